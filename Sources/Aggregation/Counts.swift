package import FeedbackModel

/// How many comments and mentions say one thing of a theme, and how strongly.
package struct PolarityCount: Sendable, Equatable {
  /// Comments with at least one such mention.
  package var comments: Int
  /// The mentions themselves; never fewer than `comments`.
  package var mentions: Int
  /// The sum of the mentions' strengths in thousandths: whole numbers add up in any order.
  package var strength: Int64

  package init(comments: Int = 0, mentions: Int = 0, strength: Int64 = 0) {
    self.comments = comments
    self.mentions = mentions
    self.strength = strength
  }

  package static func += (total: inout PolarityCount, part: PolarityCount) {
    total.comments += part.comments
    total.mentions += part.mentions
    total.strength += part.strength
  }
}

/// What a group of comments says of one theme.
package struct ThemeCell: Sendable, Equatable {
  package var complaint: PolarityCount
  package var praise: PolarityCount
  package var mild: PolarityCount
  /// Comments that complain about the theme and praise it; they stand in both counts.
  package var both: Int

  package init(
    complaint: PolarityCount = PolarityCount(), praise: PolarityCount = PolarityCount(),
    mild: PolarityCount = PolarityCount(), both: Int = 0
  ) {
    self.complaint = complaint
    self.praise = praise
    self.mild = mild
    self.both = both
  }

  /// Comments that complain about the theme, praise it, or do both; each counts once.
  package var evaluated: Int { complaint.comments + praise.comments - both }

  package subscript(polarity: Polarity) -> PolarityCount {
    get {
      switch polarity {
      case .complaint: complaint
      case .praise: praise
      case .mild: mild
      }
    }
    set {
      switch polarity {
      case .complaint: complaint = newValue
      case .praise: praise = newValue
      case .mild: mild = newValue
      }
    }
  }

  package static func += (total: inout ThemeCell, part: ThemeCell) {
    total.complaint += part.complaint
    total.praise += part.praise
    total.mild += part.mild
    total.both += part.both
  }
}

/// How many comments have each verdict; a comment has exactly one.
package struct OverallCounts: Sendable, Equatable {
  package var complaint: Int
  package var praise: Int
  package var mixed: Int
  package var neutral: Int

  package init(complaint: Int = 0, praise: Int = 0, mixed: Int = 0, neutral: Int = 0) {
    self.complaint = complaint
    self.praise = praise
    self.mixed = mixed
    self.neutral = neutral
  }

  package var total: Int { evaluated + neutral }
  /// Comments that complain, praise, or do both.
  package var evaluated: Int { complaint + praise + mixed }

  package mutating func count(_ polarity: OverallPolarity) {
    switch polarity {
    case .complaint: complaint += 1
    case .praise: praise += 1
    case .mixed: mixed += 1
    case .neutral: neutral += 1
    }
  }

  package static func += (total: inout OverallCounts, part: OverallCounts) {
    total.complaint += part.complaint
    total.praise += part.praise
    total.mixed += part.mixed
    total.neutral += part.neutral
  }
}

/// The strength of a mention in thousandths; 0 for what is no number, at most one million.
package func thousandths(_ strength: Double) -> Int64 {
  guard strength.isFinite, strength > 0 else { return 0 }
  return Int64((min(strength, 1000) * 1000).rounded())
}
