import Foundation
import Testing

/// A thousand people who exist nowhere go through every command and many failures; nothing of them
/// may turn up where no comment text belongs.
@Suite("Canaries", .serialized) struct CanaryTests {
  private static let count = 1_000

  /// Every name starts alike, and so does every telephone and card number.
  private static func name(_ number: Int) -> String {
    let letters = String(number, radix: 26).unicodeScalars.map { scalar in
      let value = Int(String(scalar), radix: 26) ?? 0
      return Character(Unicode.Scalar(UInt8(97 + value)))
    }
    return "Qzvrkan" + String(letters)
  }

  private static func phone(_ number: Int) -> String {
    let digits = String(number + 7_010_000)
    return "+385 91 \(digits.prefix(3)) \(digits.dropFirst(3))"
  }

  /// A number with a right check digit (Luhn).
  private static func card(_ number: Int) -> String {
    let digits = "411122\(String(number + 100_000_000))".compactMap(\.wholeNumberValue)
    let sum = digits.reversed().enumerated().reduce(0) { sum, place in
      let doubled = place.element * (place.offset.isMultiple(of: 2) ? 2 : 1)
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    return (digits + [(10 - sum % 10) % 10]).map(String.init).joined()
  }

  private static func comment(_ number: Int) -> String {
    "Zovem se \(name(number)), čekala sam dva sata na \(phone(number)), kartica \(card(number)) spora"
  }

  private static let marks = ["Qzvrkan", "38591701", "411122"]

  /// Which canaries stand in a text, whatever separates their digits.
  private static func found(in text: String?, _ marks: [String] = Self.marks) -> [String] {
    let plain = (text ?? "").unicodeScalars.filter {
      !" -.\u{A0}()/".unicodeScalars.contains($0)
    }
    let squeezed = String(String.UnicodeScalarView(plain)).lowercased()
    return marks.filter { squeezed.contains($0.lowercased()) }
  }

  private let folder: Program.Folder
  private let sound: String
  private let broken: [String]

  init() throws {
    folder = try Program.Folder()
    let numbers = 0..<Self.count
    sound = try folder.write(
      numbers.map { #"{"id":"\#($0)","text":"\#(Self.comment($0))"}"# }.joined(separator: "\n"),
      to: "sound.ndjson")
    let faults = numbers.map { number -> String in
      let text = Self.comment(number)
      switch number % 8 {
      case 0: return #"{"text":"\#(text)"#
      case 1: return #"{"text":"\#(text)","text":"\#(text)"}"#
      case 2: return #"{"text":["\#(text)"]}"#
      case 3: return #"["\#(text)"]"#
      case 4: return #"{"text":"\#(text) \ud83d"}"#
      case 5: return #"{"id":{"\#(Self.name(number))":1},"text":"\#(text)"}"#
      case 6: return text
      default: return #"{"remark":"\#(text)"}"#
      }
    }
    let csv = numbers.map { number in
      let text = Self.comment(number)
      return number % 3 == 0
        ? "\(number),\"\(text)" : "\(number),\"\(text)\",x,\(Self.phone(number))"
    }
    broken = [
      try folder.write(faults.joined(separator: "\n"), to: "faults.ndjson"),
      try folder.write("id,text\n" + csv.joined(separator: "\n"), to: "ragged.csv"),
      try folder.write(numbers.map(Self.comment).joined(separator: "\n"), to: "lines.csv"),
      try folder.write(
        numbers.map { "\(Self.name($0));\(Self.phone($0));\(Self.card($0))" }
          .joined(separator: "\n"), to: "headless.csv"),
      try folder.write("[" + faults[7] + ",{", to: "cut.json"),
    ]
  }

  @Test(arguments: [
    "tag --ack --rejects OUT/r.ndjson --summary OUT/s.json", "tag --strict", "tag --redact",
    "run --out OUT/run", "run --out OUT/run --strict --ack", "run --out /proc/none", "inspect",
    "read", "redact", "normalize", "identify", "segment", "aggregate --out OUT/a.tally",
    "lexicon coverage", "lexicon suggest", "evaluate",
  ])
  func `stay out of messages, rejects and manifests`(_ command: String) throws {
    let words = command.replacingOccurrences(of: "OUT", with: folder.path)
    for input in [sound] + broken {
      let result = try Program.shell("\"$glas\" \(words) '\(input)' > /dev/null")
      #expect([0, 1, 4, 5].contains(result.status), "\(result.status) of \(input)")
      #expect(Self.found(in: result.messages) == [], "\(result.messages.prefix(300))")
      for name in ["r.ndjson", "s.json", "run/rejects.ndjson", "run/manifest.json"] {
        #expect(Self.found(in: folder.read(name)) == [], "\(name)")
      }
    }
    #expect(Self.found(in: try folder.names().joined()) == [])
    let full = try Program.shell("\"$glas\" \(words) '\(sound)' > /dev/full")
    #expect(Self.found(in: full.messages) == [])
  }

  @Test func `their numbers are masked where masking is on`() throws {
    let numbers = Array(Self.marks.dropFirst())
    for command in ["tag --redact", "redact"] {
      let result = try Program.shell("\"$glas\" \(command) '\(sound)'")
      #expect(result.output.split(separator: "\n").count == Self.count)
      #expect(Self.found(in: result.output, numbers) == [], "\(command)")
    }
    _ = try Program.run(["run", sound, "--out", folder.path + "/masked"])
    for name in try folder.names("masked") {
      #expect(Self.found(in: folder.read("masked/" + name), numbers) == [], "\(name)")
    }
    for number in [0, 500, 999] {
      for json in [[], ["--json"]] {
        let result = try Program.run(["explain", Self.comment(number)] + json)
        #expect(Self.found(in: result.output, numbers) == [])
        #expect(result.output.contains("[card]"))
      }
    }
  }

  @Test func `masking leaves offsets and everything else as they are`() throws {
    let plain = try Program.run(["tag", sound]).output.split(separator: "\n")
    let masked = try Program.run(["tag", "--redact", sound]).output.split(separator: "\n")
    struct Record: Decodable {
      struct Mention: Decodable {
        var theme: String
        var start: Int
        var end: Int
      }
      var id: String
      var mentions: [Mention]
    }
    for (a, b) in zip(plain, masked) {
      let (a, b) = try (
        JSONDecoder().decode(Record.self, from: Data(a.utf8)),
        JSONDecoder().decode(Record.self, from: Data(b.utf8))
      )
      #expect(a.id == b.id)
      #expect(a.mentions.map { [$0.start, $0.end] } == b.mentions.map { [$0.start, $0.end] })
      #expect(!a.mentions.isEmpty)
    }
  }

  @Test func `what is asked for is kept`() throws {
    let result = try Program.run(["explain", "--pii", "keep", Self.comment(1)])
    #expect(Self.found(in: result.output) == Self.marks)
  }
}
