import FeedbackModel
import Foundation
import Lexicons
import Normalization
import Segmentation
import Tagging
import TestSupport
import Testing

@testable import Attribution

/// Forms of proper names in treebanks: how many lead to their name, and to no other word's.
/// The method stands in scripts/measure-names.
@Suite("Names in treebanks") struct NameMeasurement {
  static let treebanks = [
    ("hr", "data/dev/morph_ud_hr/hr_set_dev.ndjson"),
    ("sr", "data/dev/morph_ud_sr/sr_set_dev.ndjson"),
  ]

  @Test(arguments: treebanks)
  func `inflected forms lead to their names`(_ language: String, _ path: String) throws {
    guard let lines = Shared.lines(path) else {
      print("skipped: no \(path) beside the repository")
      return
    }
    let treebank = try NameTreebank(lines)
    var loader = LexiconLoader()
    let loaded = loader.load(.builtIn)
    let lexicon = try #require(loaded)
    let claims = NameClaims(treebank.roster(serving: language), lexicon)
    var score = NameScore()
    for (form, lemmas) in treebank.names { score.addName(form, lemmas, claims.claimants(of: form)) }
    for form in treebank.otherWords {
      score.addOther(form, claims.certainClaimants(of: form), language)
    }

    print(score.line(for: language, names: treebank.lemmas.count))
    if ProcessInfo.processInfo.environment["GLAS_MISSES"] == "1" {
      print(score.details.sorted().joined(separator: "\n"))
    }
    #expect(score.recall >= 0.97)
    #expect(score.precisionAmongNames >= 0.98)
    // Names that are words as well (Vlada, Turska, Crkva) keep this one lower.
    #expect(score.precision >= 0.95)
  }
}

/// The proper names of a treebank.
struct NameTreebank {
  /// Lemma → gender of most of its forms.
  private(set) var lemmas: [String: String] = [:]
  /// Form → its lemmas.
  private(set) var names: [String: Set<String>] = [:]
  /// Forms that are never names.
  private(set) var otherWords: Set<String> = []

  private struct Line: Decodable {
    let form: String
    let lemma: String
    let pos: String
    let feats: String?
    let n: Int
  }

  init(_ lines: [String]) throws {
    var masculine: [String: Int] = [:]
    for text in lines {
      let line = try JSONDecoder().decode(Line.self, from: Data(text.utf8))
      if line.pos == "PROPN", Self.isName(line.lemma) {
        names[line.form, default: []].insert(line.lemma)
        let feats = line.feats ?? ""
        let sign = feats.contains("Gender=Masc") ? 1 : feats.contains("Gender=Fem") ? -1 : 0
        masculine[line.lemma, default: 0] += sign * line.n
      } else if line.pos != "PROPN", line.pos != "X", Self.isName(line.form) {
        otherWords.insert(line.form)
      }
    }
    lemmas = masculine.mapValues { $0 >= 0 ? "m" : "f" }
    let known = Set(names.keys.map { $0.lowercased() })
    otherWords = otherWords.filter { !known.contains($0.lowercased()) }
  }

  /// Letters only, three or more: no abbreviations of two letters, numbers, web addresses.
  private static func isName(_ lemma: String) -> Bool {
    let letters = lemma.unicodeScalars
    return letters.count >= 3 && letters.allSatisfy(\.properties.isAlphabetic)
  }

  func roster(serving language: String) -> Roster {
    Roster(
      lemmas.keys.sorted().map {
        Representative(id: $0, name: $0, languages: [language], gender: lemmas[$0])
      })
  }
}

/// What a roster makes of single words, by the same way that comments go.
final class NameClaims {
  private let lexicon: Lexicon
  private let index: RosterIndex
  private let active: ActiveLanguages
  private let tagger: Tagger
  private var reader: NameReader
  private let folded = FoldedText()
  private let segmented = SegmentedText()

  init(_ roster: Roster, _ lexicon: Lexicon) {
    self.lexicon = lexicon
    let rules = NameRules(files: .builtIn, lexicon: lexicon)
    index = RosterIndex(roster, lexicon: lexicon, rules: rules)
    let language = roster.representatives.first?.languages.first.flatMap(lexicon.language) ?? 0
    active = ActiveLanguages(mask: 1 << UInt32(language), primary: UInt8(language))
    tagger = Tagger(lexicon: lexicon)
    reader = NameReader(index: index)
  }

  /// Lemmas that the form may stand for.
  func claimants(of form: String) -> Set<String> { claimants(of: form, certain: false) }

  /// Lemmas that the form stands for without further evidence: none for everyday words.
  func certainClaimants(of form: String) -> Set<String> { claimants(of: form, certain: true) }

  private func claimants(of form: String, certain: Bool) -> Set<String> {
    let bytes = Array(form.utf8)
    lexicon.normalizer.fold(bytes, into: folded)
    lexicon.segmenter.segment(folded, into: segmented)
    let tagging = tagger.tag(segmented.tokens, of: folded, active: active)
    reader.read(tagger.words, of: folded, active: active)
    let view = CommentView(
      words: tagger.words, cues: tagger.cues, evaluations: tagging.evaluations, folded: folded,
      active: active, rules: index.rules, lexicon: lexicon)
    let finder = CandidateFinder(
      view: view, parts: index.parts, hits: reader.hits, spelling: index.rules.spelling)
    let candidates = finder.candidates().filter { $0.first == 0 && !(certain && $0.isRisk) }
    return Set(
      candidates.flatMap(\.representatives).map { index.roster.representatives[$0].name })
  }
}

/// Claims that are right and wrong, over distinct pairs of form and lemma.
struct NameScore {
  private var right = 0
  private var missed = 0
  private var wrongAmongNames = 0
  private var wrongAmongOthers = 0
  private(set) var details: [String] = []

  var recall: Double { Double(right) / Double(max(1, right + missed)) }
  var precisionAmongNames: Double { Double(right) / Double(max(1, right + wrongAmongNames)) }
  var precision: Double {
    Double(right) / Double(max(1, right + wrongAmongNames + wrongAmongOthers))
  }

  mutating func addName(_ form: String, _ lemmas: Set<String>, _ found: Set<String>) {
    right += lemmas.intersection(found).count
    missed += lemmas.subtracting(found).count
    wrongAmongNames += found.subtracting(lemmas).count
    details += lemmas.subtracting(found).map { "miss \($0) \(form)" }
    details += found.subtracting(lemmas).map { "over \($0) \(form)" }
  }

  /// A possessive made of the name (Tuđmanov, Maradonine) is a form of it, though treebanks call it
  /// an adjective.
  mutating func addOther(_ form: String, _ found: Set<String>, _ language: String) {
    let wrong = found.filter { !Self.isPossessive(form.lowercased(), of: $0.lowercased()) }
    wrongAmongOthers += wrong.count
    details += wrong.map { "other \($0) \(form)" }
  }

  private static func isPossessive(_ form: String, of lemma: String) -> Bool {
    let stem = String(lemma.last.map { "aoe".contains($0) } == true ? lemma.dropLast() : lemma[...])
    guard form.hasPrefix(stem) else { return false }
    let rest = form.dropFirst(stem.count)
    return ["ov", "ev", "jev", "in"].contains { rest.hasPrefix($0) }
  }

  func line(for language: String, names: Int) -> String {
    let figures = [precision, recall, precisionAmongNames].map { String(format: "%.3f", $0) }
    return
      "\(language): names \(names) P \(figures[0]) R \(figures[1]); P among names \(figures[2])"
  }
}
