/// One customer comment as it was read, with the place it came from.
///
/// Offsets that other stages report (``Mention/start``, ``RepresentativeMatch/start``) count UTF-8
/// bytes of ``text`` from 0. Intake never changes the text after decoding it, so a span can always
/// be shown in the customer's own words.
package struct Comment: Sendable, Equatable {
  /// The record's own id, or `<file>:<record number>` where it has none.
  package var id: String
  /// The comment in UTF-8; well formed, may be empty.
  package var text: [UInt8]
  /// The id or name of the representative in the record, not yet looked up in a roster.
  package var representative: String?
  /// An ISO 8601 date or date-time, as text; nil where the record has none.
  package var date: String?
  package var channel: String?
  /// The declared language of the record (ISO 639), not yet checked against the text.
  package var language: String?
  /// The rating as it was given, on the record's own scale.
  package var rating: Double?
  package var segment: String?
  /// Every other field in the record's own order; values are text.
  package var attributes: [Attribute]
  package var origin: RecordOrigin

  /// A field that the contract does not name.
  package struct Attribute: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The attribute of a rating whose scale the export's profile names, on a scale from 0 to 1.
  package static let ratingShareName = "rating_normalized"

  /// The rating from 0 (worst) to 1 (best); nil where its scale is not known.
  package var ratingShare: Double? {
    attributes.first { $0.name == Self.ratingShareName }.flatMap { Double($0.value) }
  }

  package init(
    id: String, text: [UInt8], representative: String? = nil, date: String? = nil,
    channel: String? = nil, language: String? = nil, rating: Double? = nil,
    segment: String? = nil, attributes: [Attribute] = [], origin: RecordOrigin = RecordOrigin()
  ) {
    self.id = id
    self.text = text
    self.representative = representative
    self.date = date
    self.channel = channel
    self.language = language
    self.rating = rating
    self.segment = segment
    self.attributes = attributes
    self.origin = origin
  }
}

/// Where a record stands in its source, for messages and the reject file.
package struct RecordOrigin: Sendable, Equatable {
  /// The file's name as given on the command line; `-` for standard input.
  package var file: String
  /// The record's number in its file, from 1; header rows do not count.
  package var record: Int
  /// The physical line on which the record starts, from 1.
  package var line: Int
  /// The record's first byte in the decompressed file, from 0.
  package var byteOffset: Int
  /// The record's length in bytes, without its line end.
  package var byteLength: Int

  package init(
    file: String = "-", record: Int = 0, line: Int = 0, byteOffset: Int = 0, byteLength: Int = 0
  ) {
    self.file = file
    self.record = record
    self.line = line
    self.byteOffset = byteOffset
    self.byteLength = byteLength
  }
}
