package import FeedbackModel
package import Reports

/// Masks personal data in records; names of representatives stay, and so do ids.
extension Redaction {
  /// The record with masked words in its mentions; their offsets stay those of the text as read.
  package func masked(_ tagged: consuming TaggedComment) -> TaggedComment {
    var tagged = tagged
    let text = tagged.comment.text
    let result = redact(text, spans: tagged.mentions.map { $0.start..<$0.end })
    if result.findings.isEmpty { return tagged }
    for (index, span) in zip(tagged.mentions.indices, result.spans) {
      let mention = tagged.mentions[index]
      let isAsRead = text[mention.start..<mention.end].elementsEqual(mention.text.utf8)
      let words = isAsRead ? Array(result.text[span]) : redact(Array(mention.text.utf8)).text
      tagged.mentions[index].text = String(decoding: words, as: UTF8.self)
    }
    return tagged
  }

  /// The record with its text and its further fields masked.
  package func masked(_ comment: consuming Comment) -> Comment {
    var comment = comment
    comment.text = redact(comment.text).text
    for index in comment.attributes.indices {
      let value = redact(Array(comment.attributes[index].value.utf8))
      if !value.findings.isEmpty {
        comment.attributes[index].value = String(decoding: value.text, as: UTF8.self)
      }
    }
    return comment
  }
}
