// What the least work with ICU alone costs: NFKC_Casefold of every line's UTF-8, and ICU's word
// iterator over the result. Prints the lines and words, so that nothing is optimized away.
#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/utext.h>

#include <iostream>
#include <memory>
#include <string>

int main() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  std::unique_ptr<icu::BreakIterator> words(
    icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  std::ios::sync_with_stdio(false);
  std::string line, folded;
  UText text = UTEXT_INITIALIZER;
  long lines = 0, count = 0;
  while (std::getline(std::cin, line)) {
    folded.clear();
    icu::StringByteSink<std::string> sink(&folded);
    casefold->normalizeUTF8(0, line, sink, nullptr, status);
    utext_openUTF8(&text, folded.data(), static_cast<int64_t>(folded.size()), &status);
    words->setText(&text, status);
    while (words->next() != icu::BreakIterator::DONE) count += words->getRuleStatus() >= 100;
    ++lines;
  }
  utext_close(&text);
  std::cout << lines << " lines " << count << " words\n";
  return U_FAILURE(status) ? 1 : 0;
}
