import CICU

/// Folds a comment to its match key in one pass over its bytes.
///
/// The order of steps is that of linguistics.md 1.2: apostrophes, dashes and quotes are unified,
/// case and compatibility forms folded (NFKC_Casefold), Cyrillic written in Latin, diacritics
/// dropped where the profiles allow. Folding a key again gives the same key.
package final class Normalizer: Sendable {
  let table: FoldTable
  private let pairs: [UInt64: [UInt8]]

  /// - Parameter rules: The merged rules of all language profiles.
  /// - Complexity: About 10 ms, for the table of code points.
  package init(rules: FoldRules) {
    table = FoldTable(rules: rules)
    var pairs: [UInt64: [UInt8]] = [:]
    for pair in rules.pairs {
      pairs[Self.pairKey(pair.first.value, pair.second.value)] = Array(pair.replacement.utf8)
    }
    self.pairs = pairs
  }

  /// Folds `text` into `folded`, replacing what was there.
  ///
  /// - Parameters:
  ///   - text: Well-formed UTF-8; an ill-formed sequence is skipped.
  ///   - folded: Receives key, classes and origins.
  /// - Complexity: O(bytes); nothing is allocated on the fast path.
  package func fold(_ text: UnsafeBufferPointer<UInt8>, into folded: FoldedText) {
    folded.reset(sourceLength: text.count)
    if !foldFast(text, into: folded) { foldSlowly(text, into: folded) }
  }

  package func fold(_ text: [UInt8], into folded: FoldedText) {
    text.withUnsafeBufferPointer { fold($0, into: folded) }
  }

  /// The key of one word or phrase, for the lexicon compiler.
  package func key(of text: String) -> [UInt8] {
    let folded = FoldedText()
    fold(Array(text.utf8), into: folded)
    return Array(folded.bytes)
  }

  static func pairKey(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }

  /// - Returns: False where two combining marks follow each other, which only ICU can order.
  private func foldFast(_ text: UnsafeBufferPointer<UInt8>, into folded: FoldedText) -> Bool {
    guard let source = text.baseAddress, !text.isEmpty else {
      folded.origins[0] = 0
      return true
    }
    return table.words.withUnsafeBufferPointer { words in
      guard let words = words.baseAddress else { return false }
      var cursor = FoldCursor(source: source, length: text.count, words: words, target: folded)
      let isDone = cursor.run(with: self)
      folded.count = cursor.written
      folded.origins[cursor.written] = UInt32(truncatingIfNeeded: text.count)
      return isDone
    }
  }

  func replacement(for first: UInt32, _ second: UInt32) -> [UInt8]? {
    pairs.isEmpty ? nil : pairs[Self.pairKey(first, second)]
  }

  /// Normalizes to NFC by ICU, folds that, and carries the origins back through ICU's edits.
  private func foldSlowly(_ text: UnsafeBufferPointer<UInt8>, into folded: FoldedText) {
    let normal = NormalForm.nfc.applied(to: text)
    folded.reset(sourceLength: normal.bytes.count)
    folded.tookSlowPath = true
    normal.bytes.withUnsafeBufferPointer { bytes in
      // Marks that even NFC leaves in a row are kept as they are.
      _ = foldFast(bytes, into: folded)
    }
    for index in 0...folded.count {
      folded.origins[index] = normal.origins[Int(folded.origins[index])]
    }
  }
}
