/// Why a lemma cannot be inflected, with what the editor of a lexicon needs to mend it.
package struct ParadigmError: Error, Equatable, Sendable {
  package enum Reason: Sendable, Equatable {
    /// No class of this language has the name.
    case unknownClass
    /// The lemma is not what the class inflects.
    case wrongCitationForm
    /// The class needs a stem after its name, or takes none.
    case wrongArgument
    /// The class is a closed list and the lemma is not on it.
    case unlisted
  }

  package let lemma: String
  package let className: String
  package let reason: Reason
  /// The citation form the class wants, e.g. "an infinitive in -iti"; empty for unknown classes.
  package let wants: String
  /// Every class of the language.
  package let knownClasses: [String]

  package init(
    lemma: String, className: String, reason: Reason, wants: String = "", knownClasses: [String]
  ) {
    self.lemma = lemma
    self.className = className
    self.reason = reason
    self.wants = wants
    self.knownClasses = knownClasses
  }
}

extension ParadigmError: CustomStringConvertible {
  /// Lower case, the remedy after a semicolon, no location: the caller knows file and line.
  package var description: String {
    switch reason {
    case .unknownClass: "unknown class '\(className)' of '\(lemma)'; write one of \(classList)"
    case .wrongCitationForm:
      "class '\(className)' wants \(wants), not '\(lemma)'; "
        + "correct the lemma or write another class: \(classList)"
    case .wrongArgument: "class '\(className)' of '\(lemma)' is incomplete; write \(wants)"
    case .unlisted:
      "'\(lemma)' is not on the list of class '\(className)', which wants \(wants); "
        + "write another class: \(classList)"
    }
  }

  private var classList: String { knownClasses.joined(separator: " ") }
}
