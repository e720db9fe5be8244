import Foundation
import Morphology

/// The lemmas of a treebank with their forms, and what an inflector makes of them.
struct Treebank {
  private let inflection: String
  /// Lemma → its forms as match keys.
  private let gold: [String: Set<String>]
  private let vocabulary: Set<String>

  static var isAsked: Bool { ProcessInfo.processInfo.environment["GLAS_MEASURE"] == "1" }
  static var showsMisses: Bool { ProcessInfo.processInfo.environment["GLAS_MISSES"] == "1" }

  static var folder: URL {
    if let path = ProcessInfo.processInfo.environment["GLAS_DEV_DATA"] {
      return URL(filePath: path)
    }
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appending(path: "shared/data/dev")
  }

  private struct Line: Decodable {
    let form: String
    let lemma: String
    let pos: String
  }

  /// nil where the file is absent.
  init?(file: String, inflection: String) throws {
    guard let data = try? Data(contentsOf: Self.folder.appending(path: file)) else { return nil }
    var gold: [String: Set<String>] = [:]
    for line in data.split(separator: UInt8(ascii: "\n")) {
      let line = try JSONDecoder().decode(Line.self, from: line)
      guard ["NOUN", "VERB", "ADJ", "ADV"].contains(line.pos) else { continue }
      let form = Self.key(line.form, inflection)
      guard Self.isWord(form), Self.isWord(Self.key(line.lemma, inflection)) else { continue }
      gold[line.lemma.lowercased(), default: []].insert(form)
    }
    self.gold = gold
    self.inflection = inflection
    vocabulary = gold.values.reduce(into: []) { $0.formUnion($1) }
  }

  /// The match key as far as it matters here.
  private static func key(_ word: String, _ inflection: String) -> String {
    if word.utf8.allSatisfy({ (97...122).contains($0) }) { return word }
    let lower = word.lowercased()
    guard inflection == "spanish" || inflection == "tagalog" else { return lower }
    var key = String.UnicodeScalarView()
    for scalar in lower.precomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar == "ñ" {
        key.append(scalar)
      } else if !"-'’".unicodeScalars.contains(scalar) {
        let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first
        key.append(base ?? scalar)
      }
    }
    return String(key)
  }

  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.generalCategory == .nonspacingMark
      }
  }

  func score(_ inflector: some Inflector) -> PatternScore {
    var score = PatternScore()
    let phonemic = Dictionary(
      vocabulary.map { (TamilPhonemes.transcription(of: $0), $0) }, uniquingKeysWith: { a, _ in a })
    for (lemma, forms) in gold {
      let candidates = candidates(for: lemma, by: inflector, phonemic)
      let best = candidates.max { fit($0, forms) < fit($1, forms) } ?? []
      score.add(lemma: lemma, found: best, gold: forms)
    }
    return score
  }

  private func fit(_ found: Set<String>, _ forms: Set<String>) -> Double {
    2 * Double(found.intersection(forms).count) / Double(found.count + forms.count)
  }

  /// What each class would match; no class; and for Tagalog the union of the voices that pay.
  private func candidates(
    for lemma: String, by inflector: some Inflector, _ phonemic: [String: String]
  ) -> [Set<String>] {
    let found = classReferences(for: lemma, inflector).map { name -> (String, Set<String>) in
      guard let paradigm = try? inflector.paradigm(of: lemma, class: name) else {
        return (name, [])
      }
      return (name, matches(of: paradigm, phonemic))
    }
    let bare = vocabulary.intersection([Self.key(lemma, inflection)])
    let voices = found.filter { ["um", "in", "an", "i", "mag", "ma", "mang"].contains($0.0) }
    return [bare] + found.map(\.1) + [union(of: voices.map(\.1), for: lemma)]
  }

  private func union(of parts: [Set<String>], for lemma: String) -> Set<String> {
    let forms = gold[lemma] ?? []
    var whole: Set<String> = []
    for part in parts.sorted(by: { fit($0, forms) > fit($1, forms) }) {
      let larger = whole.union(part)
      if fit(larger, forms) > fit(whole, forms) { whole = larger }
    }
    return whole
  }

  private func matches(of paradigm: Paradigm, _ phonemic: [String: String]) -> Set<String> {
    switch paradigm {
    case .forms(let forms):
      Set(forms.lazy.map { Self.key($0, inflection) }.filter(vocabulary.contains))
    case .stems(let stems):
      Set(phonemic.filter { word, _ in stems.contains { $0.flags(of: word) != 0 } }.values)
    }
  }

  /// The classes, those with an argument with the stems an editor would give them.
  private func classReferences(for lemma: String, _ inflector: some Inflector) -> [String] {
    inflector.classes.flatMap { name in
      switch name {
      case "Ve:stem": presentStems(of: lemma).map { "Ve:" + $0 }
      case "On=stem": lemma.hasSuffix("me") ? ["On=\(lemma)n"] : ["On=\(lemma)t"]
      default: [name]
      }
    }
  }

  private func presentStems(of infinitive: String) -> [String] {
    guard infinitive.hasSuffix("ati") else { return [] }
    let root = String(infinitive.dropLast(3))
    let changes = [
      "k": "č", "c": "č", "g": "ž", "z": "ž", "s": "š", "h": "š", "t": "ć", "m": "mlj", "p": "plj",
    ]
    let changed = changes.filter { root.hasSuffix($0.key) }
      .map { String(root.dropLast()) + $0.value }
    return [root] + changed
  }
}

extension Stem {
  /// The automaton's flags for a phonemic word; 0 where this stem does not make it.
  func flags(of word: String) -> UInt8 {
    guard word.utf8.starts(with: text.utf8) else { return 0 }
    return SuffixAutomaton.tamil.flags(of: word.utf8.dropFirst(text.utf8.count), after: suffixes)
  }
}
