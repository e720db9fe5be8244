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
      writer.key(named: Self.key(attribute.name, of: comment))
      writer.value(attribute.value)
    }
    writer.endObject()
    writer.newline()
  }

  /// The attribute's name; another where a field of that name is written, as no name may stand twice.
  private static func key(_ name: String, of comment: Comment) -> String {
    let isWritten =
      switch name {
      case "id", "text": true
      case "representative": comment.representative != nil
      case "date": comment.date != nil
      case "channel": comment.channel != nil
      case "language": comment.language != nil
      case "rating": comment.rating != nil
      case "segment": comment.segment != nil
      default: false
      }
    return isWritten ? name + " (column)" : name
  }

  private mutating func write(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    writer.key(key)
    writer.value(value)
  }
}
