import Aggregation
package import FeedbackModel

extension PartialTally {
  /// The file's bytes: one JSON object, keys in a fixed order, rows sorted, a newline at the end.
  ///
  /// Equal tallies give equal bytes, whatever order the comments came in.
  package var json: [UInt8] {
    var out = JSONWriter()
    out.beginObject()
    out.key("format")
    out.value(Self.format)
    out.key("version")
    out.value(Self.version)
    out.key("evidence_limit")
    out.value(tally.evidenceLimit)
    out.key("lexicons")
    out.beginArray()
    for digest in lexiconDigests.sorted(by: precedes) { out.value(digest) }
    out.endArray()
    out.key("counters")
    out.write(counters)
    out.write(tally)
    out.endObject()
    out.newline()
    return out.bytes
  }

  /// Writes the file; see ``writeAtomically(_:to:)``.
  package func write(to path: String) throws(Diagnostic) { try writeAtomically(json, to: path) }
}

extension JSONWriter {
  fileprivate mutating func field(_ name: StaticString, _ number: Int) {
    key(name)
    value(number)
  }

  fileprivate mutating func field(_ name: StaticString, _ text: String) {
    key(name)
    value(text)
  }

  fileprivate mutating func write(_ counters: Counters) {
    beginObject()
    field("read", counters.read)
    field("tagged", counters.tagged)
    field("untagged", counters.untagged)
    field("duplicate", counters.duplicate)
    field("filtered", counters.filtered)
    field("rejected", counters.rejected)
    field("bytes_read", counters.bytesRead)
    endObject()
  }

  fileprivate mutating func write(_ tally: Tally) {
    key("all")
    write(tally.all)
    key("representatives")
    beginArray()
    for row in tally.representatives.sorted { write(row.value, id: row.key) }
    endArray()
    key("unattributed")
    write(tally.unattributed, id: "")
    write("months", tally.months)
    write("channels", tally.channels)
    write("languages", tally.languages)
    key("signals")
    beginArray()
    for row in tally.signals.sorted {
      beginObject()
      field("signal", row.key)
      field("comments", row.value.comments)
      endObject()
    }
    endArray()
    key("follow_up")
    write(tally.followUp)
  }

  private mutating func write(_ list: FollowUpList) {
    beginObject()
    field("total", list.total)
    key("items")
    beginArray()
    for item in list.items {
      beginObject()
      field("urgency", item.urgency)
      write("signals", item.signals)
      write("representatives", item.representatives)
      key("quote")
      write(item.quote)
      endObject()
    }
    endArray()
    endObject()
  }

  private mutating func write(_ name: StaticString, _ texts: [String]) {
    key(name)
    beginArray()
    for text in texts { value(text) }
    endArray()
  }

  private mutating func write(_ name: StaticString, _ rows: Keyed<GroupTally>) {
    key(name)
    beginArray()
    for row in rows.sorted {
      beginObject()
      field("key", row.key)
      key("group")
      write(row.value)
      endObject()
    }
    endArray()
  }

  private mutating func write(_ representative: RepresentativeTally, id: String) {
    beginObject()
    field("id", id)
    field("name", representative.name)
    key("group")
    write(representative.group)
    key("attributed")
    write(representative.attributed)
    key("evidence")
    beginArray()
    for evidence in representative.evidence.sorted(by: { $0.key < $1.key }) {
      write(evidence.value, for: evidence.key)
    }
    endArray()
    endObject()
  }

  private mutating func write(_ group: GroupTally) {
    beginObject()
    field("comments", group.comments)
    field("with_mention", group.withMention)
    key("overall")
    write(group.overall)
    key("themes")
    beginArray()
    for theme in group.themes.sorted(by: { precedes($0.key, $1.key) }) {
      write(theme.value, of: theme.key)
    }
    endArray()
    endObject()
  }

  private mutating func write(_ counts: OverallCounts) {
    beginObject()
    field("complaint", counts.complaint)
    field("praise", counts.praise)
    field("mixed", counts.mixed)
    field("neutral", counts.neutral)
    endObject()
  }

  private mutating func write(_ cell: ThemeCell, of theme: String) {
    beginObject()
    field("theme", theme)
    field("both", cell.both)
    for polarity in Polarity.allCases {
      key(named: polarity.rawValue)
      beginObject()
      field("comments", cell[polarity].comments)
      field("mentions", cell[polarity].mentions)
      field("strength_thousandths", Int(cell[polarity].strength))
      endObject()
    }
    endObject()
  }

  private mutating func write(_ evidence: Evidence, for key: RepresentativeTally.EvidenceKey) {
    beginObject()
    field("theme", key.theme)
    field("polarity", key.polarity.rawValue)
    self.key("quotes")
    beginArray()
    for quote in evidence.quotes { write(quote) }
    endArray()
    endObject()
  }

  private mutating func write(_ quote: Quote) {
    beginObject()
    field("comment", quote.comment)
    key("text")
    value(utf8: quote.text)
    field("start", quote.span.lowerBound)
    field("end", quote.span.upperBound)
    field("strength_thousandths", Int(quote.strength))
    key("cut_before")
    value(quote.cut.before)
    key("cut_after")
    value(quote.cut.after)
    field("date", quote.source.date)
    field("channel", quote.source.channel)
    field("language", quote.source.language)
    field("script", quote.source.script)
    endObject()
  }
}
