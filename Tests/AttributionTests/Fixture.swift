import Attribution
import FeedbackModel
import Lexicons
import Normalization
import Segmentation
import Tagging
import Testing

/// A roster whose names are also words, in five languages and three scripts.
let testRoster = """
  id,name,aliases,team,language,gender
  E1,Luz Ibáñez,,shop,es,f
  E2,Gonzalo Pérez,Chalo,shop,es,m
  E3,Consuelo Rivas,,desk,es,f
  E4,Clara Núñez,,desk,es,f
  T1,Joy Dimaculangan,Ate Joy,desk,tl,f
  T2,Rommel Cruz,Omel,rider,tl,m
  T3,Tala Abad,,desk,tl,f
  H1,Marko Jović,Марко Јовић,phone,sr,m
  H2,Jelena Savić,,phone,sr,f
  H3,Vera Lukić,,shop,sr,f
  H4,Dragan Tomić,,rider,sr,m
  H5,Josip Barić,,phone,hr,m
  H6,Josip Kralj,,phone,sr,m
  A1,அன்பு,Anbu,phone,ta,m
  A2,எஸ். குமார்,,rider,ta,m
  A3,லதா,Latha,desk,ta,f
  A4,மணி,Mani,shop,ta,m
  A5,Revathi,,shop,ta,f
  """

/// Runs the stages before attribution as the pipeline does.
final class Fixture {
  let lexicon: Lexicon
  let index: RosterIndex
  private let tagger: Tagger
  private let attributor: Attributor
  private let folded = FoldedText()
  private let segmented = SegmentedText()

  init(lexicon: Lexicon, roster: Roster) {
    let rules = NameRules(files: FixtureLexicon.files, lexicon: lexicon)
    precondition(rules.diagnostics.isEmpty, "\(rules.diagnostics.map(\.description))")
    self.lexicon = lexicon
    index = RosterIndex(roster, lexicon: lexicon, rules: rules)
    tagger = Tagger(lexicon: lexicon)
    attributor = Attributor(index: index)
  }

  convenience init(roster: String = testRoster) throws {
    var reader = RosterReader(file: "roster.csv")
    let roster = reader.read(Array(roster.utf8))
    #expect(reader.diagnostics.isEmpty)
    self.init(lexicon: try FixtureLexicon.lexicon(), roster: roster)
  }

  struct Outcome {
    var result: AttributionResult
    /// `theme` and the ids of its owners, joined by `+`; `-` where it has none.
    var owners: [String]

    /// Ids found in the text, in text order.
    var named: [String] { result.representatives.filter { $0.source == .text }.map(\.id) }
    var surfaces: [String] { result.representatives.compactMap(\.text) }
  }

  /// - Parameter languages: Ids of the languages to read the text in, its own first; English, which
  ///   is mixed into all, is always active.
  func attribute(
    _ text: String, _ languages: [String], column: String? = nil, mode: AttributionMode = .both,
    variant: String? = nil
  ) -> Outcome {
    let bytes = Array(text.utf8)
    lexicon.normalizer.fold(bytes, into: folded)
    lexicon.segmenter.segment(folded, into: segmented)
    let active = active(languages)
    let tagging = tagger.tag(segmented.tokens, of: folded, active: active)
    let result = attributor.attribute(
      words: tagger.words, cues: tagger.cues, evaluations: tagging.evaluations, folded: folded,
      text: bytes, active: active, language: variant, column: column, mode: mode)
    let owners = zip(tagging.evaluations, result.owners).map { evaluation, ids in
      let theme = lexicon.themes.themes[Int(evaluation.theme)].id
      return theme + ":" + (ids.isEmpty ? "-" : ids.joined(separator: "+"))
    }
    return Outcome(result: result, owners: owners)
  }

  private func active(_ languages: [String]) -> ActiveLanguages {
    var mask: UInt32 = 0
    for (index, language) in lexicon.languages.enumerated()
    where languages.contains(language.id) || language.isMixedIn {
      mask |= 1 << UInt32(index)
    }
    let primary = lexicon.languages.firstIndex { $0.id == languages.first }
    return ActiveLanguages(mask: mask, primary: UInt8(primary ?? 0xFF))
  }
}
