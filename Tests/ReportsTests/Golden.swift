import Foundation
import Testing

/// Compares with a file of `Golden`; rewrites it only when asked to, and never makes one unasked.
func expectGolden(
  _ actual: String, _ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    return try Data(actual.utf8).write(to: file)
  }
  // As bytes: reading a file as text would drop its byte order mark.
  let expected = try? Data(contentsOf: file)
  #expect(
    Data(actual.utf8) == expected,
    "\(name) differs; review, then run UPDATE_GOLDEN=1 swift test and read the diff in git",
    sourceLocation: sourceLocation)
}
