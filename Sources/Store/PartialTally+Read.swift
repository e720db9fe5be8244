package import FeedbackModel
import Foundation

extension PartialTally {
  /// The largest file that is read: 1 GiB is some million representatives.
  package static let sizeLimit = 1 << 30

  /// Reads a file that ``write(to:)`` wrote.
  ///
  /// Strict: another version, an unknown, missing or repeated name, a count that cannot be, or
  /// parts that do not add up are refused, because wrong figures look like right ones.
  ///
  /// - Throws: A ``Diagnostic`` with the code `TALLY_…` and the path of the value in the file.
  package init(readingFrom path: String) throws(Diagnostic) {
    let content: Data
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      content = try handle.read(upToCount: Self.sizeLimit + 1) ?? Data()
    } catch {
      throw Diagnostic(
        .error, code: "TALLY_UNREADABLE", at: SourceLocation(file: path),
        "the file cannot be read", remedy: "check its name and permissions")
    }
    guard content.count <= Self.sizeLimit else {
      throw Diagnostic(
        .error, code: "TALLY_TOO_LARGE", at: SourceLocation(file: path),
        "the file has more than \(Self.sizeLimit) bytes",
        remedy: "give a file that 'glas aggregate' wrote")
    }
    try self.init(json: Array(content), file: path)
  }

  /// Reads the bytes of ``json``; `file` is the name for messages.
  package init(json: [UInt8], file: String) throws(Diagnostic) {
    let decoded: TallyFile
    do {
      decoded = try JSONDecoder().decode(TallyFile.self, from: Data(json))
    } catch let problem as TallyFile.Problem {
      throw problem.diagnostic(file)
    } catch let error as DecodingError {
      throw TallyFile.Problem(error).diagnostic(file)
    } catch {
      throw TallyFile.Problem([], "it is not well-formed JSON").diagnostic(file)
    }
    do {
      self = try decoded.partialTally()
    } catch {
      throw error.diagnostic(file)
    }
    try requireCanonical(json, file)
  }

  /// The writer has one form for one tally, so any other name, order or repetition shows here.
  private func requireCanonical(_ read: [UInt8], _ file: String) throws(Diagnostic) {
    let written = json
    if written == read { return }
    let place = zip(written, read).prefix { $0 == $1 }.count
    throw TallyFile.Problem(
      [], "byte \(place) is not what this version writes there", code: "TALLY_NOT_CANONICAL"
    ).diagnostic(file)
  }
}

extension TallyFile {
  /// What is wrong, and where in the file.
  struct Problem: Error, Equatable {
    var path: [String]
    var text: String
    var code = "TALLY_INVALID"

    init(_ path: [String], _ text: String, code: String = "TALLY_INVALID") {
      self.path = path
      self.text = text
      self.code = code
    }

    /// The file's own words are left out: they could be a customer's.
    init(_ error: DecodingError) {
      switch error {
      case .typeMismatch(let type, let context):
        self.init(Self.names(context.codingPath), "the value is not of the type \(type)")
      case .valueNotFound(_, let context):
        self.init(Self.names(context.codingPath), "the value is null")
      case .keyNotFound(let key, let context):
        self.init(Self.names(context.codingPath), "'\(key.stringValue)' is missing")
      case .dataCorrupted(let context):
        self.init(Self.names(context.codingPath), "it is not well-formed JSON")
      @unknown default:
        self.init([], "it cannot be decoded")
      }
    }

    static func names(_ path: [any CodingKey]) -> [String] {
      path.map { key in key.intValue.map { "[\($0)]" } ?? key.stringValue }
    }

    func diagnostic(_ file: String) -> Diagnostic {
      let place = path.reduce("") { place, name in
        place.isEmpty || name.hasPrefix("[") ? place + name : place + "." + name
      }
      return Diagnostic(
        .error, code: code, at: SourceLocation(file: file),
        place.isEmpty ? text : "\(place): \(text)",
        remedy: "make the file again with this version's 'glas aggregate'")
    }
  }
}
