# The usual chores. "make" alone lists them.

export CGO_ENABLED = 0

VERSION  ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo devel)
FUZZTIME ?= 1m
LDFLAGS   = -s -w -X main.version=$(VERSION)
PACKAGE   = ./cmd/monosashi
TOOL      = go tool -modfile=.ci/tools/go.mod

.DEFAULT_GOAL := help
.PHONY: help build test lint bench fuzz cover release

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "%-8s  %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## build bin/monosashi for this machine
	go build -trimpath -ldflags '$(LDFLAGS)' -o bin/ $(PACKAGE)

test: ## run every test
	go test ./...

lint: ## go vet, golangci-lint, and our own files with our own tool
	go vet ./...
	$(TOOL) golangci-lint run
	.ci/lint-yaml

bench: ## run every benchmark
	go test -run '^$$' -bench . -benchmem ./...

fuzz: ## run every fuzz test for FUZZTIME each (FUZZTIME=10m make fuzz)
	.ci/fuzz $(FUZZTIME)

cover: ## measure what the tests reach, into dist/cover.html
	@mkdir -p dist
	go test -coverpkg=./... -coverprofile=dist/cover.out ./...
	go tool cover -html=dist/cover.out -o dist/cover.html
	@go tool cover -func=dist/cover.out | tail -n 1

release: ## build the six static binaries into dist/release/, with SHA256SUMS
	.ci/release '$(VERSION)'
