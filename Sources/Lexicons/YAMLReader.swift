import FeedbackModel
import Yams

/// Decodes the YAML files of a lexicon, with its errors as diagnostics.
enum YAMLReader {
  /// Values have the types that the decoder asks for, so only what no type says is told by its form.
  private static let resolver = Resolver.basic.appending(.merge).appending(.null)

  /// Made once, since Yams looks into the environment for an encoding each time; it has no state.
  nonisolated(unsafe) private static let decoder = YAMLDecoder(encoding: .utf8)

  /// The file's values and the places they stand at.
  ///
  /// - Parameters:
  ///   - file: The file's bytes.
  ///   - path: What messages call the file.
  ///   - keys: The key paths that the file may have, `#` for the members of a list and `*` for any
  ///     key.
  /// - Returns: The value, and the places of its parts.
  /// - Throws: A ``FeedbackModel/Diagnostic`` for bytes that ``YAMLLimits`` refuses, for YAML that
  ///   is none, for values of another form than `Value`'s, and for unknown keys.
  static func decode<Value: Decodable>(
    _ file: LexiconFiles.File, path: String, keys: [String]
  ) throws(Diagnostic) -> (Value, YAMLPlaces) {
    let text = try YAMLLimits(path: path).text(of: file.bytes)
    do {
      let node = try Yams.compose(yaml: text, resolver, .default, .utf8)
      let places = YAMLPlaces(node, path: path)
      do {
        let value = try decoder.decode(Value.self, from: node ?? "")
        if let unknown = places.unknownKey(keys) { throw unknown }
        return (value, places)
      } catch let error as DecodingError {
        throw mismatch(error, places)
      }
    } catch let diagnostic as Diagnostic {
      throw diagnostic
    } catch {
      throw syntax(error, path: path)
    }
  }

  private static func syntax(_ error: any Error, path: String) -> Diagnostic {
    var place = SourceLocation(file: path, line: 1, column: 1)
    var problem = "the file is no YAML that can be read"
    switch error as? YamlError {
    case .scanner(let context, let text, let end, _), .parser(let context, let text, let end, _),
      .composer(let context, let text, let end, _):
      // What is not closed is named by where it opens.
      let mark = context?.mark ?? end
      place = SourceLocation(file: path, line: mark.line, column: mark.column)
      problem = text
    case .duplicatedKeysInMapping(let keys, let context):
      place = SourceLocation(file: path, line: context.mark.line, column: context.mark.column)
      problem = "the key '\(escaped(keys.first ?? ""))' stands here twice"
    default: break
    }
    return Diagnostic(
      .error, code: "LEXICON_YAML", at: place, problem, remedy: "correct the YAML there")
  }

  private static func mismatch(_ error: DecodingError, _ places: YAMLPlaces) -> Diagnostic {
    var keys: [String] = []
    let problem: String
    switch error {
    case .keyNotFound(let key, let context):
      keys = context.codingPath.map(\.stringValue)
      problem = "the key '\((keys + [key.stringValue]).joined(separator: "."))' is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      keys = context.codingPath.map(\.stringValue)
      problem =
        keys.isEmpty
        ? "the file has no keys"
        : "the value of '\(keys.joined(separator: "."))' has the wrong form"
    @unknown default: problem = "the file's values cannot be read"
    }
    return Diagnostic(
      .error, code: "LEXICON_YAML", at: places.location(keys), problem,
      remedy: "compare it with another language's file of the same name")
  }
}

/// Where the keys of a YAML file stand.
package struct YAMLPlaces: Sendable {
  private let path: String
  /// Places by key path, list members by their index.
  private var places: [String: SourceLocation] = [:]
  /// The key paths in file order, with the places of their keys.
  private(set) var keys: [(path: [String], location: SourceLocation)] = []

  init(_ node: Node?, path: String) {
    self.path = path
    if let node { add(node, under: []) }
  }

  /// The place of a key or list member, or of the nearest one around it.
  func location(_ keys: String...) -> SourceLocation { location(keys) }

  func location(_ keys: [String]) -> SourceLocation {
    var keys = keys
    while !keys.isEmpty {
      if let found = places[Self.name(keys)] { return found }
      keys.removeLast()
    }
    return SourceLocation(file: path, line: 1, column: 1)
  }

  /// A message about the first key that is none of `known`.
  func unknownKey(_ known: [String]) -> Diagnostic? {
    let known = known.map { $0.split(separator: ".").map(String.init) }
    for (keys, location) in keys where !known.contains(where: { Self.matches(keys, $0) }) {
      let siblings = known.filter { $0.count == keys.count }.compactMap(\.last).filter { $0 != "#" }
      return Diagnostic(
        .error, code: "LEXICON_KEY", at: location,
        "the key '\(escaped(keys.last ?? ""))' is not known here",
        remedy: "write one of " + siblings.joined(separator: ", "))
    }
    return nil
  }

  private static func matches(_ keys: [String], _ known: [String]) -> Bool {
    keys.count == known.count
      && zip(keys, known).allSatisfy { key, wanted in
        wanted == "*" || key == wanted || (wanted == "#" && key.hasPrefix("Index "))
      }
  }

  private mutating func add(_ node: Node, under keys: [String]) {
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        let inner = keys + [key.string ?? ""]
        place(inner, key)
        add(value, under: inner)
      }
    case .sequence(let sequence):
      for (index, value) in sequence.enumerated() {
        let inner = keys + ["Index \(index)"]
        place(inner, value)
        add(value, under: inner)
      }
    case .scalar, .alias: break
    }
  }

  private mutating func place(_ keys: [String], _ node: Node) {
    guard let mark = node.mark else { return }
    let location = SourceLocation(file: path, line: mark.line, column: mark.column)
    places[Self.name(keys)] = location
    self.keys.append((keys, location))
  }

  private static func name(_ keys: [String]) -> String { keys.joined(separator: "\u{1F}") }
}
