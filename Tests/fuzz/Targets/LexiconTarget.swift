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
  // Compiling builds a table of all code points, so few sound folders are compiled: a hash picks
  // them, since mutants of one that is compiled would be compiled too by any bit or sum.
  if !source.hasErrors, hash(bytes) & 0xFF == 0 {
    var loader = LexiconLoader(cacheFolder: nil)
    _ = loader.compile(LexiconFiles(root: "fuzz", files: files))
  }
  return 0
}

/// FNV-1a, of 64 bits.
private func hash(_ bytes: [UInt8]) -> UInt64 {
  bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
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
    backstop: courtesy
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
    scope: {direction: right, window: 5}
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
