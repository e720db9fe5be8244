import FeedbackModel

/// Turns one JSON object into a comment.
///
/// A null stands for a missing member; a name that stands twice is a fault of the record.
struct JSONRecordParser {
  /// The greatest number of members of a record.
  static let maximumMembers = 10_000

  private var memo: KeyMemo
  /// The member whose own members are the record's fields; nil where there is none.
  private let wrapper: String?
  private var members: [Member] = []
  /// The member that carries each field, by ``Field/rawValue``; -1 where there is none.
  private var carriers = [Int](repeating: -1, count: Field.allCases.count)

  /// Where a name stands for the second time.
  private var duplicate: (offset: Int, entry: Int)?

  private struct Member {
    /// The name's entry in the memo.
    var entry: Int
    var value: JSONValue
  }

  init(_ resolver: ColumnResolver) {
    memo = KeyMemo(resolver)
    wrapper = resolver.profile?.wrapper
  }

  mutating func parse(
    _ record: UnsafeBufferPointer<UInt8>, into draft: inout RecordDraft,
    repairs: inout RecordRepairs
  ) throws(RecordFault) {
    try scanMembers(record, &repairs)
    draft.comment.text = try text(in: record, &repairs)
    for index in members.indices {
      try set(members[index], index, in: record, of: &draft, &repairs)
    }
  }

  /// The names of the members of a record, in order.
  mutating func names(_ record: UnsafeBufferPointer<UInt8>) throws(RecordFault) -> [String] {
    var repairs = RecordRepairs()
    try scanMembers(record, &repairs)
    return members.map { memo.names[$0.entry] }
  }

  /// The names inside those members of the record last scanned that have one of the names given.
  func innerNames(
    _ record: UnsafeBufferPointer<UInt8>, of wrappers: Set<String>
  ) -> [String] {
    members.filter { $0.value.kind == .composite && wrappers.contains(memo.names[$0.entry]) }
      .flatMap { member -> [String] in
        let range = member.value.range
        var scanner = JSONScanner(record.slice(0..<range.upperBound), from: range.lowerBound)
        guard scanner.take(0x7B) else { return [] }
        return (try? scanner.scanNames()) ?? []
      }
  }

  // MARK: Scanning

  private mutating func scanMembers(
    _ record: UnsafeBufferPointer<UInt8>, _ repairs: inout RecordRepairs
  ) throws(RecordFault) {
    members.removeAll(keepingCapacity: true)
    for index in carriers.indices { carriers[index] = -1 }
    memo.beginObject()
    do throws(JSONFault) {
      var scanner = JSONScanner(record)
      scanner.skipWhitespace()
      if scanner.next == 0x7B {
        try scanObject(&scanner, &repairs)
        try scanner.scanEnd()
        if let wrapper { try scanWrapped(wrapper, in: record, &repairs) }
        if members.count <= Self.maximumMembers, duplicate == nil { return }
      } else {
        try scanner.scanText()
      }
    } catch {
      throw RecordFault(error)
    }
    if members.isEmpty {
      throw RecordFault(.jsonNotObject, at: 0, "the record is not a JSON object")
    }
    if let (offset, entry) = duplicate {
      throw RecordFault(
        .duplicateKey, at: offset, field: memo.names[entry], "a name stands twice in the record")
    }
    throw RecordFault(
      .jsonTooManyFields, at: 0, "the record has more than \(Self.maximumMembers) fields")
  }

  /// Adds the members of the object that a member of this name holds, in place of that member.
  private mutating func scanWrapped(
    _ wrapper: String, in record: UnsafeBufferPointer<UInt8>, _ repairs: inout RecordRepairs
  ) throws(JSONFault) {
    let place = members.firstIndex { memo.names[$0.entry] == wrapper }
    guard let place, members[place].value.kind == .composite else { return }
    let range = members[place].value.range
    guard record[range.lowerBound] == 0x7B else { return }
    members.remove(at: place)
    // The carriers count members, of which one has gone.
    for index in carriers.indices where carriers[index] > place { carriers[index] -= 1 }
    var scanner = JSONScanner(record.slice(0..<range.upperBound), from: range.lowerBound)
    let known = duplicate
    try scanObject(&scanner, &repairs)
    // A name may stand once outside and once inside.
    duplicate = known
  }

  @inline(__always)
  private mutating func scanObject(
    _ scanner: inout JSONScanner, _ repairs: inout RecordRepairs
  ) throws(JSONFault) {
    duplicate = nil
    _ = scanner.take(0x7B)
    scanner.skipWhitespace()
    if scanner.take(0x7D) { return }
    while true {
      let start = scanner.position
      let name = try scanner.scanName()
      let value = try scanner.scanValue(depth: 1)
      if members.count <= Self.maximumMembers {
        add(name, value, at: start, in: scanner.bytes, &repairs)
      }
      scanner.skipWhitespace()
      if scanner.take(0x7D) { return }
      try scanner.scanComma(orEnd: "}")
    }
  }

  @inline(__always)
  private mutating func add(
    _ name: JSONString, _ value: JSONValue, at start: Int, in bytes: UnsafeBufferPointer<UInt8>,
    _ repairs: inout RecordRepairs
  ) {
    let entry =
      name.hasEscapes
      ? entry(ofEscaped: name, in: bytes, &repairs)
      : memo.entry(of: bytes.slice(name.range), at: members.count)
    if memo.note(entry) { duplicate = duplicate ?? (start, entry) }
    members.append(Member(entry: entry, value: value))
    if let match = memo.entries[entry].match, value.kind != .null { offer(match) }
  }

  private mutating func entry(
    ofEscaped name: JSONString, in bytes: UnsafeBufferPointer<UInt8>,
    _ repairs: inout RecordRepairs
  ) -> Int {
    let decoded = name.decoded(in: bytes, loneSurrogate: &repairs.loneSurrogate)
    return decoded.withUnsafeBufferPointer { memo.entry(of: $0, at: members.count) }
  }

  /// Gives the field to the last member added unless one of better rank carries it.
  @inline(__always)
  private mutating func offer(_ match: ColumnResolver.Match) {
    guard let field = match.field else { return }
    let carrier = carriers[field.rawValue]
    if carrier >= 0, let rank = memo.entries[members[carrier].entry].match?.rank,
      rank < match.rank
    {
      return
    }
    carriers[field.rawValue] = members.count - 1
  }

  // MARK: Building

  private mutating func text(
    in record: UnsafeBufferPointer<UInt8>, _ repairs: inout RecordRepairs
  ) throws(RecordFault) -> [UInt8] {
    let carrier = carriers[Field.text.rawValue]
    if carrier < 0, hasTitle { return [] }
    guard carrier >= 0 else { throw missingText() }
    let value = members[carrier].value
    guard value.kind == .string else {
      throw RecordFault(
        .textNotString, at: value.range.lowerBound, field: memo.names[members[carrier].entry],
        "the text is not a string")
    }
    return JSONString(range: value.range, hasEscapes: value.hasEscapes)
      .decoded(in: record, loneSurrogate: &repairs.loneSurrogate)
  }

  private var hasTitle: Bool {
    members.contains { memo.entries[$0.entry].match?.part == .title && $0.value.kind == .string }
  }

  private func missingText() -> RecordFault {
    let null = members.first { memo.entries[$0.entry].match?.field == .text }
    if let null {
      return RecordFault(
        .missingText, at: null.value.range.lowerBound, field: memo.names[null.entry],
        "the text is null")
    }
    return RecordFault(
      .missingText, at: 0, "the record has no text; name its field with --map text=NAME")
  }

  // Mutating, so that the parser is passed in place and not copied.
  @inline(__always)
  private mutating func set(
    _ member: Member, _ index: Int, in record: UnsafeBufferPointer<UInt8>,
    of draft: inout RecordDraft, _ repairs: inout RecordRepairs
  ) throws(RecordFault) {
    let value = member.value
    if value.kind == .null || index == carriers[Field.text.rawValue] { return }
    if let part = memo.entries[member.entry].match?.part, value.kind != .composite {
      return set(part, string(value, in: record, &repairs), of: &draft)
    }
    guard let field = memo.entries[member.entry].match?.field, carriers[field.rawValue] == index,
      try canCarry(field, member)
    else {
      let string = string(value, in: record, &repairs)
      return draft.comment.attributes.append(
        Comment.Attribute(name: memo.names[member.entry], value: string))
    }
    if field == .rating, let number = number(value, in: record) {
      draft.comment.rating = number
      return
    }
    let string = string(value, in: record, &repairs)
    if string.isEmpty { return }
    if field == .rating { draft.ratingWord = string }
    draft.comment.set(field, memo.names[member.entry], to: string)
  }

  private func set(_ part: RecordPart, _ value: String, of draft: inout RecordDraft) {
    switch part {
    case .title: draft.title = Array(value.utf8)
    case .edition: draft.edition = value
    case .question: break
    }
  }

  /// Whether the value can stand in the field; an object or array becomes an attribute instead.
  private mutating func canCarry(_ field: Field, _ member: Member) throws(RecordFault) -> Bool {
    switch (field, member.value.kind) {
    case (.id, .composite), (.id, .boolean):
      throw RecordFault(
        .idNotScalar, at: member.value.range.lowerBound, field: memo.names[member.entry],
        "the id is neither a string nor a number")
    case (_, .composite): false
    default: true
    }
  }

  private func number(_ value: JSONValue, in record: UnsafeBufferPointer<UInt8>) -> Double? {
    let bytes = record.slice(value.range)
    if let number = rating(bytes) { return number }
    guard value.kind == .number else { return nil }
    return Double(String(decoding: bytes, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }

  @inline(__always)
  private func string(
    _ value: JSONValue, in record: UnsafeBufferPointer<UInt8>, _ repairs: inout RecordRepairs
  ) -> String {
    JSONString(range: value.range, hasEscapes: value.hasEscapes)
      .string(in: record, loneSurrogate: &repairs.loneSurrogate)
  }
}
