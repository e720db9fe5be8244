import Morphology
import Testing

/// A lemma with forms that its paradigm must have and forms it must not; written apart by spaces.
struct ParadigmCase: Sendable, CustomTestStringConvertible {
  let lemma: String
  let className: String
  let has: [String]
  let lacks: [String]

  init(_ lemma: String, _ className: String, has: String, lacks: String = "") {
    self.lemma = lemma
    self.className = className
    self.has = has.split(separator: " ").map(String.init)
    self.lacks = lacks.split(separator: " ").map(String.init)
  }

  var testDescription: String { "\(lemma)/\(className)" }

  /// Expects the forms in the paradigm that `language` makes.
  func check(_ language: some Inflector) throws {
    guard case .forms(let forms) = try language.paradigm(of: lemma, class: className) else {
      Issue.record("\(testDescription) has stems, not forms")
      return
    }
    #expect(has.filter { !forms.contains($0) } == [], "missing")
    #expect(lacks.filter { forms.contains($0) } == [], "wrong")
  }
}
