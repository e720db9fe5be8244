import CSystemZstd
import FeedbackModel
import Testing

@testable import Intake

struct GzipTests {
  static let text = Array("text\na\nb\n".utf8)

  @Test(arguments: [
    ("one member", gzip(text), ["a", "b"]),
    ("two members", gzip(Array("text\na".utf8)) + gzip(Array("bc\nd\n".utf8)), ["abc", "d"]),
    ("an empty member between", gzip(text) + gzip([]) + gzip(Array("c\n".utf8)), ["a", "b", "c"]),
    ("zeros as padding", gzip(text) + [0, 0, 0], ["a", "b"]),
    ("zeros and another member", gzip(text) + [0] + gzip(Array("c\n".utf8)), ["a", "b", "c"]),
  ])
  func `inflates`(_ name: String, _ input: [UInt8], _ texts: [String]) throws {
    for sizes in [[1 << 20], [1], [7]] {
      let reading = try read(PieceSource(input, sizes: sizes), name: "f.csv")

      #expect(reading.texts == texts, "\(name)")
      #expect(reading.messages == [], "\(name)")
      #expect(reading.file.compression == "gzip")
      #expect(reading.file.bytesRead == input.count)
    }
  }

  @Test(arguments: [Array("junk".utf8), [0x1F], [0x1F, 0x8C]])
  func `ignores what follows with a warning`(_ junk: [UInt8]) throws {
    let reading = try read(PieceSource(gzip(Self.text) + junk), name: "f.csv.gz")

    #expect(reading.texts == ["a", "b"])
    #expect(
      reading.messages == [
        "glas: warning: f.csv.gz: GZIP_TRAILING_GARBAGE: what follows the compressed data is "
          + "ignored"
      ])
  }

  @Test func `refuses every truncation`() throws {
    let input = gzip(Self.text)
    for length in 2..<input.count {
      let reading = try read(PieceSource(Array(input[..<length])), name: "f.csv.gz")

      #expect(reading.status == .input)
      #expect(
        reading.messages == [
          "glas: error: f.csv.gz: GZIP_TRUNCATED: the compressed data ends early; nothing of this "
            + "file is used"
        ], "\(length) bytes")
    }
  }

  @Test func `refuses every damaged checksum and length`() throws {
    let input = gzip(Self.text)
    for index in (input.count - 8)..<input.count {
      var damaged = input
      damaged[index] ^= 1
      let reading = try read(PieceSource(damaged), name: "f.csv.gz")

      let check = index < input.count - 4 ? "data" : "length"
      #expect(reading.status == .input)
      #expect(
        reading.messages == [
          "glas: error: f.csv.gz: GZIP_CORRUPT: the compressed data is damaged (incorrect \(check) "
            + "check); nothing of this file is used"
        ])
    }
  }

  @Test func `refuses a bomb in bounded memory`() throws {
    let zeros = gzip([UInt8](repeating: 0x20, count: 16 << 20))
    let header = gzip(Array("id,text\n1,".utf8))
    let bomb = header + Array(repeatElement(zeros, count: 12).joined())

    let reading = try read(PieceSource(bomb), name: "f.csv.gz")

    #expect(reading.status == .input)
    #expect(
      reading.file.diagnostics.map(\.description) == [
        "glas: error: f.csv.gz: EXPANSION_LIMIT: expands to more than 1000 times its size after "
          + "104857600 bytes; nothing of this file is used"
      ])
  }

  @Test func `reads text with the name of a compressed file`() throws {
    let reading = try read("text\na\n", name: "f.csv.gz")

    #expect(reading.texts == ["a"])
    #expect(
      reading.messages == [
        "glas: warning: f.csv.gz: NOT_COMPRESSED: the file is not compressed, in spite of its name; it "
          + "is read as text"
      ])
  }
}

/// zstd, like gzip: frames one after the other, and no remains.
struct ZstdTests {
  private let text = Array("id,text\n1,čekala\n2,b\n".utf8)

  @Test func `expands frames that follow each other, in pieces`() throws {
    let bytes = zstd(Array(text[..<10])) + zstd(Array(text[10...]))
    for sizes in [[1 << 20], [1], [7]] {
      let reading = try read(PieceSource(bytes, sizes: sizes), name: "f.csv.zst")

      #expect(reading.texts == ["čekala", "b"])
      #expect(reading.file.compression == "zstd")
      #expect(reading.messages == [])
    }
  }

  @Test func `refuses every truncation and what is no frame`() throws {
    let bytes = zstd(text)
    for count in 4..<bytes.count {
      let reading = try read(PieceSource(Array(bytes[..<count])))
      #expect(reading.status == .input, "\(count) bytes")
      #expect(reading.file.diagnostics.map(\.code) == ["ZSTD_TRUNCATED"], "\(count) bytes")
    }
    let garbage = try read(PieceSource(bytes + Array("tail".utf8)))
    #expect(garbage.file.diagnostics.map(\.code) == ["ZSTD_CORRUPT"])
  }

  @Test func `refuses a bomb`() throws {
    let bomb = zstd([UInt8](repeating: 0x61, count: 300 << 20))
    let reading = try read(PieceSource(Array("".utf8) + bomb), name: "f.csv.zst")
    #expect(reading.status == .input)
  }
}

/// One zstd frame.
private func zstd(_ bytes: [UInt8]) -> [UInt8] {
  var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
  let count = ZSTD_compress(&output, output.count, bytes, bytes.count, 3)
  return Array(output[..<count])
}
