package interview

import "context"

func runForm(ctx context.Context, w *walk) error { return (&plain{walk: w}).run(ctx) }
