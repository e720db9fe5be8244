import Morphology
import Testing

@Suite("English paradigms") struct EnglishTests {
  static let cases = [
    ParadigmCase("reply", "V", has: "replies replied replying", lacks: "replyed replys"),
    ParadigmCase("cancel", "V", has: "cancels canceled cancelled cancelling"),
    ParadigmCase("stop", "V", has: "stopped stopping stops", lacks: "stoped stoping"),
    ParadigmCase("use", "V", has: "used using uses", lacks: "useed useing"),
    ParadigmCase("agree", "V", has: "agreed agreeing agrees"),
    ParadigmCase("fix", "V", has: "fixes fixed fixing", lacks: "fixxed"),
    ParadigmCase("pay", "V", has: "paid pays paying", lacks: "paies"),
    ParadigmCase("get", "V", has: "got getting gets gotten"),
    ParadigmCase("resend", "V", has: "resent resends resending"),
    ParadigmCase("lie", "V", has: "lied lying lies"),
    ParadigmCase("delivery", "N", has: "deliveries", lacks: "deliverys"),
    ParadigmCase("box", "N", has: "boxes"),
    ParadigmCase("person", "N", has: "people persons"),
    ParadigmCase("slow", "A", has: "slower slowest slowly", lacks: "slowwer"),
    ParadigmCase("happy", "A", has: "happier happiest happily"),
    ParadigmCase("terrible", "A", has: "terribly", lacks: "terriblely"),
    ParadigmCase("big", "A", has: "bigger biggest"),
    ParadigmCase("bad", "A", has: "worse worst badly"),
  ]

  @Test(arguments: cases)
  func `inflects`(_ example: ParadigmCase) throws {
    try example.check(EnglishInflector())
  }
}
