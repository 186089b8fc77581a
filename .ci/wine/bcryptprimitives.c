/*
 * Programs built by Go 1.24 and later take their random bytes from ProcessPrng
 * of bcryptprimitives.dll, which Windows has had since Windows 7 and Wine
 * before 9 does not have. This library stands in for it when the Windows build
 * is tried under such a Wine. SystemFunction036 is RtlGenRandom; it has been
 * in advapi32.dll all along.
 */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length)
{
	return SystemFunction036(data, (ULONG)length);
}
