import FeedbackModel
import Foundation
import Testing

@testable import Intake

/// What Intake alone must make of the hostile files; duplicate ids and dates are judged later.
@Suite(.enabled(if: hasSuite("hostile-own"), "../shared/suites/hostile-own is absent"))
struct HostileTests {
  /// A file, its comments, its rejects, and the exit status.
  static let cases: [(String, Int, Int, FeedbackModel.ExitStatus)] = [
    ("empty.csv", 0, 0, .success),
    ("header_only.csv", 0, 0, .success),
    ("header_no_newline.csv", 0, 0, .success),
    ("blank_lines.csv", 10, 0, .success),
    ("spaces_only.csv", 0, 0, .input),
    ("missing_comment_column.csv", 0, 0, .input),
    ("crlf.csv", 10, 0, .success),
    ("cr.csv", 10, 0, .success),
    ("mixed_newlines.csv", 10, 0, .success),
    ("bom8.csv", 10, 0, .success),
    ("bom8_twice.csv", 10, 0, .success),
    ("bom_mid_file.csv", 11, 0, .success),
    ("utf-16-le.csv", 10, 0, .success),
    ("utf-16-be.csv", 10, 0, .success),
    ("utf-32-le.csv", 10, 0, .success),
    ("utf16_odd_byte.csv", 10, 0, .rejects),
    ("invalid_utf8_rows.csv", 16, 0, .success),
    ("nul_in_field.csv", 11, 0, .success),
    ("nul_run.csv", 10, 0, .rejects),
    ("binary_png.csv", 0, 0, .input),
    ("xlsx_named.csv", 0, 0, .input),
    ("control_chars.csv", 11, 0, .success),
    ("unclosed_quote.csv", 9, 1, .rejects),
    ("quote_in_middle.csv", 2, 0, .success),
    ("ragged.csv", 1, 2, .rejects),
    ("quoted_newlines.csv", 2, 0, .success),
    ("dup_header.csv", 0, 0, .input),
    ("header_case_space.csv", 10, 0, .success),
    ("sep_line.csv", 10, 0, .success),
    ("trailing_delims.csv", 10, 0, .success),
    ("one_column.csv", 10, 0, .success),
    ("dates.csv", 21, 0, .success),
    ("ok.csv.gz", 10, 0, .success),
    ("gz_two_members.csv.gz", 10, 0, .success),
    ("gz_truncated.csv.gz", 0, 0, .input),
    ("gz_bad_crc.csv.gz", 0, 0, .input),
    ("gz_trailing_garbage.csv.gz", 10, 0, .success),
    ("gz_named_csv.csv", 10, 0, .success),
    ("not_gz.csv.gz", 10, 0, .success),
    ("empty.csv.gz", 0, 0, .input),
    ("bomb_100mb_line.csv.gz", 0, 1, .rejects),
    ("ok.ndjson", 5, 0, .success),
    ("no_final_newline.ndjson", 5, 0, .success),
    ("bad_line.ndjson", 2, 1, .rejects),
    ("lone_surrogate.ndjson", 1, 0, .success),
    ("dup_keys.ndjson", 0, 1, .rejects),
    ("big_numbers.ndjson", 2, 0, .success),
    ("deep.ndjson", 0, 1, .rejects),
    ("wrong_types.ndjson", 0, 5, .rejects),
    ("json_array.json", 5, 0, .success),
    ("concatenated.json", 5, 0, .success),
    ("agent_names.ndjson", 24, 0, .success),
  ]

  @Test(arguments: cases)
  func `behaves as the suite demands`(
    _ file: String, _ comments: Int, _ rejects: Int, _ status: FeedbackModel.ExitStatus
  ) throws {
    let names = try sharedFieldNames()
    let input = try bytes(of: suite("hostile-own/\(file)"))

    let reading = try read(
      PieceSource(input), name: file,
      options: options {
        $0.fieldNames = names
        $0.encoding = file.hasPrefix("invalid_utf8") ? .utf8 : nil
      })

    #expect(reading.comments.count == comments, "\(reading.messages)")
    #expect(reading.rejects.count == rejects, "\(reading.messages)")
    #expect(reading.status == status, "\(reading.messages)")
  }

  @Test(arguments: [
    ("invalid_utf8_rows.csv", 6), ("lone_surrogate.ndjson", 1), ("dup_keys.ndjson", 1),
  ])
  func `rejects more under strict`(_ file: String, _ rejects: Int) throws {
    let names = try sharedFieldNames()
    let input = try bytes(of: suite("hostile-own/\(file)"))

    let reading = try read(
      PieceSource(input), name: file,
      options: options {
        $0.fieldNames = names
        $0.isStrict = true
      })

    #expect(reading.rejects.count == rejects)
  }

  @Test func `keeps ids as they stand`() throws {
    let names = try sharedFieldNames()
    func ids(_ file: String) throws -> [String] {
      let input = try bytes(of: suite("hostile-own/\(file)"))
      return try read(PieceSource(input), name: file, options: options { $0.fieldNames = names })
        .ids
    }

    #expect(try ids("big_numbers.ndjson") == ["123456789012345678901234567890", "1e400"])
    #expect(try ids("bom_mid_file.csv").last == "11")
    #expect(try ids("one_column.csv").first == "one_column.csv:1")
  }
}
