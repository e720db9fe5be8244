package import FeedbackModel

/// Writes comments as input records (contract.md, "Input record").
package struct InputRecordWriter: ~Copyable {
  private var writer = JSONWriter()

  package init() {}

  package var bytes: [UInt8] { writer.bytes }

  package mutating func removeAll() { writer.removeAll() }

  package mutating func write(_ comment: Comment) {
    writer.beginObject()
    writer.key("id")
    writer.value(comment.id)
    writer.key("text")
    writer.value(utf8: comment.text)
    write("representative", comment.representative)
    write("date", comment.date)
    write("channel", comment.channel)
    write("language", comment.language)
    if let rating = comment.rating {
      writer.key("rating")
      writer.value(rating)
    }
    write("segment", comment.segment)
    for attribute in comment.attributes {
      writer.key(attribute.name)
      writer.value(attribute.value)
    }
    writer.endObject()
    writer.newline()
  }

  private mutating func write(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    writer.key(key)
    writer.value(value)
  }
}
