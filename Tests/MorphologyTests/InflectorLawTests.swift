import Morphology
import Testing

@Suite("Laws of every inflector") struct InflectorLawTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let inflection: String
    let className: String
    let lemma: String
    var testDescription: String { "\(inflection) \(lemma)/\(className)" }
  }

  static let lemmas: [String: [String]] = [
    "spanish": ["casa", "lento", "cobrar", "devolver", "pedir", "reír", "quejarse", "día", "x"],
    "hbs": [
      "rad", "kupac", "posao", "žena", "stvar", "selo", "dobar", "raditi", "imati", "doći",
      "vidjeti", "kupovati", "krenuti", "rêšiti", "lěp", "Đorđe",
    ],
    "tagalog": ["ganda", "dating", "kuha", "ngiti", "tulong", "cancel", "upo"],
    "english": ["reply", "stop", "be", "good", "quiz"],
  ]

  static let rows = lemmas.sorted { $0.key < $1.key }.flatMap { inflection, lemmas in
    (inflector(named: inflection)?.classes ?? []).flatMap { className in
      lemmas.map { Row(inflection: inflection, className: className, lemma: $0) }
    }
  }

  @Test(arguments: rows)
  func `forms are sorted, unique, whole, and hold the citation form`(_ row: Row) throws {
    let language = try #require(inflector(named: row.inflection))
    let name = row.className.replacing("stem", with: "dom")
    guard case .forms(let forms) = try? language.paradigm(of: row.lemma, class: name) else {
      return  // the class refuses the lemma, which the error tests look at
    }

    let order = forms.map { Array($0.utf8) }
    #expect(order.sorted { $0.lexicographicallyPrecedes($1) } == order)
    #expect(Set(order).count == order.count)
    #expect(order.allSatisfy { !$0.isEmpty })
    #expect(spellings(of: row.lemma).contains { forms.contains($0) })
    #expect(try language.paradigm(of: row.lemma, class: name) == .forms(forms))
  }

  /// The lemma, or where it has a jat its first spelling.
  private func spellings(of lemma: String) -> [String] {
    let lower = lemma.lowercased()
    return [lower, lower.replacing("ě", with: "je").replacing("ê", with: "ije")]
  }

  @Test func `every language that profiles may name has an inflector`() {
    #expect(inflectorNames.filter { inflector(named: $0) == nil } == [])
    #expect(inflector(named: "klingon") == nil)
  }

  @Test(arguments: inflectorNames)
  func `refuses what cannot be inflected`(_ inflection: String) throws {
    let language = try #require(inflector(named: inflection))
    for className in language.classes {
      #expect(throws: ParadigmError.self) { try language.paradigm(of: "", class: className) }
    }
    #expect(throws: ParadigmError.self) { try language.paradigm(of: "casa", class: "Q9") }
  }
}
