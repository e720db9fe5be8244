import FeedbackModel
import Lexicons

/// One file of a small lexicon folder; the first byte says which.
func fuzzLexicon(_ bytes: [UInt8]) -> Int32 {
  guard let choice = bytes.first else { return 0 }
  let fuzzed = paths[Int(choice) % paths.count]
  var files = sound.filter { $0.path != fuzzed }
  files.append(.init(path: fuzzed, bytes: Array(bytes.dropFirst())))
  let source = LexiconSource(LexiconFiles(root: "fuzz", files: files))
  for diagnostic in source.diagnostics {
    require(!diagnostic.problem.isEmpty, "a message says nothing")
    require(
      diagnostic.location.file.hasPrefix("fuzz"), "a message names a file outside the folder")
  }
  // Inflecting and compiling are slower by far, so not every sound folder is compiled.
  if !source.hasErrors, choice & 0xC0 == 0 {
    var loader = LexiconLoader(cacheFolder: nil)
    _ = loader.compile(LexiconFiles(root: "fuzz", files: files))
  }
  return 0
}

private let paths = [
  "es/courtesy.tsv", "es/profile.yaml", "es/cues.tsv", "es/sets.tsv", "es/spelling.tsv",
  "themes.yaml", "es/evaluators.tsv", "shared/emoji.tsv",
]

private let sound: [LexiconFiles.File] = [
  (
    "themes.yaml",
    """
    themes:
    - {id: courtesy, group: conduct, definition: "tone", names: {en: Courtesy}}
    - {id: satisfaction, group: outcome, definition: "verdict", names: {en: Satisfaction}}
    backstop: satisfaction
    """
  ),
  (
    "es/profile.yaml",
    """
    language: es
    name: Spanish
    codes: [es]
    scripts: [Latn]
    inflection: spanish
    fold: {á: a, é: e}
    keep: [ñ]
    scope: {direction: right, window: 5, fronted: 3}
    pair: {window: 5}
    """
  ),
  (
    "es/courtesy.tsv",
    """
    # theme: courtesy
    # language: es
    id\tkind\tpolarity\tstrength\tpattern\tflags\tvariants\tnote
    001\teval\t+\t1\tamable/A
    900\texample\t+\t\tFue muy amable.

    """
  ),
].map { .init(path: $0.0, bytes: Array($0.1.utf8)) }
