#pragma once
#include <stdint.h>

/// Calls of malloc, calloc and realloc on this thread since it started; always 0 where a sanitizer
/// has put its own allocator in place.
uint64_t callocationcount(void);

/// Whether calls are counted.
int callocationcount_works(void);
