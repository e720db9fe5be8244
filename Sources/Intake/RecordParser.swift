package import FeedbackModel

/// Turns chunks into comments; one parser a thread.
///
/// The outcome of a chunk depends on the chunk and the options alone: a parser only remembers what
/// makes it faster.
package struct RecordParser {
  private let options: InputOptions
  private var resolver: ColumnResolver
  private var json: JSONRecordParser
  private var assembler: CommentAssembler
  private let recoder: LineRecoder
  private var repaired: [UInt8] = []

  package init(options: InputOptions) {
    self.options = options
    resolver = ColumnResolver(options)
    json = JSONRecordParser(resolver)
    assembler = CommentAssembler(RecordPlan(), options)
    recoder = LineRecoder(EncodingChooser(options.letters, language: options.language))
  }

  /// Parses every record of a chunk.
  ///
  /// - Complexity: O(bytes of the chunk).
  package mutating func parse(_ chunk: InputChunk) -> ParsedChunk {
    var comments: [Comment] = []
    comments.reserveCapacity(chunk.records.count)
    var parsed = parse(chunk) { comments.append($0) }
    parsed.comments = comments
    return parsed
  }

  /// Parses every record of a chunk and hands out each comment while its memory is still warm.
  ///
  /// - Returns: The chunk's rejects and flags, without the comments.
  package mutating func parse(
    _ chunk: InputChunk, _ consume: (consuming Comment) -> Void
  ) -> ParsedChunk {
    var parsed = ParsedChunk(index: chunk.index, fileIndex: chunk.fileIndex)
    prepare(for: chunk.plan)
    var delimited: DelimitedRecordParser?
    if case .delimited(let table) = chunk.format {
      delimited = DelimitedRecordParser(table, resolver)
    }
    chunk.bytes.withUnsafeBufferPointer { bytes in
      for slot in chunk.records {
        parse(slot, of: chunk, bytes, &delimited, into: &parsed)
        // Nearly always one, which is moved and not copied.
        if parsed.comments.count == 1 {
          consume(parsed.comments.removeLast())
        } else {
          for comment in parsed.comments { consume(comment) }
          parsed.comments.removeAll(keepingCapacity: true)
        }
      }
    }
    if !chunk.rejects.isEmpty {
      parsed.rejects = (parsed.rejects + chunk.rejects).sorted {
        $0.origin.record < $1.origin.record
      }
    }
    return parsed
  }

  /// Parses the records of a chunk, but makes no comments of them.
  mutating func forEachDraft(of chunk: InputChunk, _ take: (RecordDraft) -> Void) {
    prepare(for: chunk.plan)
    var delimited: DelimitedRecordParser?
    if case .delimited(let table) = chunk.format {
      delimited = DelimitedRecordParser(table, resolver)
    }
    chunk.bytes.withUnsafeBufferPointer { bytes in
      for slot in chunk.records {
        let record = bytes.slice(slot.start..<(slot.start + slot.length))
        let origin = RecordOrigin(file: chunk.file, record: slot.number)
        let place = Place(slot: slot, origin: origin, encoding: chunk.encoding, mark: 0)
        var repairs = RecordRepairs()
        var draft = RecordDraft(origin)
        do throws(RecordFault) {
          if try parseSound(record, place, &repairs, &delimited, into: &draft) != nil { continue }
        } catch {
          continue
        }
        assembler.identify(&draft)
        take(draft)
      }
    }
  }

  /// Learns what is known about the records of a chunk.
  private mutating func prepare(for plan: RecordPlan) {
    assembler = CommentAssembler(plan, options)
    if resolver.profile == plan.profile { return }
    resolver = ColumnResolver(options, profile: plan.profile)
    json = JSONRecordParser(resolver)
  }

  /// Where a record comes from.
  private struct Place {
    var slot: RecordSlot
    var origin: RecordOrigin
    var encoding: TextEncoding
    /// The bytes of the byte order mark that the record starts with, in the file's encoding.
    var mark: Int
  }

  private mutating func parse(
    _ slot: RecordSlot, of chunk: InputChunk, _ bytes: UnsafeBufferPointer<UInt8>,
    _ delimited: inout DelimitedRecordParser?, into parsed: inout ParsedChunk
  ) {
    let whole = bytes.slice(slot.start..<(slot.start + slot.length))
    let mark = whole.hasPrefix(byteOrderMark) ? byteOrderMark.count : 0
    let record = whole.slice(mark..<whole.count)
    let origin = RecordOrigin(
      file: chunk.file, record: slot.number, line: slot.line, byteOffset: slot.offset,
      byteLength: chunk.encoding.width(of: whole))
    let place = Place(
      slot: slot, origin: origin, encoding: chunk.encoding,
      mark: chunk.encoding.width(of: whole.slice(0..<mark)))
    var repairs = RecordRepairs()
    guard chunk.encoding == .utf8, let malformed = firstMalformedUTF8(in: record) else {
      return finish(record, place, &repairs, &delimited, into: &parsed)
    }
    repaired.removeAll(keepingCapacity: true)
    switch recode(record, fallback: chunk.fallback) {
    case .recoded: repairs.recoded = malformed
    case .replaced: repairs.badUTF8 = malformed
    case .legacyFont:
      let fault = RecordFault(
        .legacyFont, at: malformed, "the record looks like a Tamil font encoding, not like Unicode")
      parsed.rejects.append(reject(fault, record, place, repairs))
      return
    }
    let copy = repaired
    copy.withUnsafeBufferPointer { finish($0, place, &repairs, &delimited, into: &parsed) }
  }

  /// Brings a record that is not UTF-8 into `repaired`.
  private mutating func recode(
    _ record: UnsafeBufferPointer<UInt8>, fallback: TextEncoding?
  ) -> LineRecoder.Outcome {
    if options.encoding == nil {
      return recoder.recode(record, fallback: fallback, to: &repaired)
    }
    appendRepairing(record, to: &repaired)
    return .replaced
  }

  @inline(__always)
  private mutating func finish(
    _ record: UnsafeBufferPointer<UInt8>, _ place: Place, _ repairs: inout RecordRepairs,
    _ delimited: inout DelimitedRecordParser?, into parsed: inout ParsedChunk
  ) {
    do throws(RecordFault) {
      var draft = RecordDraft(place.origin)
      if let code = try parseSound(record, place, &repairs, &delimited, into: &draft) {
        return parsed.skip(code, place.origin)
      }
      if looksLikeKeyboardFont(draft.comment.text) {
        throw RecordFault(
          .legacyFont, at: 0, field: Field.text.name,
          "the text looks typed for a Tamil font, not like Unicode")
      }
      assembler.identify(&draft)
      if draft.comment.language == nil { draft.comment.language = options.language }
      if options.editions.isSuperseded(draft) { return parsed.skip(.superseded, place.origin) }
      let start = parsed.comments.count
      assembler.assemble(draft, &repairs, into: &parsed.comments)
      let made = repairs.made
      if options.isStrict, let first = made.first {
        parsed.comments.removeSubrange(start...)
        throw RecordFault(first.code, at: first.offset, first.reason)
      }
      for repair in made { parsed.flags.append(flag(repair.code, repair.offset, record, place)) }
    } catch {
      parsed.rejects.append(reject(error, record, place, repairs))
    }
  }

  /// Reads a record into a draft; what the row is instead, if it is no record.
  @inline(__always)
  private mutating func parseSound(
    _ record: UnsafeBufferPointer<UInt8>, _ place: Place, _ repairs: inout RecordRepairs,
    _ delimited: inout DelimitedRecordParser?, into draft: inout RecordDraft
  ) throws(RecordFault) -> ProblemCode? {
    if delimited != nil {
      return try delimited?.parse(
        record, into: &draft, followsBlankLine: place.slot.followsBlankLine)
    }
    try json.parse(record, into: &draft, repairs: &repairs)
    return nil
  }

  private func flag(
    _ code: ProblemCode, _ offset: Int, _ record: UnsafeBufferPointer<UInt8>, _ place: Place
  ) -> RecordFlag {
    let before = place.encoding.width(of: record.slice(0..<min(offset, record.count)))
    return RecordFlag(
      code: code, origin: place.origin,
      byteOffset: place.origin.byteOffset + place.mark + before)
  }

  private func reject(
    _ fault: RecordFault, _ record: UnsafeBufferPointer<UInt8>, _ place: Place,
    _ repairs: RecordRepairs
  ) -> Reject {
    let spot = TextPlace(of: fault.offset, in: record, column: place.slot.column)
    return Reject(
      origin: place.origin, line: place.slot.line + spot.lines, column: spot.column,
      field: fault.field, code: fault.code, reason: fault.reason,
      also: repairs.made.map(\.code).filter { $0 != fault.code })
  }
}

/// What became of a chunk's records: each is a comment or a reject.
package struct ParsedChunk: Sendable {
  package var index: Int
  package var fileIndex: Int
  /// In the order of the file.
  package var comments: [Comment] = []
  /// In the order of the file.
  package var rejects: [Reject] = []
  /// Of the comments, those in which something was repaired.
  package var flags: [RecordFlag] = []
  /// Rows that are no records, or no longer: what they are and where.
  package var skipped: [RecordFlag] = []

  mutating func skip(_ code: ProblemCode, _ origin: RecordOrigin) {
    skipped.append(RecordFlag(code: code, origin: origin, byteOffset: origin.byteOffset))
  }
}
