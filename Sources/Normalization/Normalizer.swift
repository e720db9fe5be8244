import CICU

/// Folds a comment to its match key in one pass over its bytes.
///
/// The order of steps is that of linguistics.md 1.2: apostrophes, dashes and quotes are unified,
/// case and compatibility forms folded (NFKC_Casefold), Cyrillic written in Latin, diacritics
/// dropped where the profiles allow. Folding a key again gives the same key.
package final class Normalizer: Sendable {
  let table: FoldTable
  let pairs: PairTable
  package let codePoints: CodePointTable
  private let homoglyphs: HomoglyphRepair
  private let scan = RepairScan()

  /// - Parameter rules: The merged rules of all language profiles.
  /// - Complexity: About 20 ms, for the table of code points.
  package convenience init(rules: FoldRules) {
    self.init(rules: rules, codePoints: CodePointTable(rules: rules))
  }

  /// The same with the table that was made by these rules before.
  package init(rules: FoldRules, codePoints: CodePointTable) {
    self.codePoints = codePoints
    table = FoldTable(codePoints)
    pairs = PairTable(codePoints, rules: rules)
    homoglyphs = HomoglyphRepair(table: table)
  }

  /// Folds `text` into `folded`, replacing what was there.
  ///
  /// - Parameters:
  ///   - text: Well-formed UTF-8; an ill-formed sequence is skipped.
  ///   - folded: Receives key, classes, origins and repairs.
  /// - Complexity: O(bytes); nothing is allocated for text without damage.
  package func fold(_ text: UnsafeBufferPointer<UInt8>, into folded: FoldedText) {
    let needs = scan.needs(of: text)
    if needs.isEmpty { return foldPlain(text, into: folded) }
    let repaired = repair(text, needs)
    let (bytes, origins) = repaired.encoded()
    bytes.withUnsafeBufferPointer { foldPlain($0, into: folded) }
    folded.rebase(by: origins)
    folded.prepend(repaired.repairs)
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

  /// The text as people may read it: damage by a wrong encoding repaired, in NFC. Everything else,
  /// markup too, is as it was typed.
  package func displayText(of text: [UInt8]) -> [UInt8] {
    text.withUnsafeBufferPointer { buffer in
      guard scan.needs(of: buffer).contains(.mojibake) else {
        return NormalForm.nfc.applied(to: buffer).bytes
      }
      let bytes = repair(buffer, .mojibake).encoded().bytes
      return bytes.withUnsafeBufferPointer { NormalForm.nfc.applied(to: $0).bytes }
    }
  }

  /// In this order: a space that no break belongs to is part of what mojibake made of a letter.
  private func repair(_ text: UnsafeBufferPointer<UInt8>, _ needs: RepairNeeds) -> SourcedText {
    var repaired = SourcedText(text)
    if needs.contains(.mojibake) { MojibakeRepair.apply(to: &repaired) }
    if needs.contains(.markup) { MarkupRepair.apply(to: &repaired) }
    return repaired
  }

  private func foldPlain(_ text: UnsafeBufferPointer<UInt8>, into folded: FoldedText) {
    folded.reset(sourceLength: text.count)
    if !foldFast(text, into: folded) { foldSlowly(text, into: folded) }
  }

  /// - Returns: False where two combining marks follow each other, which only ICU can order.
  private func foldFast(_ text: UnsafeBufferPointer<UInt8>, into folded: FoldedText) -> Bool {
    guard let source = text.baseAddress, !text.isEmpty else {
      folded.origins[0] = 0
      return true
    }
    return table.words.withUnsafeBufferPointer { words in
      pairs.attention.withUnsafeBufferPointer { attention in
        table.plain.withUnsafeBufferPointer { plain in
          guard let words = words.baseAddress, let attention = attention.baseAddress,
            let plain = plain.baseAddress
          else { return false }
          var cursor = FoldCursor(
            source: source, length: text.count, words: words, plain: plain, attention: attention,
            normalizer: self, target: folded)
          let isDone = cursor.run()
          finish(folded, cursor, sourceLength: text.count)
          return isDone
        }
      }
    }
  }

  private func finish(_ folded: FoldedText, _ cursor: FoldCursor, sourceLength: Int) {
    folded.count = cursor.written
    folded.origins[cursor.written] = UInt32(truncatingIfNeeded: sourceLength)
    if cursor.kinds >> UnitClass.cyrillic & 1 != 0 {
      homoglyphs.apply(to: folded, source: cursor.source)
    }
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
    folded.rebase(by: normal.origins)
  }
}
