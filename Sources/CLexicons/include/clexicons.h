#pragma once
#include <stddef.h>

#pragma clang assume_nonnull begin

/// A lexicon file that the program carries: its path in lexicons/ and its bytes.
typedef struct clexicons_file {
  const char *path;
  const unsigned char *bytes;
  size_t size;
} clexicons_file;

/// The number of files.
size_t clexicons_count(void);

/// One file; `index` is below `clexicons_count()`.
clexicons_file clexicons_get(size_t index);

#pragma clang assume_nonnull end
