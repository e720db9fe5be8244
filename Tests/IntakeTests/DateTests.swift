import FeedbackModel
import Foundation
import Testing

@testable import Intake

func sharedMonths() throws -> MonthNames {
  let file = repository.appending(path: "lexicons/shared/months.tsv")
  return try MonthNames(
    parsing: String(contentsOf: file, encoding: .utf8), file: "lexicons/shared/months.tsv")
}

struct DateTests {
  @Test(arguments: [
    ("2024-03-05", "2024-03-05"), ("05/03/2024", "2024-03-05"), ("03/05/2024", "2024-05-03"),
    ("5.3.2024.", "2024-03-05"), ("5. 3. 2024. 14:05", "2024-03-05T14:05:00"),
    ("05-Mar-2024", "2024-03-05"), ("5 mar 2024", "2024-03-05"),
    ("5. ožujka 2024.", "2024-03-05"), ("5. март 2024.", "2024-03-05"),
    ("5. марта 2024. године", "2024-03-05"), ("5 de marzo de 2024", "2024-03-05"),
    ("ika-5 ng Marso 2024", "2024-03-05"), ("Marso 5, 2024", "2024-03-05"),
    ("5 மார்ச் 2024", "2024-03-05"), ("March 5, 2024 2:05 PM", "2024-03-05T14:05:00"),
    ("5/3/24", "2024-03-05"), ("5/3/71", "1971-03-05"),
    ("2024/03/05 14:05:59", "2024-03-05T14:05:59"),
    ("2024-03-05 14:05:59 UTC", "2024-03-05T14:05:59Z"),
    ("2024-03-05 14:05:59.123 +0100", "2024-03-05T14:05:59+01:00"),
    ("5/3/2024 2:05 p. m.", "2024-03-05T14:05:00"),
    ("5/3/2024 12:05:00 AM", "2024-03-05T00:05:00"),
    ("1709640000", "2024-03-05T12:00:00Z"), ("1709640000123", "2024-03-05T12:00:00Z"),
    ("45356", "2024-03-05"), ("٥/٣/٢٠٢٤", "2024-03-05"), ("२०२४-०३-०५", "2024-03-05"),
    ("௫/௩/௨௦௨௪", "2024-03-05"), ("2024-02-29", "2024-02-29"),
  ])
  func `reads the forms that exports and people write`(_ text: String, _ date: String) throws {
    let parser = DateParser(months: try sharedMonths())
    #expect(parser.parse(text, order: .dayFirst) == .date(date))
  }

  @Test(arguments: [
    "29/02/2023", "31/04/2024", "00/00/0000", "2124-01-01", "1899-12-30", "2024-13-01",
  ])
  func `tells what is no day`(_ text: String) throws {
    let parser = DateParser(months: try sharedMonths())
    #expect(parser.parse(text, order: .dayFirst) == .impossible)
  }

  @Test(arguments: [
    ("", DateParser.Outcome.none), ("N/A", .none), ("-", .none), ("null", .none),
    ("yesterday", .unknown), ("5/3", .unknown), ("2024-03-05 25:00", .unknown), ("12", .unknown),
  ])
  func `tells what is no date`(_ text: String, _ outcome: DateParser.Outcome) throws {
    let parser = DateParser(months: try sharedMonths())
    #expect(parser.parse(text, order: .dayFirst) == outcome)
  }

  @Test func `every day from 1970 to 2099 comes back`() {
    let parser = DateParser(months: MonthNames())
    var last = ""
    for day in 0..<47_482 {
      let date = DateParser.date(ofDay: day)
      #expect(date > last)
      #expect(isISO8601(date) && parser.parse(date, order: .dayFirst) == .date(date))
      last = date
    }
    #expect(last == "2099-12-31")
  }

  @Test(arguments: [
    ("13/04/2026\n04/05/2026", DateOrder.dayFirst, DateReading.Basis.evidence, "2026-05-04"),
    ("04/13/2026\n04/05/2026", .monthFirst, .evidence, "2026-04-05"),
    ("2026-04-13\n2026-04-05", .dayFirst, .unneeded, "2026-04-05"),
    ("4.5.2026.\n4.5.2026.", .dayFirst, .unneeded, "2026-05-04"),
    ("04/05/2026\n04/05/2026", .dayFirst, .assumed, "2026-05-04"),
  ])
  func `decides the order of a file by its evidence`(
    _ dates: String, _ order: DateOrder, _ basis: DateReading.Basis, _ last: String
  ) throws {
    let rows = dates.split(separator: "\n").map { "a,\($0)\n" }.joined()
    let reading = try read("text,date\n" + rows)

    #expect(reading.file.plan?.dates.order == order)
    #expect(reading.file.plan?.dates.basis == basis)
    #expect(reading.comments.last?.date == last)
    let codes = reading.file.diagnostics.map(\.code)
    #expect(codes == (basis == .assumed ? ["AMBIGUOUS_DATES"] : []))
  }

  @Test func `refuses to assume an order under strict`() throws {
    let input = "text,date\na,04/05/2026\n"
    let strict = try read(input, options: options { $0.isStrict = true })
    let told = try read(
      input,
      options: options {
        $0.isStrict = true
        $0.dateOrder = .monthFirst
      })

    #expect(strict.status == .input)
    #expect(
      strict.messages == [
        "glas: error: f.csv: AMBIGUOUS_DATES: its dates do not tell whether the day or the month "
          + "goes first; say --date-format day-first or month-first"
      ])
    #expect(told.comments.map(\.date) == ["2026-04-05"])
  }

  @Test func `keeps records whose date is none`() throws {
    let reading = try read("text,date\na,31/04/2024\nb,\nc,13/04/2024\n")

    #expect(reading.comments.map(\.date) == [nil, nil, "2024-04-13"])
    #expect(reading.comments[0].attributes.map(\.value) == ["31/04/2024"])
    #expect(reading.flags.map(\.code) == [.badDate])
    #expect(reading.flags.map(\.origin.line) == [2])
  }

  @Test(.enabled(if: hasSuite("hostile-own"), "../shared/suites/hostile-own is absent"))
  func `reads the dates of the hostile file`() throws {
    let months = try sharedMonths()
    let names = try sharedFieldNames()
    let reading = try read(
      PieceSource(try bytes(of: suite("hostile-own/dates.csv"))),
      options: options {
        $0.months = months
        $0.fieldNames = names
      })

    let march = "2024-03-05"
    #expect(
      reading.comments.map { $0.date.map { String($0.prefix(10)) } } == [
        march, march, "2024-05-03", march, march, march, march, march, march, march, march, march,
        nil, nil, nil, nil, nil, nil, nil, march, march,
      ])
    #expect(reading.flags.map(\.origin.record) == [13, 14, 15, 16, 17])
    #expect(reading.file.plan?.dates.basis == .evidence)
  }
}
