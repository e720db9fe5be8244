import FeedbackModel

/// Gathers what the dates of a file say about the order of day and month.
struct DateEvidence {
  private let options: InputOptions
  private let parser: DateParser
  private var dayFirst = 0
  private var monthFirst = 0
  private var open = 0

  init(_ options: InputOptions) {
    self.options = options
    parser = DateParser(months: options.months)
  }

  mutating func add(_ text: String) {
    switch parser.evidence(text) {
    case .dayFirst: dayFirst += 1
    case .monthFirst: monthFirst += 1
    case .open: open += 1
    case nil: break
    }
  }

  /// The order that the evidence speaks for.
  ///
  /// - Parameters:
  ///   - profile: Its order counts where no date is decisive.
  ///   - file: The file's name, for messages.
  ///   - diagnostics: Where the warning goes if the order had to be assumed.
  /// - Returns: The reading of the file's dates.
  /// - Throws: A ``FeedbackModel/Diagnostic`` for an assumed order under --strict.
  func reading(
    profile: ExportProfile?, file: String, into diagnostics: inout [Diagnostic]
  ) throws(Diagnostic) -> DateReading {
    var reading = DateReading()
    reading.zone = profile?.zone
    if let named = options.dateOrder {
      reading.order = named
      reading.basis = .named
    } else if dayFirst != monthFirst {
      reading.order = dayFirst > monthFirst ? .dayFirst : .monthFirst
      reading.basis = .evidence
    } else if let order = profile?.dateOrder {
      reading.order = order
      reading.basis = .profile
    } else if open + dayFirst > 0 {
      reading.basis = .assumed
      let problem = "its dates do not tell whether the day or the month goes first"
      let location = SourceLocation(file: file)
      let code = ProblemCode.ambiguousDates.rawValue
      let remedy = "say --date-format day-first or month-first"
      if options.isStrict {
        throw Diagnostic(.error, code: code, at: location, problem, remedy: remedy)
      }
      diagnostics.append(
        Diagnostic(
          .warning, code: code, at: location, problem + "; read day first", remedy: remedy))
    }
    return reading
  }
}
