package import FeedbackModel
import Foundation
package import Lexicons

/// Reads tagged NDJSON back (contract.md, "Tagged record").
///
/// Tagged records do not repeat the comment, so the comments read here consist of the words of
/// their mentions only, with spans to match.
package struct TaggedRecordReader {
  private let decoder = JSONDecoder()
  /// What records do not repeat: how urgent each signal is.
  private let urgencies: [String: Int]

  package init(signals: SignalList = SignalList()) {
    urgencies = Dictionary(
      signals.signals.map { ($0.id, $0.urgency) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Returns: nil where the line is no tagged record.
  package func read(_ line: [UInt8]) -> TaggedComment? {
    guard let record = try? decoder.decode(Record.self, from: Data(line)) else { return nil }
    var tagged = record.tagged
    tagged?.signals = (record.signals ?? []).map {
      Signal(id: $0, urgency: urgencies[$0] ?? 0)
    }
    return tagged
  }

  private struct Record: Decodable {
    struct Language: Decodable {
      var code: String
      var script: String
      var confidence: Double?
      var mixed: [String]?
    }
    struct Verdict: Decodable {
      var polarity: String
      var score: Double?
    }
    struct Item: Decodable {
      var theme: String
      var polarity: String
      var strength: Double
      var text: String
      var entry: String
      var rules: [String]?
      var representative: String?
    }
    struct Person: Decodable {
      var id: String
      var name: String
      var source: String?
      var confidence: Double?
    }

    var id: String
    var date: String?
    var channel: String?
    var segment: String?
    var language: Language
    var overall: Verdict
    var mentions: [Item]
    var representatives: [Person]?
    var signals: [String]?

    var tagged: TaggedComment? {
      guard let verdict = OverallPolarity(rawValue: overall.polarity) else { return nil }
      var comment = Comment(id: id, text: [], date: date, channel: channel, segment: segment)
      var found: [Mention] = []
      for item in mentions {
        guard let polarity = Polarity(rawValue: item.polarity) else { return nil }
        if !comment.text.isEmpty { comment.text += Array(" … ".utf8) }
        let start = comment.text.count
        comment.text += Array(item.text.utf8)
        found.append(
          Mention(
            theme: item.theme, polarity: polarity, strength: item.strength, start: start,
            end: comment.text.count, text: item.text, entry: item.entry, rules: item.rules ?? [],
            representative: item.representative))
      }
      return TaggedComment(
        comment: comment,
        language: IdentifiedLanguage(
          code: language.code, script: Script(rawValue: language.script) ?? .other,
          confidence: language.confidence ?? 0, mixed: language.mixed ?? []),
        overall: Overall(polarity: verdict, score: overall.score ?? 0), mentions: found,
        representatives: (representatives ?? []).map {
          RepresentativeMatch(
            id: $0.id, name: $0.name, source: .init(rawValue: $0.source ?? "") ?? .column,
            confidence: $0.confidence ?? 0)
        })
    }
  }
}
