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

  init(index: RosterIndex) {
    self.index = index
    lexicon = index.lexicon
    tagger = Tagger(lexicon: index.lexicon)
    attributor = Attributor(index: index)
  }

  static func index(roster text: String) throws -> RosterIndex {
    let lexicon = try FixtureLexicon.lexicon()
    let rules = NameRules(files: FixtureLexicon.files, lexicon: lexicon)
    try #require(rules.diagnostics.isEmpty, "\(rules.diagnostics.map(\.description))")
    var reader = RosterReader(file: "roster.csv")
    let roster = text.isEmpty ? Roster.empty : reader.read(Array(text.utf8))
    #expect(reader.diagnostics.isEmpty)
    return RosterIndex(roster, lexicon: lexicon, rules: rules)
  }

  struct Outcome {
    var result: AttributionResult
    /// `theme` and the ids of its owners, joined by `+`; `-` where it has none.
    var owners: [String]

    /// Ids found in the text, in text order.
    var named: [String] { result.representatives.filter { $0.source == .text }.map(\.id) }
    var surfaces: [String] { result.representatives.compactMap(\.text) }
  }

  /// Reads the text in `languages`, its own first; English, which is mixed into all, is always on.
  func attribute(
    _ text: String, _ languages: [String], column: String? = nil, mode: AttributionMode = .both,
    variant: String? = nil, declared: String? = nil, channel: String? = nil
  ) -> Outcome {
    let bytes = Array(text.utf8)
    lexicon.normalizer.fold(bytes, into: folded)
    lexicon.segmenter.segment(folded, into: segmented)
    let active = active(languages)
    let tagging = tagger.tag(segmented.tokens, of: folded, active: active)
    let result = attributor.attribute(
      words: tagger.words, cues: tagger.cues, evaluations: tagging.evaluations, folded: folded,
      text: bytes, active: active, language: variant, declared: declared, channel: channel,
      column: column,
      mode: mode)
    #expect(result.owners.count == tagging.evaluations.count)
    let owners = tagging.evaluations.indices.filter { !result.misread.contains($0) }.map { index in
      let theme = lexicon.themes.themes[Int(tagging.evaluations[index].theme)].id
      let ids = result.owners[index]
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
