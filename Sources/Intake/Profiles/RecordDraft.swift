import FeedbackModel

/// A record while its parts are put together.
struct RecordDraft {
  var comment: Comment
  var title: [UInt8] = []
  /// Answers to open questions that hold anything, in the order of the file.
  var answers: [(question: Int, text: [UInt8])] = []
  /// The time of the record's last edition, as it stands.
  var edition = ""
  /// A rating that is no number.
  var ratingWord = ""

  init(_ origin: RecordOrigin) { comment = Comment(id: "", text: [], origin: origin) }
}

/// Makes comments of a record, by what is known about its file.
struct CommentAssembler {
  private let plan: RecordPlan
  /// Whether the plan asks for anything beside the date; most files' does not.
  private let isPlain: Bool
  private let order: DateOrder
  private let dates: DateParser

  init(_ plan: RecordPlan, _ options: InputOptions) {
    self.plan = plan
    isPlain = plan.profile == nil && plan.dates.zone == nil && plan.questions.isEmpty
    order = plan.dates.order
    dates = DateParser(months: options.months)
  }

  /// Appends the comments of a record: one, or one for each answer.
  ///
  /// A record without any answer is one comment without text, so that its rating counts.
  func assemble(
    _ draft: consuming RecordDraft, _ repairs: inout RecordRepairs, into comments: inout [Comment]
  ) {
    if let date = draft.comment.date { setDate(date, of: &draft.comment, &repairs) }
    if isPlain { return comments.append(draft.comment) }
    apply(to: &draft)
    if !draft.title.isEmpty { joinTitle(of: &draft) }
    guard !plan.questions.isEmpty else { return comments.append(draft.comment) }
    let id = draft.comment.id
    for answer in draft.answers {
      var comment = draft.comment
      comment.text = answer.text
      if plan.questions.count > 1 { comment.id = "\(id)#\(answer.question + 1)" }
      comment.attributes.append(
        Comment.Attribute(name: "question", value: plan.questions[answer.question]))
      comments.append(comment)
    }
    if draft.answers.isEmpty { comments.append(draft.comment) }
  }

  // MARK: Profile

  /// Finds the record's own id in the column that carries it, or makes one of its place.
  func identify(_ draft: inout RecordDraft) {
    if draft.comment.id.isEmpty {
      draft.comment.id = "\(draft.comment.origin.file):\(draft.comment.origin.record)"
      return
    }
    guard !isPlain, let mark = plan.profile?.idMark else { return }
    draft.comment.id = Self.id(draft.comment.id, behind: mark)
  }

  private func apply(to draft: inout RecordDraft) {
    if let zone = plan.dates.zone { setZone(zone, of: &draft.comment) }
    guard let profile = plan.profile else { return }
    if draft.comment.channel == nil { draft.comment.channel = profile.channel }
    let share =
      draft.comment.rating.map(profile.normalized)
      ?? profile.ratingWords[foldedName(draft.ratingWord)]
    if let share {
      draft.comment.attributes.append(
        Comment.Attribute(name: Comment.ratingShareName, value: "\(share)"))
    }
  }

  /// What stands behind the mark, up to the next parameter of the address.
  private static func id(_ text: String, behind mark: String) -> String {
    let bytes = Array(text.utf8)
    let mark = Array(mark.utf8)
    guard bytes.count > mark.count else { return text }
    for start in 0..<(bytes.count - mark.count)
    where bytes[start..<(start + mark.count)].elementsEqual(mark) {
      let id = bytes[(start + mark.count)...].prefix { $0 != 0x26 && $0 != 0x23 }
      return String(decoding: id, as: UTF8.self)
    }
    return text
  }

  /// Title and text are one comment; the title is a line of its own.
  private func joinTitle(of draft: inout RecordDraft) {
    if draft.comment.text.isEmpty {
      draft.comment.text = draft.title
    } else {
      draft.comment.text = draft.title + [.lineFeed] + draft.comment.text
    }
  }

  // MARK: Dates

  private func setDate(_ text: String, of comment: inout Comment, _ repairs: inout RecordRepairs) {
    if isISO8601(text) { return }
    switch dates.parse(text, order: order) {
    case .date(let date): comment.date = date
    case .none: comment.date = nil
    case .impossible, .unknown:
      comment.date = nil
      comment.attributes.append(Comment.Attribute(name: "date_as_written", value: text))
      repairs.badDate = repairs.badDate ?? 0
    }
  }

  private func setZone(_ zone: String, of comment: inout Comment) {
    guard let date = comment.date, date.utf8.count == 19 else { return }
    if zone == "UTC" {
      comment.date = date + "Z"
    } else {
      comment.attributes.append(Comment.Attribute(name: "time_zone", value: zone))
    }
  }
}

/// Whether the text is a valid `YYYY-MM-DD`, alone or with `T` and a time behind it that ends in a
/// digit or `Z`.
func isISO8601(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    guard bytes.count == 10 || bytes.count >= 19 && bytes.count <= 35 && bytes[10] == 0x54 else {
      return false
    }
    var values = [0, 0, 0]
    for (part, range) in [0..<4, 5..<7, 8..<10].enumerated() {
      for index in range {
        guard 0x30...0x39 ~= bytes[index] else { return false }
        values[part] = values[part] * 10 + Int(bytes[index] - 0x30)
      }
    }
    guard bytes[4] == 0x2D, bytes[7] == 0x2D, DateParser.years.contains(values[0]),
      (1...12).contains(values[1])
    else { return false }
    return (1...daysInMonth(values[1], year: values[0])).contains(values[2])
  }
}
