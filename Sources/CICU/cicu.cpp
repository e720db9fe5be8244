#include "cicu.h"

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ulocdata.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>

using namespace icu;

extern "C" void cicu_versions(int32_t icu[2], int32_t unicode[2], int32_t cldr[2]) {
  UVersionInfo version = {};
  UErrorCode status = U_ZERO_ERROR;
  auto copy = [&version](int32_t *target) {
    target[0] = version[0];
    target[1] = version[1];
  };
  u_getVersion(version);
  copy(icu);
  u_getUnicodeVersion(version);
  copy(unicode);
  ulocdata_getCLDRVersion(version, &status);
  copy(cldr);
}

static const Normalizer2 *normalizer(int32_t form, UErrorCode &status) {
  switch (form) {
    case CICU_NFC: return Normalizer2::getNFCInstance(status);
    case CICU_NFD: return Normalizer2::getNFDInstance(status);
    case CICU_NFKC: return Normalizer2::getNFKCInstance(status);
    case CICU_NFKD: return Normalizer2::getNFKDInstance(status);
    default: return Normalizer2::getNFKCCasefoldInstance(status);
  }
}

static uint8_t script_number(UChar32 code_point) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(code_point, &status)) {
    case USCRIPT_LATIN: return 1;
    case USCRIPT_CYRILLIC: return 2;
    case USCRIPT_TAMIL: return 3;
    default: return 0;
  }
}

extern "C" int32_t cicu_describe(uint32_t code_point, cicu_code_point *description) {
  auto c = static_cast<UChar32>(code_point);
  UErrorCode status = U_ZERO_ERROR;
  const Normalizer2 *casefold = normalizer(CICU_NFKC_CASEFOLD, status);
  if (U_FAILURE(status)) return status;
  std::string folded;
  casefold->normalize(UnicodeString(c), status).toUTF8String(folded);
  if (U_FAILURE(status)) return status;
  auto length = std::min(folded.size(), sizeof description->folded);
  std::memcpy(description->folded, folded.data(), length);
  description->folded_length = static_cast<uint8_t>(length);
  description->category = static_cast<uint8_t>(u_charType(c));
  description->combining_class = u_getCombiningClass(c);
  description->script = script_number(c);
  description->digit_value = static_cast<int8_t>(u_charDigitValue(c));
  description->is_pictographic = u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC)
    || u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR);
  return 0;
}

extern "C" int32_t cicu_decompose(uint32_t composed, uint32_t pair[2]) {
  UErrorCode status = U_ZERO_ERROR;
  UnicodeString parts;
  const Normalizer2 *form = normalizer(CICU_NFC, status);
  if (!form->getRawDecomposition(static_cast<UChar32>(composed), parts)) return 0;
  if (parts.countChar32() != 2) return 0;
  pair[0] = static_cast<uint32_t>(parts.char32At(0));
  pair[1] = static_cast<uint32_t>(parts.char32At(parts.moveIndex32(0, 1)));
  return form->composePair(static_cast<UChar32>(pair[0]), static_cast<UChar32>(pair[1]))
    == static_cast<UChar32>(composed);
}

/// One iterator a thread and kind: opening one costs more than cutting a comment.
static BreakIterator *breaker(int32_t kind, UErrorCode &status) {
  thread_local std::unique_ptr<BreakIterator> breakers[3];
  auto &iterator = breakers[kind];
  if (!iterator) {
    const Locale &root = Locale::getRoot();
    switch (kind) {
      case CICU_GRAPHEME:
        iterator.reset(BreakIterator::createCharacterInstance(root, status));
        break;
      case CICU_WORD: iterator.reset(BreakIterator::createWordInstance(root, status)); break;
      default: iterator.reset(BreakIterator::createSentenceInstance(root, status));
    }
  }
  return iterator.get();
}

extern "C" int32_t cicu_breaks(
  int32_t kind, const uint8_t *source, int32_t source_length, int32_t *bounds, int32_t capacity,
  int32_t *count) {
  *count = 0;
  UErrorCode status = U_ZERO_ERROR;
  BreakIterator *iterator = breaker(kind, status);
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, reinterpret_cast<const char *>(source), source_length, &status);
  if (U_FAILURE(status)) return status;
  iterator->setText(&text, status);
  for (int32_t at = iterator->first(); at != BreakIterator::DONE; at = iterator->next()) {
    if (*count < capacity) bounds[*count] = at;
    ++*count;
  }
  utext_close(&text);
  return status;
}

extern "C" int32_t cicu_normalize(
  int32_t form, const uint8_t *source, int32_t source_length, uint8_t *target,
  int32_t target_capacity, int32_t *target_length, cicu_edit *edits, int32_t edit_capacity,
  int32_t *edit_count) {
  UErrorCode status = U_ZERO_ERROR;
  const Normalizer2 *instance = normalizer(form, status);
  if (U_FAILURE(status)) return status;
  CheckedArrayByteSink sink(reinterpret_cast<char *>(target), target_capacity);
  Edits changes;
  instance->normalizeUTF8(
    0, StringPiece(reinterpret_cast<const char *>(source), source_length), sink,
    edits ? &changes : nullptr, status);
  *target_length = sink.NumberOfBytesAppended();
  *edit_count = 0;
  if (edits && U_SUCCESS(status)) {
    auto stretch = changes.getFineIterator();
    while (stretch.next(status)) {
      if (*edit_count < edit_capacity) {
        edits[*edit_count] =
          cicu_edit{stretch.oldLength(), stretch.newLength(), stretch.hasChange()};
      }
      ++*edit_count;
    }
  }
  if (U_SUCCESS(status) && sink.Overflowed()) status = U_BUFFER_OVERFLOW_ERROR;
  return status;
}

extern "C" int32_t cicu_code_page(const char *name, uint32_t scalars[256]) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &status);
  if (U_FAILURE(status)) return status;
  for (int byte = 0; byte < 256; byte++) {
    const char source = static_cast<char>(byte);
    UChar units[2] = {};
    const int32_t length = ucnv_toUChars(converter, units, 2, &source, 1, &status);
    scalars[byte] = length == 1 ? units[0] : 0xFFFD;
  }
  ucnv_close(converter);
  return U_FAILURE(status) ? status : 0;
}
