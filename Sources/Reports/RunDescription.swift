package import FeedbackModel

/// What was run on what, for the head of every report; no clock and no machine, so that the same
/// run gives the same bytes.
package struct RunDescription: Sendable, Equatable {
  package struct Input: Sendable, Equatable {
    /// The name as given on the command line.
    package var name: String
    /// Lower-case hexadecimal.
    package var sha256: String
    package var records: Int

    package init(name: String, sha256: String, records: Int) {
      self.name = name
      self.sha256 = sha256
      self.records = records
    }
  }

  package struct Option: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package var toolVersion: String
  package var inputs: [Input]
  package var options: [Option]
  /// One, unless tallies of several lexicons were merged.
  package var lexiconDigests: [String]
  package var icuVersion: String
  package var unicodeVersion: String
  package var counters: Counters

  package init(
    toolVersion: String, inputs: [Input] = [], options: [Option] = [],
    lexiconDigests: [String] = [], icuVersion: String = "", unicodeVersion: String = "",
    counters: Counters = Counters()
  ) {
    self.toolVersion = toolVersion
    self.inputs = inputs
    self.options = options
    self.lexiconDigests = lexiconDigests
    self.icuVersion = icuVersion
    self.unicodeVersion = unicodeVersion
    self.counters = counters
  }
}
