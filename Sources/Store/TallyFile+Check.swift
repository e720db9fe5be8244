import Aggregation
import FeedbackModel

extension TallyFile {
  /// Turns the decoded rows into values and checks that they can be true.
  func partialTally() throws(Problem) -> PartialTally {
    guard (0...1000).contains(evidenceLimit) else {
      throw Problem(["evidence_limit"], "it is \(evidenceLimit), must be 0 through 1000")
    }
    var tally = Tally(evidenceLimit: evidenceLimit)
    tally.all = try all.tally(["all"])
    tally.unattributed = try unattributed.tally(["unattributed"], limit: evidenceLimit)
    tally.months = try Self.keyed(months, "months", sumsTo: tally.all)
    tally.channels = try Self.keyed(channels, "channels", sumsTo: tally.all)
    tally.languages = try Self.keyed(languages, "languages", sumsTo: tally.all)
    for (index, row) in representatives.enumerated() {
      let path = ["representatives", "[\(index)]"]
      let value = try row.tally(path, limit: evidenceLimit)
      guard value.group.comments <= all.comments else {
        throw Problem(path, "it has more comments than there are")
      }
      try Self.insert(value, as: row.id, into: &tally.representatives, path)
    }
    for (index, row) in signals.enumerated() {
      let path = ["signals", "[\(index)]"]
      let comments = try count(row.comments, path + ["comments"])
      guard comments <= all.comments else {
        throw Problem(path, "it has more comments than there are")
      }
      try Self.insert(SignalCount(comments: comments), as: row.signal, into: &tally.signals, path)
    }
    tally.followUp = try followUp.list(["follow_up"], comments: all.comments)
    return PartialTally(
      tally: tally, counters: try counters.counters(), lexiconDigests: Set(lexicons))
  }

  private static func keyed(
    _ rows: [Row], _ name: String, sumsTo all: GroupTally
  ) throws(Problem) -> Keyed<GroupTally> {
    var keyed = Keyed<GroupTally>()
    var sum = GroupTally()
    for (index, row) in rows.enumerated() {
      let path = [name, "[\(index)]"]
      let group = try row.group.tally(path + ["group"])
      sum.merge(group)
      try insert(group, as: row.key, into: &keyed, path)
    }
    guard sum == all else { throw Problem([name], "the rows do not add up to 'all'") }
    return keyed
  }

  private static func insert<Value>(
    _ value: Value, as key: String, into rows: inout Keyed<Value>, _ path: [String]
  ) throws(Problem) {
    guard rows[key] == nil else { throw Problem(path, "the row's name occurs twice") }
    rows.update(key) { $0 = value }
  }
}

extension TallyFile.FollowUpRows {
  func list(_ path: [String], comments: Int) throws(TallyFile.Problem) -> FollowUpList {
    var list = FollowUpList(total: try count(total, path + ["total"]))
    guard total <= comments, items.count == min(total, FollowUpList.limit) else {
      throw TallyFile.Problem(path, "total and items do not fit the comments")
    }
    for (index, row) in items.enumerated() {
      let place = path + ["items", "[\(index)]"]
      guard (1...3).contains(row.urgency) else {
        throw TallyFile.Problem(place + ["urgency"], "it is \(row.urgency), must be 1 through 3")
      }
      list.insert(
        FollowUpItem(
          quote: try row.quote.quote(place + ["quote"], marksWords: false), signals: row.signals,
          urgency: row.urgency, representatives: row.representatives))
    }
    return list
  }
}

extension TallyFile.CountersRow {
  func counters() throws(TallyFile.Problem) -> Counters {
    var counters = Counters()
    counters.read = try count(read, ["counters", "read"])
    counters.tagged = try count(tagged, ["counters", "tagged"])
    counters.untagged = try count(untagged, ["counters", "untagged"])
    counters.duplicate = try count(duplicate, ["counters", "duplicate"])
    counters.filtered = try count(filtered, ["counters", "filtered"])
    counters.rejected = try count(rejected, ["counters", "rejected"])
    counters.bytesRead = try count(bytesRead, ["counters", "bytes_read"])
    guard counters.reconcile else {
      throw TallyFile.Problem(["counters"], "the parts do not add up to 'read'")
    }
    return counters
  }
}

extension TallyFile.Group {
  func tally(_ path: [String]) throws(TallyFile.Problem) -> GroupTally {
    var group = GroupTally(
      comments: try count(comments, path + ["comments"]),
      withMention: try count(withMention, path + ["with_mention"]),
      overall: try overall.counts(path + ["overall"]))
    guard group.overall.total == group.comments else {
      throw TallyFile.Problem(path + ["overall"], "the verdicts do not add up to the comments")
    }
    for (index, row) in themes.enumerated() {
      let place = path + ["themes", "[\(index)]"]
      let cell = try row.cell(place)
      guard group.themes.updateValue(cell, forKey: row.theme) == nil else {
        throw TallyFile.Problem(place, "the theme occurs twice")
      }
      guard max(cell.evaluated, cell.mild.comments) <= group.withMention else {
        throw TallyFile.Problem(place, "it has more comments than the group has with a mention")
      }
    }
    guard group.withMention <= group.comments else {
      throw TallyFile.Problem(path + ["with_mention"], "it is more than the comments")
    }
    return group
  }
}

extension TallyFile.Verdicts {
  func counts(_ path: [String]) throws(TallyFile.Problem) -> OverallCounts {
    OverallCounts(
      complaint: try count(complaint, path + ["complaint"]),
      praise: try count(praise, path + ["praise"]), mixed: try count(mixed, path + ["mixed"]),
      neutral: try count(neutral, path + ["neutral"]))
  }
}

extension TallyFile.Theme {
  func cell(_ path: [String]) throws(TallyFile.Problem) -> ThemeCell {
    guard !theme.isEmpty, theme.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw TallyFile.Problem(path + ["theme"], "it is not a theme id")
    }
    let cell = ThemeCell(
      complaint: try complaint.polarityCount(path + ["complaint"]),
      praise: try praise.polarityCount(path + ["praise"]),
      mild: try mild.polarityCount(path + ["mild"]), both: try count(both, path + ["both"]))
    guard cell.both <= min(cell.complaint.comments, cell.praise.comments) else {
      throw TallyFile.Problem(path + ["both"], "it is more than complain or more than praise")
    }
    return cell
  }
}

extension TallyFile.Count {
  func polarityCount(_ path: [String]) throws(TallyFile.Problem) -> PolarityCount {
    let result = PolarityCount(
      comments: try count(comments, path + ["comments"]),
      mentions: try count(mentions, path + ["mentions"]),
      strength: Int64(try count(strength, path + ["strength_thousandths"])))
    guard result.comments <= result.mentions, result.comments > 0 || result.mentions == 0 else {
      throw TallyFile.Problem(path, "comments and mentions contradict each other")
    }
    return result
  }
}

extension TallyFile.Representative {
  func tally(_ path: [String], limit: Int) throws(TallyFile.Problem) -> RepresentativeTally {
    var tally = RepresentativeTally(
      name: name, group: try group.tally(path + ["group"]),
      attributed: try attributed.counts(path + ["attributed"]))
    guard tally.attributed.total == tally.group.comments else {
      throw TallyFile.Problem(path + ["attributed"], "the verdicts do not add up to the comments")
    }
    for (index, row) in evidence.enumerated() {
      let place = path + ["evidence", "[\(index)]"]
      guard let polarity = Polarity(rawValue: row.polarity) else {
        throw TallyFile.Problem(place + ["polarity"], "it is not a polarity")
      }
      let key = RepresentativeTally.EvidenceKey(theme: row.theme, polarity: polarity)
      guard tally.evidence[key] == nil else {
        throw TallyFile.Problem(place, "theme and polarity occur twice")
      }
      let evidence = try row.evidence(place, limit: limit)
      guard evidence.quotes.count <= tally.group.themes[row.theme]?[polarity].comments ?? 0 else {
        throw TallyFile.Problem(place, "there are more quotes than comments")
      }
      tally.evidence[key] = evidence
    }
    return tally
  }
}

extension TallyFile.EvidenceRow {
  func evidence(_ path: [String], limit: Int) throws(TallyFile.Problem) -> Evidence {
    var evidence = Evidence()
    guard (1...max(1, limit)).contains(quotes.count), limit > 0 else {
      throw TallyFile.Problem(path + ["quotes"], "their number does not fit 'evidence_limit'")
    }
    for (index, row) in quotes.enumerated() {
      evidence.insert(try row.quote(path + ["quotes", "[\(index)]"]), limit: limit)
    }
    return evidence
  }
}

extension TallyFile.QuoteRow {
  /// `marksWords` is whether words of the text must be marked; a comment to follow up that was
  /// aggregated without its text has none to mark.
  func quote(
    _ path: [String], marksWords: Bool = true
  ) throws(TallyFile.Problem) -> Quote {
    let bytes = Array(text.utf8)
    let isUnmarked = start == 0 && end == 0 && (bytes.isEmpty || !marksWords)
    guard isUnmarked || Quote.isSpan(from: start, to: end, of: bytes) else {
      throw TallyFile.Problem(path, "start and end are not a part of the text")
    }
    return Quote(
      comment: comment, text: bytes, span: start..<end,
      strength: Int64(try count(strength, path + ["strength_thousandths"])),
      cut: Quote.Cut(before: cutBefore, after: cutAfter),
      source: Quote.Source(date: date, channel: channel, language: language, script: script))
  }
}

/// The largest count: a file has too few rows for sums of such counts to overflow.
private let largestCount = 1 << 40

private func count(_ number: Int, _ path: [String]) throws(TallyFile.Problem) -> Int {
  guard (0...largestCount).contains(number) else {
    throw TallyFile.Problem(path, "it is \(number), must be 0 through \(largestCount)")
  }
  return number
}
