/// True positives, false positives and false negatives of one label.
package struct LabelCount: Sendable, Equatable {
  package var truePositives = 0
  package var falsePositives = 0
  package var falseNegatives = 0

  package init() {}

  /// Share of what was found that is right; nil where nothing was found.
  package var precision: Double? { ratio(truePositives, truePositives + falsePositives) }

  /// Share of what there is that was found; nil where there is nothing.
  package var recall: Double? { ratio(truePositives, truePositives + falseNegatives) }

  /// Harmonic mean of precision and recall; nil where the label occurs nowhere.
  ///
  /// - SeeAlso: C. J. van Rijsbergen, "Information Retrieval" (1979), chapter 7.
  package var f1: Double? {
    ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives)
  }

  package static func += (total: inout LabelCount, part: LabelCount) {
    total.truePositives += part.truePositives
    total.falsePositives += part.falsePositives
    total.falseNegatives += part.falseNegatives
  }

  private func ratio(_ part: Int, _ whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }
}

/// How two-way verdicts agree with gold, where the tool may leave some undecided.
package struct VerdictCount: Sendable, Equatable {
  /// What was found for comments of one gold class.
  package struct Row: Sendable, Equatable {
    package var praise = 0
    package var complaint = 0
    package var undecided = 0
  }

  /// Comments that gold calls praise.
  package private(set) var praise = Row()
  /// Comments that gold calls complaints.
  package private(set) var complaint = Row()

  package init() {}

  /// Adds the counts of another set of comments.
  package mutating func add(_ other: VerdictCount) {
    praise.praise += other.praise.praise
    praise.complaint += other.praise.complaint
    praise.undecided += other.praise.undecided
    complaint.praise += other.complaint.praise
    complaint.complaint += other.complaint.complaint
    complaint.undecided += other.complaint.undecided
  }

  /// Counts one comment.
  ///
  /// - Parameters:
  ///   - isPraise: What gold says.
  ///   - found: What was found; nil where it is undecided.
  package mutating func add(isPraise: Bool, found: Bool?) {
    switch (isPraise, found) {
    case (true, true): praise.praise += 1
    case (true, false): praise.complaint += 1
    case (true, nil): praise.undecided += 1
    case (false, true): complaint.praise += 1
    case (false, false): complaint.complaint += 1
    case (false, nil): complaint.undecided += 1
    }
  }

  package var total: Int {
    praise.praise + praise.complaint + praise.undecided + complaint.praise + complaint.complaint
      + complaint.undecided
  }

  package var undecided: Int { praise.undecided + complaint.undecided }

  /// Share that is right, undecided counted as wrong; nil where there is nothing.
  package var accuracy: Double? {
    total == 0 ? nil : Double(praise.praise + complaint.complaint) / Double(total)
  }

  /// Share of the decided that is right; nil where nothing is decided.
  package var decidedAccuracy: Double? {
    let decided = total - undecided
    return decided == 0 ? nil : Double(praise.praise + complaint.complaint) / Double(decided)
  }

  /// Mean of the two classes' F1 with undecided ones given to the more frequent class.
  package var macroF1WithMajority: Double? {
    var filled = self
    let praiseTotal = praise.praise + praise.complaint + praise.undecided
    if praiseTotal * 2 >= total {
      filled.praise.praise += praise.undecided
      filled.complaint.praise += complaint.undecided
    } else {
      filled.praise.complaint += praise.undecided
      filled.complaint.complaint += complaint.undecided
    }
    filled.praise.undecided = 0
    filled.complaint.undecided = 0
    guard let first = filled.count(ofPraise: true).f1, let second = filled.count(ofPraise: false).f1
    else { return nil }
    return (first + second) / 2
  }

  private func count(ofPraise isPraise: Bool) -> LabelCount {
    var count = LabelCount()
    count.truePositives = isPraise ? praise.praise : complaint.complaint
    count.falsePositives = isPraise ? complaint.praise : praise.complaint
    count.falseNegatives =
      isPraise
      ? praise.complaint + praise.undecided : complaint.praise + complaint.undecided
    return count
  }
}
