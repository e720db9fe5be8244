import Foundation
import Morphology
import Testing

/// Lemma-pattern precision, recall and F1 against Universal Dependencies.
///
/// For every lemma, the forms of the vocabulary that its best-fitting class would match, against
/// the forms the treebank gives it; sums over all lemmas. Nouns, verbs, adjectives and adverbs,
/// whatever their part of speech; accents, hyphens and apostrophes as in the match key.
@Suite(
  "Morphology against treebanks",
  .enabled(if: Treebank.isAsked, "run scripts/measure-morphology to measure"))
struct MorphologyMeasurement {
  /// A treebank and the F1 below which something broke.
  struct Row: Sendable, CustomTestStringConvertible {
    let file: String
    let inflection: String
    let floor: Double
    var testDescription: String { file }
  }

  static let rows = [
    Row(file: "morph_ud_es/es_pud_test.ndjson", inflection: "spanish", floor: 0.965),
    Row(file: "morph_ud_hr/hr_set_dev.ndjson", inflection: "hbs", floor: 0.96),
    Row(file: "morph_ud_sr/sr_set_dev.ndjson", inflection: "hbs", floor: 0.96),
    Row(file: "morph_ud_tl/tl_newscrawl_dev.ndjson", inflection: "tagalog", floor: 0.935),
    Row(file: "morph_ud_ta/ta_mwtt_test.ndjson", inflection: "tamil", floor: 0.94),
  ]

  @Test(arguments: rows)
  func `best-fitting classes reach the floor`(_ row: Row) throws {
    let found = try Treebank(file: row.file, inflection: row.inflection)
    let treebank = try #require(
      found,
      "\(row.file) is not in \(Treebank.folder.path); set GLAS_DEV_DATA to the folder that has it")
    let language = try #require(inflector(named: row.inflection))

    let score = treebank.score(language)

    print(score.line(for: row.file))
    if Treebank.showsMisses { print(score.misses.sorted().joined(separator: "\n")) }
    #expect(score.f1 >= row.floor)
  }
}

/// True and false matches, summed over lemmas.
struct PatternScore {
  private var hits = 0
  private var matched = 0
  private var gold = 0
  private var lemmas = 0
  private(set) var misses: [String] = []

  var precision: Double { Double(hits) / Double(max(matched, 1)) }
  var recall: Double { Double(hits) / Double(max(gold, 1)) }
  var f1: Double { 2 * Double(hits) / Double(max(matched + gold, 1)) }

  mutating func add(lemma: String, found: Set<String>, gold forms: Set<String>) {
    hits += found.intersection(forms).count
    matched += found.count
    gold += forms.count
    lemmas += 1
    misses += forms.subtracting(found).map { "miss \(lemma) \($0)" }
    misses += found.subtracting(forms).map { "over \(lemma) \($0)" }
  }

  func line(for file: String) -> String {
    let figures = [precision, recall, f1].map { String(format: "%.3f", $0) }
    return "\(file): lemmas \(lemmas) P \(figures[0]) R \(figures[1]) F1 \(figures[2])"
  }
}
