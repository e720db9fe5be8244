#pragma once
#include <stddef.h>

#pragma clang assume_nonnull begin

/// A file that the program carries: its path in lexicons/ or profiles/ and its bytes.
typedef struct clexicons_file {
  const char *path;
  const unsigned char *bytes;
  size_t size;
} clexicons_file;

/// The number of files of lexicons/.
size_t clexicons_count(void);

/// One file; `index` is below `clexicons_count()`.
clexicons_file clexicons_get(size_t index);

/// The same of profiles/.
size_t cprofiles_count(void);
clexicons_file cprofiles_get(size_t index);

#pragma clang assume_nonnull end
