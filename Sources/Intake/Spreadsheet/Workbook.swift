import FeedbackModel

/// An XLSX workbook (ECMA-376): its sheets, its texts, and which of its numbers are dates.
final class Workbook {
  struct Sheet {
    var name: String
    var isHidden: Bool
    var relation: String
  }

  private(set) var sheets: [Sheet] = []
  /// The texts that cells refer to by number.
  private(set) var texts: [[UInt8]] = []
  /// For each cell format whether it shows dates.
  private(set) var isDateFormat: [Bool] = []
  /// Whether days count from 1904 instead of 1900.
  private(set) var countsFrom1904 = false
  private let archive: ZipArchive
  private var targets: [String: String] = [:]
  /// How much was expanded so far.
  var limit: ExpansionLimit
  private let file: String

  /// - Throws: A ``FeedbackModel/Diagnostic`` where the bytes are no workbook.
  init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    self.file = file
    limit = ExpansionLimit(inputBytes: bytes.count)
    guard let archive = ZipArchive(bytes) else {
      throw problem(file, "the archive cannot be opened; it is damaged or incomplete")
    }
    self.archive = archive
    let list = SheetList()
    try read("xl/workbook.xml", list, isNeeded: true)
    sheets = list.sheets
    countsFrom1904 = list.countsFrom1904
    let relations = RelationList()
    try read("xl/_rels/workbook.xml.rels", relations, isNeeded: true)
    targets = relations.targets
    let strings = TextList()
    try read("xl/sharedStrings.xml", strings, isNeeded: false)
    texts = strings.texts
    let styles = StyleList()
    try read("xl/styles.xml", styles, isNeeded: false)
    isDateFormat = styles.formats.map(styles.showsDate)
  }

  /// The sheet of a name, or the first that is not hidden.
  ///
  /// - Throws: A ``FeedbackModel/Diagnostic`` where there is none.
  func choose(
    _ name: String?, into diagnostics: inout [Diagnostic]
  ) throws(Diagnostic) -> Sheet {
    let names = sheets.map { "'\(escaped($0.name))'" }.joined(separator: ", ")
    let visible = sheets.filter { !$0.isHidden }
    if let name {
      if let sheet = sheets.first(where: { $0.name == name }) { return sheet }
      throw problem(file, "no sheet is named '\(escaped(name))'; there are \(names)")
    }
    guard let first = visible.first ?? sheets.first else {
      throw problem(file, "the workbook has no sheet")
    }
    if visible.count > 1 {
      diagnostics.append(
        Diagnostic(
          .warning, code: ProblemCode.otherSheets.rawValue, at: SourceLocation(file: file),
          "of the sheets \(names) only '\(escaped(first.name))' is read",
          remedy: "choose another with --sheet"))
    }
    return first
  }

  /// The rows of a sheet, to be read from its start.
  func rows(of sheet: Sheet) throws(Diagnostic) -> ZipMember {
    var target = targets[sheet.relation] ?? ""
    target = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    guard let member = archive.open(target) else {
      throw problem(file, "the workbook has no rows for its sheet '\(escaped(sheet.name))'")
    }
    return member
  }

  /// Lets a visitor see a member of the archive.
  private func read(
    _ name: String, _ visitor: any XMLVisitor, isNeeded: Bool
  ) throws(Diagnostic) {
    guard let member = archive.open(name) else {
      if isNeeded { throw problem(file, "this is no workbook: \(name) is missing") }
      return
    }
    let parts = WorkbookPart(member, visitor, file: file)
    while try parts.step(&limit) {}
  }
}

/// A member of a workbook while it is parsed.
final class WorkbookPart {
  private let member: ZipMember
  private let visitor: any XMLVisitor
  private let file: String
  private var reader: XMLReader?

  init(_ member: ZipMember, _ visitor: any XMLVisitor, file: String) {
    self.member = member
    self.visitor = visitor
    self.file = file
  }

  /// Parses the next 64 KB; false at the end.
  ///
  /// - Throws: A ``FeedbackModel/Diagnostic`` where the archive or the XML is damaged.
  func step(_ limit: inout ExpansionLimit) throws(Diagnostic) -> Bool {
    guard let bytes = member.next() else { throw problem(file, "the archive is damaged") }
    limit.outputBytes += bytes.count
    try limit.check(file: file)
    do {
      let reader = try reader ?? XMLReader(visitor)
      self.reader = reader
      try reader.parse(bytes, isEnd: bytes.isEmpty)
    } catch {
      throw problem(file, "the workbook's XML is damaged, or has a DOCTYPE")
    }
    return !bytes.isEmpty
  }
}

private func problem(_ file: String, _ text: String) -> Diagnostic {
  Diagnostic(
    .error, code: ProblemCode.workbook.rawValue, at: SourceLocation(file: file), text,
    remedy: "save it again as XLSX, or export it as CSV")
}
