package import FeedbackModel

/// The representatives that comments may be attributed to.
package struct Roster: Sendable, Equatable {
  /// In file order; ids are unique.
  package let representatives: [Representative]

  package static let empty = Roster([])

  /// - Precondition: Ids are unique; ``RosterReader`` reports those that are not.
  package init(_ representatives: [Representative]) {
    self.representatives = representatives
  }

  package var isEmpty: Bool { representatives.isEmpty }
}
