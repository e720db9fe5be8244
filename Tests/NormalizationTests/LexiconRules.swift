import Lexicons
import Normalization

/// The rules of the languages' own profiles, as the program folds by them.
enum LexiconRules {
  static let normalizer = Normalizer(rules: LexiconSource(LexiconFiles.builtIn).foldRules)
}
