package import Normalization

/// Cuts a folded text into tokens by changes of character class.
///
/// Agrees with UAX #29 on 98.8 to 99.98 % of words (hot-path.md, point 2) and differs where
/// linguistics.md 2.1 wants it to: full stops between letters part words, hyphens only mark them,
/// emoji are tokens, numbers keep their separators, scripts are never mixed with Tamil.
package struct Segmenter: Sendable {
  private let emoticons: EmoticonTable

  /// - Parameter emoticons: Folded spellings of the emoticons to recognise.
  package init(emoticons: [[UInt8]] = []) {
    self.emoticons = EmoticonTable(emoticons)
  }

  /// Replaces the tokens of `text` by those of `folded`.
  ///
  /// - Complexity: O(bytes); nothing is allocated once `text` has grown.
  package func segment(_ folded: FoldedText, into text: SegmentedText) {
    text.tokens.removeAll(keepingCapacity: true)
    var scanner = TokenScanner(folded: folded, emoticons: emoticons)
    scanner.run(into: &text.tokens)
  }
}

/// Emoticons by first byte, longest first.
struct EmoticonTable: Sendable {
  private var byFirst: [[[UInt8]]]

  init(_ emoticons: [[UInt8]]) {
    byFirst = Array(repeating: [], count: 128)
    for emoticon in emoticons {
      guard let first = emoticon.first, first < 128, emoticon.count > 1 else { continue }
      byFirst[Int(first)].append(emoticon)
    }
    for index in byFirst.indices { byFirst[index].sort { $0.count > $1.count } }
  }

  /// The length of the emoticon at `start`, or 0.
  func match(_ key: UnsafePointer<UInt8>, at start: Int, count: Int) -> Int {
    let first = Int(key[start])
    guard first < 128 else { return 0 }
    for emoticon in byFirst[first] where start + emoticon.count <= count {
      if emoticon.indices.allSatisfy({ key[start + $0] == emoticon[$0] }) { return emoticon.count }
    }
    return 0
  }
}
