import FeedbackModel
import Testing

@testable import Intake

/// What a CSV file is written like is found out, said, and held against its records.
struct DialectTests {
  @Test(arguments: [
    (
      "backslashes before quotes", "id,text\n1,\"a \\\"b\\\" c\"\n2,\"d\\\\\"\n",
      ["a \"b\" c", "d\\"]
    ),
    ("apostrophes around cells", "'id','text'\n'1','it''s, well'\n", ["it's, well"]),
    ("a preamble", "Exported on 2026-03-01\n\nid;text\n1;a\n2;b\n", ["a", "b"]),
    ("a preamble with the delimiter", "Report,March\nAll stores,\n\nid,text,date\n1,a,x\n", ["a"]),
    ("one column below a preamble", "Exported\n\ntext\na\nb\n", ["a", "b"]),
    ("a footer", "id,a,b,c,text\n1,,,,a\n2,,,,b\n\nTotal,2\n", ["a", "b"]),
    ("a footer of one cell", "id,agent,text\n1,A,a\n\nend of export\n", ["a"]),
    ("the header once more", "id,text\n1,a\nid,text\n2,b\n", ["a", "b"]),
  ])
  func `reads`(_ name: String, _ input: String, _ texts: [String]) throws {
    let reading = try read(input)

    #expect(reading.texts == texts, "\(name)")
    #expect(reading.rejects == [], "\(name)")
    #expect(reading.status == .success)
  }

  @Test func `says what it guessed`() throws {
    let preamble = try read("Exported\n\nid;text\n1;a\n")
    let footer = try read("id,a,b,c,text\n1,,,,a\n\nTotal,1\n")
    let repeated = try read("id,text\n1,a\nid,text\n")

    #expect(
      preamble.messages == [
        "glas: warning: f.csv:1: CSV_PREAMBLE: 2 lines above the header are no part of the table"
      ])
    #expect(preamble.comments.first?.origin.line == 4)
    #expect(footer.skipped.map(\.code) == [.footer])
    #expect(footer.skipped.map(\.origin.line) == [4])
    #expect(repeated.skipped.map(\.code) == [.repeatedHeader])
  }

  @Test func `keeps two quotes apart from backslashes by the evidence`() throws {
    let doubled = try read("id,text\n1,\"a \"\"b\"\" c:\\\"\n2,\"d\"\n")

    #expect(doubled.texts == ["a \"b\" c:\\", "d"])
    guard case .delimited(let table) = doubled.file.format else {
      Issue.record("no table")
      return
    }
    #expect(!table.quoting.usesBackslash)
  }

  @Test func `rejects what follows a second header`() throws {
    let input = "id,text,date\n1,a,2026-01-02\n\nid,representative\n7,A\n8,B\n"

    let reading = try read(input)

    #expect(reading.texts == ["a"])
    #expect(reading.rejects.map(\.code) == [.secondTable, .tooFewFields, .tooFewFields])
  }

  @Test func `refuses a shape that the records contradict`() throws {
    let uneven = "id,text\n" + (1...12).map { "\($0),a,b,c\n" }.joined()
    let single = "text\n" + (1...12).map { "\($0);a;b\n" }.joined()

    let refused = try read(uneven)
    #expect(refused.status == .input)
    #expect(
      refused.messages == [
        "glas: error: f.csv:1: CSV_SHAPE: 12 of the first 12 records have not the 2 cells of the "
          + "header; check the header; name the delimiter with --delimiter, or allow it with "
          + "--ragged"
      ])
    #expect(
      try read(single).messages == [
        "glas: error: f.csv:1: CSV_SHAPE: the header has one column, but every record has 3 "
          + "cells; give every column a name on the first line, or say --delimiter ,"
      ])
    #expect(try read(uneven, options: options { $0.padsRaggedRows = true }).status == .rejects)
  }

  @Test func `resynchronises where a backslash does not close a quote`() throws {
    let rows = (1...40).map { "\($0),\"a \\\"b\\\"\"\n" }.joined()
    let reading = try read("id,text\n" + rows + "41,\"open\n42,\"c\"\n")

    #expect(reading.comments.count == 41)
    #expect(reading.rejects.map(\.origin.record) == [41])
  }
}
