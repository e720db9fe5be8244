import FeedbackModel
import Foundation
import Testing

@testable import Intake

struct InputReaderTests {
  /// A folder of its own, removed afterwards.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func `reads the other inputs when some cannot be opened`() throws {
    try withFolder { folder in
      let good = folder.appending(path: "ok.csv").path
      try Data("id,text\n1,a\n".utf8).write(to: URL(filePath: good))
      let missing = folder.appending(path: "missing.csv").path
      let reader = InputReader(paths: [folder.path, missing, good], options: InputOptions())

      let chunk = try #require(try reader.next())
      #expect(try reader.next() == nil)

      #expect(chunk.fileIndex == 2)
      #expect(chunk.index == 0)
      #expect(chunk.records.count == 1)
      #expect(reader.status == .input)
      #expect(reader.files.map(\.status) == [.input, .input, .success])
      #expect(
        reader.diagnostics.map(\.description) == [
          "glas: error: \(folder.path): CANNOT_OPEN: Is a directory",
          "glas: error: \(missing): CANNOT_OPEN: No such file or directory",
        ])
    }
  }

  @Test func `tells what it understood`() throws {
    try withFolder { folder in
      let path = folder.appending(path: "calls.csv").path
      try Data("Agente;Comentario\nR1;a\nR2;b\nR3\n".utf8).write(to: URL(filePath: path))
      var options = InputOptions()
      options.fieldNames = try sharedFieldNames()
      let reader = InputReader(paths: [path], options: options)
      while try reader.next() != nil {}

      let file = reader.files[0]

      #expect(file.encoding == .utf8)
      #expect(file.format?.name == "csv")
      #expect(
        file.columns == [
          Column(name: "Agente", field: .representative), Column(name: "Comentario", field: .text),
        ])
      #expect(file.records == 3)
      #expect(file.bytesRead == 31)
      #expect(file.isComplete)
      #expect(
        file.sha256 == "af5f8417d479851699248d4d5fd38adebf460ad587abe2acef88492686b3b8ae")
    }
  }

  @Test func `notices that a file grows while it is read`() throws {
    try withFolder { folder in
      let file = folder.appending(path: "calls.csv")
      try Data("text\na\n".utf8).write(to: file)
      let source = try FileSource(path: file.path)
      #expect(!source.hasChanged)

      let handle = try FileHandle(forWritingTo: file)
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("b\n".utf8))

      #expect(source.hasChanged)
    }
  }

  @Test func `stops when no file can be opened any more`() throws {
    let reader = InputReader(paths: ["a", "b"], options: InputOptions()) { _ throws(Diagnostic) in
      throw Diagnostic(
        .error, code: "OUT_OF_RESOURCES", at: SourceLocation(file: "a"), "Too many open files")
    }

    let error = #expect(throws: Diagnostic.self) { try reader.next() }
    #expect(
      error?.description == "glas: error: a: OUT_OF_RESOURCES: Too many open files")
  }

  @Test(arguments: [
    ("{\"text\":\"a\"}\n", "{\"text\":\"b\"}\n"), ("id,text\n1,a\n", "2,b\n"),
    ("id,text\n1,\"a\"\n", "2,\"b\"\n"),
  ])
  func `hands over what a paused stream has brought`(_ first: String, _ second: String) throws {
    let source = PieceSource(
      Array((first + second).utf8), sizes: [first.utf8.count - 3, 3, second.utf8.count],
      pauses: true)
    let options = InputOptions()
    let reader = InputReader(paths: ["-"], options: options) { _ throws(Diagnostic) in source }
    var parser = RecordParser(options: options)

    let chunks = try [#require(try reader.next()), #require(try reader.next())]

    let texts = chunks.map { parser.parse($0).comments.map(\.text) }
    #expect(texts == [[[0x61]], [[0x62]]])
    #expect(try reader.next() == nil)
    #expect(reader.files[0].records == 2)
  }

  @Test(.timeLimit(.minutes(1)))
  func `does not wait for a pipe to fill`() throws {
    let pipe = Pipe()
    let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
    let reader = InputReader(paths: [path], options: InputOptions())
    try pipe.fileHandleForWriting.write(contentsOf: Data("{\"text\":\"a\"}\n{\"te".utf8))

    // The writer is still there; without the early answer this would wait for ever.
    let first = try #require(try reader.next())
    try pipe.fileHandleForWriting.write(contentsOf: Data("xt\":\"b\"}\n".utf8))
    try pipe.fileHandleForWriting.close()
    let second = try #require(try reader.next())

    #expect(first.records.map(\.number) == [1])
    #expect(second.records.map(\.number) == [2])
    #expect(try reader.next() == nil)
  }

  @Test(arguments: ["{\"text\":\"a\"}\n", "a\n", "{\"text\":\"a\"}"])
  func `keeps chunks of tiny records small`(_ record: String) throws {
    let count = 3 * FoundRecords.capacity + 5
    let header = record == "a\n" ? "text\n" : ""
    let bytes = Array((header + String(repeating: record, count: count)).utf8)
    let reader = InputReader(paths: ["-"], options: options { $0.chunkSize = 1 << 30 }) {
      _ throws(Diagnostic) in PieceSource(bytes)
    }
    var sizes: [Int] = []
    var numbers: [Int] = []
    while let chunk = try reader.next() {
      sizes.append(chunk.records.count)
      numbers += chunk.records.map(\.number)
    }

    #expect(sizes.dropLast().allSatisfy { $0 == FoundRecords.capacity })
    #expect(numbers == Array(1...count))
    #expect(reader.files[0].records == count)
  }

  @Test func `parses chunks in any order with any parser`() throws {
    let lines = (0..<10_000).map { "{\"id\":\($0),\"text\":\"t\($0)\",\"k\($0 % 7)\":1}\n" }
      .joined()
    let options = options {
      $0.chunkSize = 100
      // Otherwise the first chunk is as long as the sample that the encoding is found from.
      $0.encoding = .utf8
    }
    let reader = InputReader(paths: ["-"], options: options) { _ throws(Diagnostic) in
      PieceSource(Array(lines.utf8), sizes: [64])
    }
    var chunks: [InputChunk] = []
    while let chunk = try reader.next() { chunks.append(chunk) }
    var forward = RecordParser(options: options)
    var backward = RecordParser(options: options)

    let inOrder = chunks.map { forward.parse($0).comments }
    let reversed = chunks.reversed().map { backward.parse($0).comments }

    #expect(chunks.count > 100)
    #expect(chunks.map(\.index) == Array(chunks.indices))
    #expect(inOrder == reversed.reversed())
  }
}
