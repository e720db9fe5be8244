/// The partial tally's file as it is decoded, before it is checked.
struct TallyFile: Decodable {
  var format: String
  var version: Int
  var evidenceLimit: Int
  var lexicons: [String]
  var counters: CountersRow
  var all: Group
  var representatives: [Representative]
  var unattributed: Representative
  var months: [Row]
  var channels: [Row]
  var languages: [Row]
  var signals: [SignalRow]
  var followUp: FollowUpRows

  enum CodingKeys: String, CodingKey {
    case format, version
    case evidenceLimit = "evidence_limit"
    case lexicons, counters, all, representatives, unattributed, months, channels, languages
    case signals
    case followUp = "follow_up"
  }

  /// Looks at format and version first: another version may have other names.
  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    format = try values.decode(String.self, forKey: .format)
    version = try values.decode(Int.self, forKey: .version)
    try Self.require(format: format, version: version)
    evidenceLimit = try values.decode(Int.self, forKey: .evidenceLimit)
    lexicons = try values.decode([String].self, forKey: .lexicons)
    counters = try values.decode(CountersRow.self, forKey: .counters)
    all = try values.decode(Group.self, forKey: .all)
    representatives = try values.decode([Representative].self, forKey: .representatives)
    unattributed = try values.decode(Representative.self, forKey: .unattributed)
    months = try values.decode([Row].self, forKey: .months)
    channels = try values.decode([Row].self, forKey: .channels)
    languages = try values.decode([Row].self, forKey: .languages)
    signals = try values.decode([SignalRow].self, forKey: .signals)
    followUp = try values.decode(FollowUpRows.self, forKey: .followUp)
  }

  private static func require(format: String, version: Int) throws {
    guard format == PartialTally.format else {
      throw Problem(["format"], "this is not a '\(PartialTally.format)' file", code: "TALLY_FORMAT")
    }
    guard version == PartialTally.version else {
      throw Problem(
        ["version"], "the file has version \(version), this program reads \(PartialTally.version)",
        code: "TALLY_VERSION")
    }
  }

  struct CountersRow: Decodable {
    var read, tagged, untagged, duplicate, filtered, rejected, bytesRead: Int

    enum CodingKeys: String, CodingKey {
      case read, tagged, untagged, duplicate, filtered, rejected
      case bytesRead = "bytes_read"
    }
  }

  struct Row: Decodable {
    var key: String
    var group: Group
  }

  struct Representative: Decodable {
    var id, name: String
    var group: Group
    var attributed: Verdicts
    var evidence: [EvidenceRow]
  }

  struct Group: Decodable {
    var comments, withMention: Int
    var overall: Verdicts
    var themes: [Theme]

    enum CodingKeys: String, CodingKey {
      case comments
      case withMention = "with_mention"
      case overall, themes
    }
  }

  struct Verdicts: Decodable {
    var complaint, praise, mixed, neutral: Int
  }

  struct Theme: Decodable {
    var theme: String
    var both: Int
    var complaint, praise, mild: Count
  }

  struct Count: Decodable {
    var comments, mentions, strength: Int

    enum CodingKeys: String, CodingKey {
      case comments, mentions
      case strength = "strength_thousandths"
    }
  }

  struct EvidenceRow: Decodable {
    var theme, polarity: String
    var quotes: [QuoteRow]
  }

  struct SignalRow: Decodable {
    var signal: String
    var comments: Int
  }

  struct FollowUpRows: Decodable {
    struct Item: Decodable {
      var urgency: Int
      var signals, representatives: [String]
      var quote: QuoteRow
    }

    var total: Int
    var items: [Item]
  }

  struct QuoteRow: Decodable {
    var comment, text: String
    var start, end, strength: Int
    var cutBefore, cutAfter: Bool
    var date, channel, language, script: String

    enum CodingKeys: String, CodingKey {
      case comment, text, start, end
      case strength = "strength_thousandths"
      case cutBefore = "cut_before"
      case cutAfter = "cut_after"
      case date, channel, language, script
    }
  }
}
