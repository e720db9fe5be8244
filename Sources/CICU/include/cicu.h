#pragma once
#include <stdint.h>

// What glas needs of system ICU. No ICU type appears here: a module that shows one does not compile
// beside Foundation, which carries an ICU of its own.

#ifdef __cplusplus
extern "C" {
#endif
#pragma clang assume_nonnull begin

/// Writes the version of ICU, of Unicode and of CLDR, each as two numbers.
void cicu_versions(int32_t icu[_Nonnull 2], int32_t unicode[_Nonnull 2], int32_t cldr[_Nonnull 2]);

/// Facts about one code point from the Unicode character database.
typedef struct cicu_code_point {
  /// UTF-8 of the code point after NFKC_Casefold; 0 bytes where it is ignorable.
  uint8_t folded[60];
  uint8_t folded_length;
  /// General category, in ICU's numbering (UCharCategory).
  uint8_t category;
  /// Canonical combining class.
  uint8_t combining_class;
  /// 1 Latin, 2 Cyrillic, 3 Tamil, 0 any other.
  uint8_t script;
  /// The value of a decimal digit of any script, or -1.
  int8_t digit_value;
  /// Whether UAX #51 calls it Extended_Pictographic or Regional_Indicator.
  uint8_t is_pictographic;
} cicu_code_point;

/// Describes `code_point`; returns 0, or ICU's error code.
int32_t cicu_describe(uint32_t code_point, cicu_code_point *description);

/// Writes the two code points that `composed` is the primary composite of and returns 1; returns 0
/// where it is none.
int32_t cicu_decompose(uint32_t composed, uint32_t pair[_Nonnull 2]);

/// Units of UAX #29.
enum cicu_unit { CICU_GRAPHEME = 0, CICU_WORD = 1, CICU_SENTENCE = 2 };

/// Writes the bounds between the units of well-formed UTF-8 by the root rules, first 0, last the
/// length. `count` receives their number, which is at most `source_length + 1`; nothing past
/// `capacity` is written. Returns 0, or ICU's error code.
int32_t cicu_breaks(
  int32_t unit, const uint8_t *source, int32_t source_length, int32_t *bounds, int32_t capacity,
  int32_t *count);

/// A stretch of a normalization: `old_length` source bytes became `new_length` bytes.
typedef struct cicu_edit {
  int32_t old_length;
  int32_t new_length;
  int32_t is_change;
} cicu_edit;

/// Normal forms of UAX #15.
enum cicu_form { CICU_NFC = 0, CICU_NFD = 1, CICU_NFKC = 2, CICU_NFKD = 3, CICU_NFKC_CASEFOLD = 4 };

/// Normalizes UTF-8. Needs at most 18 bytes of `target` for a source byte. `edits` may be null;
/// else it receives the stretches in order, and `edit_count` their number (which may exceed
/// `edit_capacity`: then nothing past it was written). Returns 0, or ICU's error code.
int32_t cicu_normalize(
  int32_t form, const uint8_t *source, int32_t source_length, uint8_t *target,
  int32_t target_capacity, int32_t *target_length, cicu_edit *_Nullable edits,
  int32_t edit_capacity, int32_t *edit_count);

/// Fills `scalars` with what each byte means in a single-byte encoding; 0xFFFD where it means nothing.
/// Returns 0, or ICU's error code where ICU does not know the name.
int32_t cicu_code_page(const char *name, uint32_t scalars[_Nonnull 256]);

#pragma clang assume_nonnull end
#ifdef __cplusplus
}
#endif
