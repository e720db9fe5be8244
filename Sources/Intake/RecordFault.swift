/// Why a record cannot be read.
struct RecordFault: Error {
  var code: ProblemCode
  /// The byte at fault, from the start of the record.
  var offset: Int
  var field: String?
  var reason: String

  init(_ code: ProblemCode, at offset: Int, field: String? = nil, _ reason: String) {
    self.code = code
    self.offset = offset
    self.field = field
    self.reason = reason
  }

  init(_ fault: JSONFault) {
    self.init(
      fault.kind == .tooDeep ? .jsonTooDeep : .jsonSyntax, at: fault.offset, fault.kind.rawValue)
  }
}

/// What had to be repaired in a record: the first place of each kind, from the record's start.
struct RecordRepairs {
  var badUTF8: Int?
  var loneSurrogate: Int?
  var recoded: Int?
  var badDate: Int?

  /// The repairs made, in the order of their codes' declaration.
  var made: [(code: ProblemCode, offset: Int, reason: String)] {
    if badUTF8 == nil, loneSurrogate == nil, recoded == nil, badDate == nil { return [] }
    return [
      badUTF8.map { (.badUTF8, $0, "the record holds bytes that are not UTF-8") },
      loneSurrogate.map { (.loneSurrogate, $0, "an escape is half of a surrogate pair") },
      recoded.map { (.recoded, $0, "the record is in another encoding than the file") },
      badDate.map { (.badDate, $0, "the date is no day that a comment can be of") },
    ].compactMap { $0 }
  }
}
