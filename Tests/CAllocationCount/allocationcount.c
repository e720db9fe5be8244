// Counts allocations by standing in front of glibc's: a symbol of the program wins over that of a
// library.
#include "callocationcount.h"
#include <stddef.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SANITIZED 1
#endif
#endif

#if defined(__GLIBC__) || defined(__linux__)
#ifndef SANITIZED
#define COUNTS 1
#endif
#endif

static _Thread_local uint64_t count;

uint64_t callocationcount(void) { return count; }

#ifdef COUNTS
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t number, size_t size);
extern void *__libc_realloc(void *old, size_t size);

void *malloc(size_t size) {
  count++;
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  count++;
  return __libc_calloc(number, size);
}

void *realloc(void *old, size_t size) {
  count++;
  return __libc_realloc(old, size);
}

int callocationcount_works(void) { return 1; }
#else
int callocationcount_works(void) { return 0; }
#endif
