package import FeedbackModel

/// Writes tagged records as NDJSON (contract.md, "Tagged record").
package struct TaggedRecordWriter: ~Copyable {
  private var writer = JSONWriter()

  package init() {}

  package var bytes: [UInt8] { writer.bytes }

  package mutating func removeAll() { writer.removeAll() }

  package mutating func write(_ tagged: TaggedComment) {
    writer.beginObject()
    writeFields(of: tagged.comment)
    writer.key("language")
    writer.value(tagged.language)
    writeOverall(tagged.overall)
    writer.key("mentions")
    writer.beginArray()
    for mention in tagged.mentions { write(mention) }
    writer.endArray()
    write("representatives", tagged.representatives)
    if !tagged.possible.isEmpty { write("possible", tagged.possible) }
    if !tagged.signals.isEmpty { write(tagged.signals) }
    writer.endObject()
    writer.newline()
  }

  private mutating func write(_ signals: [Signal]) {
    writer.key("signals")
    writer.beginArray()
    for signal in signals { writer.value(signal.id) }
    writer.endArray()
  }

  private mutating func writeFields(of comment: Comment) {
    writer.key("id")
    writer.value(comment.id)
    write("date", comment.date)
    write("channel", comment.channel)
    write("segment", comment.segment)
    if let rating = comment.rating {
      writer.key("rating")
      writer.value(rating)
    }
  }

  private mutating func write(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    writer.key(key)
    writer.value(value)
  }

  private mutating func writeOverall(_ overall: Overall) {
    writer.key("overall")
    writer.beginObject()
    writer.key("polarity")
    writer.value(overall.polarity.rawValue)
    writer.key("score")
    writer.value(overall.score, places: 3)
    if overall.rating != 0 {
      writer.key("rating")
      writer.value(overall.rating, places: 3)
    }
    writer.endObject()
  }

  private mutating func write(_ mention: Mention) {
    writer.beginObject()
    writer.key("theme")
    writer.value(mention.theme)
    writer.key("polarity")
    writer.value(mention.polarity.rawValue)
    writer.key("strength")
    writer.value(mention.strength, places: 3)
    writer.key("start")
    writer.value(mention.start)
    writer.key("end")
    writer.value(mention.end)
    writer.key("text")
    writer.value(mention.text)
    writer.key("entry")
    writer.value(mention.entry)
    writer.key("rules")
    writer.beginArray()
    for rule in mention.rules { writer.value(rule) }
    writer.endArray()
    write("representative", mention.representative)
    writer.endObject()
  }

  private mutating func write(_ key: StaticString, _ matches: [RepresentativeMatch]) {
    writer.key(key)
    writer.beginArray()
    for match in matches { write(match) }
    writer.endArray()
  }

  private mutating func write(_ match: RepresentativeMatch) {
    writer.beginObject()
    writer.key("id")
    writer.value(match.id)
    writer.key("name")
    writer.value(match.name)
    writer.key("source")
    writer.value(match.source.rawValue)
    if let span = match.span {
      writer.key("start")
      writer.value(span.lowerBound)
      writer.key("end")
      writer.value(span.upperBound)
    }
    write("text", match.text)
    writer.key("confidence")
    writer.value(match.confidence, places: 3)
    writer.endObject()
  }
}

extension JSONWriter {
  /// Writes a language as the contract's object of code, script, confidence and languages mixed in.
  package mutating func value(_ language: IdentifiedLanguage) {
    beginObject()
    key("code")
    value(language.code)
    key("script")
    value(language.script.rawValue)
    key("confidence")
    value(language.confidence, places: 3)
    key("mixed")
    beginArray()
    for code in language.mixed { value(code) }
    endArray()
    endObject()
  }
}
