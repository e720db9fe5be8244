import CSystemZlib
import FeedbackModel
import Testing

@testable import Intake

/// However the bytes arrive and wherever chunks are cut, the records are the same.
struct ChunkCutTests {
  static let inputs: [(name: String, text: String)] = [
    ("a.csv", "\u{FEFF}id,agent,text\r\n1,A,\"a \"\"b\"\"\r\nc\"\r\n\r\n2,B,č\r3,C,\"x\ny\"\n"),
    ("b.csv", "id;text\r1;a\r\r2;\"b;\"\r\u{FEFF}3;c"),
    ("c.csv", "id,text\n1,a\n2,\"open\n3,c\n\n4,\"d\"\n5,\"e\" x\n6,f,g\n7,\"h"),
    ("d.csv", "sep=|\r\nid|text\r\n1|a\r\n"),
    ("e.ndjson", "{\"text\":\"č\"}\r\n\n{\"text\":\n{\"text\":\"\\ud83d\\ude00\",\"n\":[1,{}]}"),
    ("f.json", "[{\"text\":\"a]\"},\n {\"text\":\"\\\"b\"} , 5, {\"text\":1}]"),
    ("g.json", "{\n\"text\": \"a\"}{\"text\":\"b\"}\n{\"text\":\"c\"}"),
    ("h.csv", "\n \n\ntext\na\n"),
    ("i.csv", ""),
    ("j.csv", "id,date\n1,2\n"),
  ]

  /// Small limits, so that short inputs meet them.
  static let limits = options {
    $0.chunkSize = 16
    $0.maximumRecord = 40
  }

  @Test(arguments: inputs.indices)
  func `a cut at any byte changes nothing`(_ index: Int) throws {
    let (name, text) = Self.inputs[index]
    let bytes = Array(text.utf8)
    for options in [InputOptions(), Self.limits] {
      let whole = try read(PieceSource(bytes), name: name, options: options)
      for cut in 1...max(1, bytes.count) {
        let source = PieceSource(bytes, sizes: [cut, 1 << 20])
        #expect(try read(source, name: name, options: options) == whole, "cut at \(cut)")
      }
      let bytewise = try read(PieceSource(bytes, sizes: [1]), name: name, options: options)
      #expect(bytewise == whole, "byte by byte")
      // What a paused stream has shown so far is all that `columns` can tell.
      let source = PieceSource(bytes, sizes: [1], pauses: true)
      let paused = try read(source, name: name, options: options)
      #expect(paused.comments == whole.comments, "with pauses")
      #expect(paused.messages == whole.messages, "with pauses")
    }
  }

  @Test(arguments: 0..<400)
  func `cuts of hostile CSV change nothing`(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("\"\"\"\"\",,,,\n\n\r a1".utf8) + [0xC4, 0x8D, 0xEF, 0xBB, 0xBF]
    let rows = (0..<80).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
    try expectSameInPieces(Array("id,text\n".utf8) + rows, "f.csv", &generator)
  }

  @Test(arguments: 0..<400)
  func `cuts of hostile JSON change nothing`(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "{\"text\":\"a\"}", "\n", "\r\n", "{", "}", "[", "]", ",", "\"", "\\", " ", "č", "1",
      "{\"text\":\"bb\",\"x\":[{}]}", "\n",
    ]
    let start = ["{\"text\":\"a\"}\n", "[{\"text\":\"a\"},", "{\"text\":\"a\"}{"]
    let text = (0..<30).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    try expectSameInPieces(Array((start[seed % 3] + text).utf8), "f.json", &generator)
  }

  @Test(arguments: 0..<60)
  func `cuts of UTF-16 and gzip change nothing`(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let text = Self.inputs[seed % 4].text + (seed % 2 == 0 ? "9,😀,\"č\n😀\"\n" : "")
    let units = Array(text.utf16).flatMap { unit -> [UInt8] in
      [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let wide: [UInt8] = [0xFF, 0xFE] + units
    try expectSameInPieces(wide, "f.csv", &generator)
    try expectSameInPieces(gzip(wide), "f.csv.gz", &generator)
  }

  private func expectSameInPieces(
    _ bytes: [UInt8], _ name: String, _ generator: inout SeededGenerator
  ) throws {
    for limit in [1 << 20, 30] {
      let options = options {
        $0.maximumRecord = limit
        $0.chunkSize = limit
      }
      let whole = try read(PieceSource(bytes), name: name, options: options)
      #expect(
        whole.file.records
          == whole.comments.count + whole.rejects.count + whole.skipped.count)
      for _ in 0..<4 {
        let sizes = (0..<200).map { _ in Int.random(in: 1...7, using: &generator) }
        let pieces = try read(PieceSource(bytes, sizes: sizes), name: name, options: options)
        #expect(pieces == whole)
      }
    }
  }

  @Test func `a long record is read once, not once a piece`() throws {
    let long = String(repeating: "x,y \n", count: 1 << 18)
    let bytes = Array("id,text\n1,\"\(long)\"\n2,b\n".utf8)

    let reading = try read(PieceSource(bytes, sizes: [4096]))

    #expect(reading.comments.map(\.text.count) == [long.utf8.count, 1])
    #expect(reading.comments.map(\.origin.line) == [2, 2 + 1 + (1 << 18)])
  }
}

/// One gzip member.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  deflateInit2_(
    &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: bytes.count + 128)
  let count = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(output.count)
      deflate(&stream, Z_FINISH)
      return output.count - Int(stream.avail_out)
    }
  }
  return Array(output[..<count])
}
