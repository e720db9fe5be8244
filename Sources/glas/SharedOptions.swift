import ArgumentParser
import Attribution
import FeedbackModel
import Foundation
import Intake
import Lexicons
import Pipeline
import Reports

/// Which lexicon a command reads.
struct LexiconOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of lexicons to use instead of the built-in ones.", valueName: "folder"))
  var lexicons: String?

  @Option(
    help: ArgumentHelp(
      "Names of competitors (columns name, language, note) instead of the lexicon's.",
      valueName: "file"))
  var competitors: String?

  /// The files of --lexicons, $GLAS_LEXICONS, the installed folder, or the program itself.
  func files() throws -> LexiconFiles {
    let files = try lexiconFiles()
    guard let competitors else { return files }
    do {
      return files.withCompetitors(try readFile(competitors))
    } catch {
      Console.write(error)
      throw Ending(status: .lexicon)
    }
  }

  private func lexiconFiles() throws -> LexiconFiles {
    do {
      if let lexicons { return try LexiconFiles(folder: lexicons) }
      if let folder = ProcessInfo.processInfo.environment["GLAS_LEXICONS"], !folder.isEmpty {
        return try LexiconFiles(folder: folder)
      }
      if let folder = Self.installedFolder { return try LexiconFiles(folder: folder) }
      return LexiconFiles.builtIn
    } catch {
      Console.write(error)
      throw Ending(status: .lexicon)
    }
  }

  /// `share/glas/lexicons` beside the folder of the program, if it is there.
  private static var installedFolder: String? {
    guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return nil }
    let prefix = program.deletingLastPathComponent().deletingLastPathComponent()
    let folder = prefix.appendingPathComponent("share/glas/lexicons").path
    return FileManager.default.fileExists(atPath: folder + "/themes.yaml") ? folder : nil
  }

  /// The compiled lexicon; a lexicon with errors ends the program before any input is read.
  func load() throws -> Lexicon { try load(files()) }

  /// The same from files that were read already.
  func load(_ files: LexiconFiles) throws -> Lexicon {
    var loader = LexiconLoader()
    let lexicon = loader.load(files)
    guard let lexicon else {
      Console.write(loader.diagnostics.filter { $0.severity == .error })
      throw Ending(status: .lexicon)
    }
    return lexicon
  }
}

/// How inputs are read.
struct InputArguments: ParsableArguments {
  @Argument(
    help: "Files of comments (CSV, NDJSON, JSON, XLSX; also .gz, .zst); - is standard input.")
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp(
      "Columns by name, e.g. text=comentario,representative=agente.", valueName: "field=column"))
  var map: [String] = []

  @Option(
    help: ArgumentHelp("The delimiter of CSV files: , ; | or tab.", valueName: "character"))
  var delimiter: String?

  @Option(
    help: ArgumentHelp(
      "The encoding of the files, e.g. windows-1250; otherwise it is found.", valueName: "name"))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "The language of records that declare none: ta, tl, sr, hr or es.", valueName: "code"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "The order of dates such as 3/4/2026; otherwise the file's other dates decide.",
      valueName: "day-first|month-first"))
  var dateFormat: DateOrder?

  @Option(
    help: ArgumentHelp(
      "The folder of export profiles to use instead of the built-in ones.", valueName: "folder"))
  var profiles: String?

  @Option(help: ArgumentHelp("The sheet of XLSX workbooks that is read.", valueName: "name"))
  var sheet: String?

  @Flag(help: "Refuse a file at its first bad record.")
  var strict = false

  @Flag(help: "Fill short rows of a CSV file up with empty fields.")
  var ragged = false

  func options(_ files: LexiconFiles) throws -> InputOptions {
    var options = InputOptions()
    options.isStrict = strict
    options.padsRaggedRows = ragged
    options.language = language
    options.sheet = sheet
    options.dateOrder = dateFormat
    options.encoding = try namedEncoding()
    do {
      options.fieldMap = try FieldMap(
        parsing: map.flatMap { $0.split(separator: ",").map(String.init) })
      if let file = files.file("shared/fields.tsv") {
        options.fieldNames = try FieldNames(
          parsing: String(decoding: file.bytes, as: UTF8.self),
          file: files.displayPath(file.path))
      }
      if let file = files.file("shared/letters.tsv") {
        options.letters = try LetterStatistics(
          parsing: String(decoding: file.bytes, as: UTF8.self),
          file: files.displayPath(file.path))
      }
      if let file = files.file("shared/months.tsv") {
        options.months = try MonthNames(
          parsing: String(decoding: file.bytes, as: UTF8.self),
          file: files.displayPath(file.path))
      }
      options.profiles = try exportProfiles()
    } catch {
      Console.write(error)
      throw Ending(status: error.code.hasPrefix("MAP") ? .usage : .lexicon)
    }
    options.delimiter = try delimiterByte()
    options.editions = LatestEditions(inputs, options: options)
    return options
  }

  private func exportProfiles() throws(Diagnostic) -> ExportProfiles {
    let files: LexiconFiles
    if let profiles {
      files = try LexiconFiles(folder: profiles)
    } else {
      files = LexiconFiles.builtInProfiles
    }
    return try ExportProfiles(
      files: files.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
      root: files.root)
  }

  private func namedEncoding() throws -> TextEncoding? {
    guard let encoding else { return nil }
    if let known = TextEncoding(named: encoding) { return known }
    let names = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("--encoding is '\(escaped(encoding))'; known are \(names)")
  }

  private func delimiterByte() throws -> UInt8? {
    guard let delimiter else { return nil }
    if delimiter == "tab" || delimiter == "\\t" { return 0x09 }
    let bytes = Array(delimiter.utf8)
    guard bytes.count == 1 else {
      throw ValidationError("--delimiter takes one character, or tab; '\(delimiter)' is neither")
    }
    return bytes[0]
  }
}

/// Who is spoken about, and with how many threads that is found.
struct AnalysisArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Representatives as CSV (id,name,aliases,team,language,gender) or NDJSON.",
      valueName: "file"))
  var roster: String?

  @Option(help: "Whom a mention belongs to: the record's column, a name in the text, or both.")
  var attribution: AttributionMode = .both

  @Option(help: "Worker threads; 0 takes one a processor.")
  var threads = 0

  func validate() throws {
    guard (0...256).contains(threads) else {
      throw ValidationError("--threads is \(threads); give 0 to 256")
    }
  }

  func options(_ input: InputOptions) -> AnalysisOptions {
    var options = AnalysisOptions()
    options.input = input
    options.attribution = attribution
    options.threads = threads == 0 ? max(1, ProcessInfo.processInfo.activeProcessorCount) : threads
    return options
  }

  /// The roster, compiled to the forms that its names take in the lexicon's languages.
  func index(_ lexicon: Lexicon, _ files: LexiconFiles) throws -> RosterIndex {
    guard let roster else { return .empty(lexicon) }
    let rules = NameRules(files: files, lexicon: lexicon)
    try refuse(rules.diagnostics)
    let bytes: [UInt8]
    do {
      bytes = try readFile(roster)
    } catch {
      Console.write(error)
      throw Ending(status: .lexicon)
    }
    var reader = RosterReader(file: roster)
    let people = reader.read(bytes)
    try refuse(reader.diagnostics)
    return RosterIndex(people, lexicon: lexicon, rules: rules)
  }

  /// Shows messages; an error among them ends the program before any input is read.
  private func refuse(_ diagnostics: [Diagnostic]) throws {
    Console.write(diagnostics)
    if diagnostics.contains(where: { $0.severity == .error }) {
      throw Ending(status: .lexicon)
    }
  }
}

extension Redaction {
  /// Masks with the words of a lexicon; a faulty table ends the program before any input is read.
  init(_ files: LexiconFiles) throws {
    guard let file = files.file("shared/redaction.tsv") else {
      self.init()
      return
    }
    do {
      self.init(
        words: try RedactionWords(
          parsing: String(decoding: file.bytes, as: UTF8.self),
          file: files.displayPath(file.path)))
    } catch {
      Console.write(error)
      throw Ending(status: .lexicon)
    }
  }
}

extension AttributionMode: ExpressibleByArgument {}
extension DateOrder: ExpressibleByArgument {}

/// The bytes of a small file.
func readFile(_ path: String) throws(Diagnostic) -> [UInt8] {
  do {
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  } catch {
    throw Diagnostic(
      .error, code: "FILE_READ", at: SourceLocation(file: path),
      "this file cannot be read", remedy: "check its name and its permissions")
  }
}
