import FeedbackModel
import Testing

@Suite("Writing JSON") struct JSONWriterTests {
  @Test func `nests and separates`() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("a")
    writer.beginArray()
    writer.value(1)
    writer.value(true)
    writer.null()
    writer.endArray()
    writer.key(named: "b")
    writer.value("x")
    writer.endObject()
    writer.newline()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "{\"a\":[1,true,null],\"b\":\"x\"}\n")
  }

  @Test func `escapes quotes, backslashes and controls`() {
    var writer = JSONWriter()
    writer.value("\"\\\n\r\t\u{1}\u{7F}ñ")
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == "\"\\\"\\\\\\n\\r\\t\\u0001\\u007fñ\"")
  }

  @Test func `escapes what a terminal or a reader of lines might act on`() {
    for scalar in (0x80...0x2070 as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init) {
      var writer = JSONWriter()
      writer.value("a\(scalar)bcdefgh\(scalar)")
      let code = String(scalar.value, radix: 16)
      let escape = "\\u" + String(repeating: "0", count: 4 - code.count) + code
      let shown = isUnsafeToShow(scalar) ? escape : String(scalar)
      #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"a\(shown)bcdefgh\(shown)\"")
    }
  }

  static let numbers: [(Double, Int, String)] = [
    (0, 3, "0"), (1.5, 3, "1.5"), (-2.25, 1, "-2.3"), (0.0004, 3, "0"), (-0.0001, 2, "0"),
    (12.0, 0, "12"), (0.05, 2, "0.05"), (1234567.125, 3, "1234567.125"), (.infinity, 2, "0"),
  ]

  @Test(arguments: numbers)
  func `writes decimals alike everywhere`(_ number: (Double, Int, String)) {
    #expect(decimal(number.0, places: number.1) == number.2)
  }
}

@Suite("Endings and counters") struct EndingTests {
  @Test func `the graver status wins in any order`() {
    let order: [FeedbackModel.ExitStatus] = [
      .success, .rejects, .input, .locked, .output, .internalError,
    ]
    for (index, status) in order.enumerated() {
      for lesser in order[...index] {
        #expect(FeedbackModel.ExitStatus.worst(status, lesser) == status)
        #expect(FeedbackModel.ExitStatus.worst(lesser, status) == status)
      }
    }
  }

  @Test func `counters reconcile only when every record is accounted for`() {
    var counters = Counters()
    counters.read = 5
    counters.tagged = 2
    counters.untagged = 1
    counters.duplicate = 1
    #expect(!counters.reconcile)
    counters.rejected = 1
    #expect(counters.reconcile)
  }

  @Test func `names cannot forge messages`() {
    #expect(escaped("a\nb\u{1B}[31m\u{202E}c") == "a\\u{a}b\\u{1b}[31m\\u{202e}c")
  }
}
