import Attribution
package import FeedbackModel
import Reports
import Intake
package import Lexicons

/// All that can be said against a lexicon folder: what ``Lexicons/LexiconCheck`` finds, what the
/// files for names and for fields of records say, and the examples that come out otherwise.
package struct LexiconReview {
  /// What a run refuses.
  package private(set) var errors: [Diagnostic] = []
  /// What does nothing, or not what its line says.
  package private(set) var warnings: [Diagnostic] = []

  /// Reviews a folder's files; without `hasExamples` the sentences in them are not read.
  package init(_ files: LexiconFiles, hasExamples: Bool = true) {
    let check = LexiconCheck(files)
    add(check.diagnostics)
    addFields(files)
    guard let lexicon = check.lexicon else { return }
    add(NameRules(files: files, lexicon: lexicon).diagnostics)
    guard hasExamples, errors.isEmpty else { return }
    for failure in LexiconTester(lexicon: lexicon, source: check.source).run().failures {
      var diagnostic = failure.diagnostic
      diagnostic.severity = .warning
      warnings.append(diagnostic)
    }
  }

  private mutating func add(_ diagnostics: [Diagnostic]) {
    errors += diagnostics.filter { $0.severity == .error }
    warnings += diagnostics.filter { $0.severity != .error }
  }

  private mutating func addFields(_ files: LexiconFiles) {
    do throws(Diagnostic) {
      if let file = files.file("shared/fields.tsv") {
        _ = try FieldNames(
          parsing: String(decoding: file.bytes, as: UTF8.self), file: files.displayPath(file.path))
      }
      if let file = files.file("shared/redaction.tsv") {
        _ = try RedactionWords(
          parsing: String(decoding: file.bytes, as: UTF8.self), file: files.displayPath(file.path))
      }
    } catch {
      errors.append(error)
    }
  }
}
