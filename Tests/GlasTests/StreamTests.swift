import Foundation
import Testing

/// The program as a part of a pipeline that does not end.
@Suite("Streams", .serialized) struct StreamTests {
  private static let comment = #"{"text":"La chica fue muy amable"}"#

  @Test func `a named pipe is read like a file`() throws {
    let folder = try Program.Folder()
    let result = try Program.shell(
      """
      cd '\(folder.path)'; mkfifo pipe; (echo '\(Self.comment)' > pipe &)
      "$glas" tag pipe
      """)
    #expect(result.status == 0)
    #expect(result.output.contains(#""id":"pipe:1""#))
  }

  @Test func `a pipe whose writer says nothing ends with 0`() throws {
    let folder = try Program.Folder()
    let result = try Program.shell("cd '\(folder.path)'; mkfifo p; (: > p &); \"$glas\" tag p")
    #expect(result.status == 0)
    #expect(result.messages.contains("EMPTY_INPUT"))
  }

  @Test func `a socket can be standard input`() throws {
    var ends: [Int32] = [0, 0]
    try #require(
      socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
    let (ours, theirs) = (
      FileHandle(fileDescriptor: ends[0], closeOnDealloc: true),
      FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    )
    let process = Process()
    let output = Pipe()
    process.executableURL = Program.executable
    process.arguments = ["tag"]
    process.standardInput = theirs
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    try theirs.close()
    ours.write(Data((Self.comment + "\n").utf8))
    shutdown(ends[0], Int32(SHUT_WR))
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(String(decoding: answer, as: UTF8.self).contains(#""id":"-:1""#))
  }

  @Test func `a socket in the file system is 4, with the system's reason`() throws {
    let folder = try Program.Folder()
    let result = try Program.shell(
      """
      cd '\(folder.path)'
      python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("s")' && "$glas" tag s
      """)
    #expect(result.status == 4)
    #expect(result.messages.contains("glas: error: s: CANNOT_OPEN: No such device or address"))
  }

  @Test func `a record that its writer left half done is rejected`() throws {
    let result = try Program.run(["tag"], input: Self.comment + "\n" + #"{"text":"La chi"#)
    #expect(result.status == 1)
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(result.messages.contains("glas: error: -:2:"))
  }

  @Test(arguments: [("TERM", 143), ("INT", 130), ("HUP", 129)])
  func `a signal ends a waiting stream behind its last record`(
    _ signal: String, _ status: Int32
  ) throws {
    let folder = try Program.Folder()
    let result = try Program.shell(
      """
      cd '\(folder.path)'; mkfifo in; set -m
      "$glas" tag in --rejects r.ndjson --summary s.json > out 2> err &
      exec 3> in; echo '\(Self.comment)' >&3; echo '{"text":' >&3; printf '{"text":"half' >&3
      for i in $(seq 600); do [ -s out ] && break; sleep 0.1; done
      sleep 0.3; kill -\(signal) %1; start=$(date +%s%N); wait %1; code=$?
      [ $(( ($(date +%s%N) - start) / 1000000 )) -lt 2000 ] || echo late; exit $code
      """)
    #expect(result.status == status)
    #expect(!result.output.contains("late"))
    #expect(folder.read("out")?.split(separator: "\n").count == 1)
    let summary = try #require(folder.read("s.json"))
    #expect(summary.contains(#""read":2,"tagged":1"#))
    #expect(folder.read("r.ndjson")?.split(separator: "\n").count == 1)
    #expect(folder.read("err")?.contains("glas: read 2 = 1 tagged") == true)
    #expect(try folder.names() == ["err", "in", "out", "r.ndjson", "s.json"])
  }

  @Test(arguments: [(1, 2_000), (2, 1_000)])
  func `a reader that stands still does not hold the end up`(
    _ signals: Int, _ milliseconds: Int
  ) throws {
    let folder = try Program.Folder()
    _ = try folder.write(
      String(repeating: Self.comment + "\n", count: 5_000), to: "in.ndjson")
    let result = try Program.shell(
      """
      cd '\(folder.path)'; mkfifo out; exec 4<> out
      "$glas" tag in.ndjson > out & pid=$!; sleep 3
      start=$(date +%s%N); for i in $(seq \(signals)); do kill $pid; sleep 0.1; done; wait $pid
      code=$?; echo $(( ($(date +%s%N) - start) / 1000000 )); exit $code
      """)
    #expect(result.status == 143)
    #expect(try #require(Int(result.output.dropLast())) < milliseconds)
  }

  @Test func `a run that is stopped leaves the old reports alone`() throws {
    let folder = try Program.Folder()
    let file = try folder.write(Self.comment + "\n", to: "a.ndjson")
    _ = try Program.run(["run", file, "--out", folder.path + "/out"])
    let old = try #require(folder.read("out/report.json"))
    let result = try Program.shell(
      """
      cd '\(folder.path)'; mkfifo in; set -m
      "$glas" run in --out out & exec 3> in; echo '\(Self.comment)' >&3; sleep 1
      kill -TERM %1; wait %1
      """)
    #expect(result.status == 143)
    #expect(result.messages.contains("no report was written"))
    #expect(folder.read("out/report.json") == old)
    #expect(try folder.names("out").allSatisfy { !$0.hasPrefix(".") })
  }

  @Test func `every unit is acknowledged once its answers are written`() throws {
    let result = try Program.shell(
      #"""
      coproc tag { "$glas" tag --ack 2>&1 >/dev/null; }
      for i in 1 2; do
        echo '{"text":"muy amable"}' >&"${tag[1]}"; read -r -t 60 line <&"${tag[0]}"; echo "$line"
      done
      """#)
    #expect(
      result.output == """
        {"ack":1,"source":"-","first":1,"last":1,"end":21,"tagged":1,"untagged":0,"filtered":0,\
        "rejected":0}
        {"ack":2,"source":"-","first":2,"last":2,"end":43,"tagged":1,"untagged":0,"filtered":0,\
        "rejected":0}

        """)
  }

  @Test func `units count every record once`() throws {
    struct Unit: Decodable {
      var first: Int
      var last: Int
      var tagged: Int
      var untagged: Int
      var rejected: Int
    }
    let lines = (1...9_000).map { $0 % 100 == 0 ? "{" : Self.comment }
    let result = try Program.run(["tag", "--ack"], input: lines.joined(separator: "\n"))
    let units = try result.messages.split(separator: "\n").filter { $0.hasPrefix("{\"ack\"") }
      .map { try JSONDecoder().decode(Unit.self, from: Data($0.utf8)) }
    var next = 1
    for unit in units {
      #expect(unit.first == next)
      #expect(unit.last - unit.first + 1 == unit.tagged + unit.untagged + unit.rejected)
      next = unit.last + 1
    }
    #expect(next == 9_001)
    #expect(units.reduce(0) { $0 + $1.rejected } == 90)
    #expect(result.messages.contains("glas: note: JSON_SYNTAX: 85 more like these"))
  }

  @Test func `a run acknowledges its inputs when the reports are there`() throws {
    let folder = try Program.Folder()
    let file = try folder.write(Self.comment + "\n", to: "a.ndjson")
    let result = try Program.run(["run", file, "--out", folder.path + "/out", "--ack"])
    #expect(result.messages.contains(#"{"ack":"\#(file)","sha256":""#))
    let failed = try Program.run(["run", file, "--out", "/proc/none", "--ack"])
    #expect(failed.status == 5)
    #expect(!failed.messages.contains("{\"ack\""))
  }

  @Test func `no progress line without a terminal, one with it`() throws {
    let lines = String(repeating: Self.comment + "\\n", count: 200)
    let produce = "for i in $(seq 20); do printf '\(lines)'; sleep 0.1; done"
    let plain = try Program.shell(produce + " | \"$glas\" tag > /dev/null")
    #expect(plain.messages.split(separator: "\n").count == 1)
    let folder = try Program.Folder()
    _ = try folder.write(produce + " | \"$glas\" tag > /dev/null", to: "line")
    let shown = try Program.shell(
      "script -qec \"bash '\(folder.path)/line'\" /dev/null < /dev/null")
    #expect(shown.output.contains("/s, 0 rejected"))
    #expect(shown.output.contains("\r\u{1B}[K"))
    #expect(shown.output.contains("glas: read 4000 = "))
  }

  @Test(arguments: ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
  func `closed descriptors never receive what is meant for a file`(_ closed: String) throws {
    let folder = try Program.Folder()
    let file = try folder.write(Self.comment + "\n", to: "a.ndjson")
    let result = try Program.shell(
      "\"$glas\" run '\(file)' --out '\(folder.path)/out' \(closed); exit $?")
    #expect(result.status == 0)
    #expect(folder.read("a.ndjson") == Self.comment + "\n")
    #expect(folder.read("out/report.json")?.hasPrefix("{") == true)
    #expect(folder.read("out/report.json")?.contains("glas: read") == false)
    #expect(try Program.shell("\"$glas\" tag '\(file)' >&-").status == 5)
    #expect(try Program.shell("\"$glas\" tag <&-").status == 4)
  }
}
