#pragma once
#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer with its command line; LLVM's compiler-rt has no header for it.
int LLVMFuzzerRunDriver(int *_Nonnull argc, char *_Nullable *_Nullable *_Nonnull argv,
                        int (*_Nonnull target)(const uint8_t *_Nullable data, size_t size));
