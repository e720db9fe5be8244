import Aggregation
import FeedbackModel

extension Report {
  /// How many comments give each signal, and the comments that someone should answer.
  ///
  /// - Returns: Nothing where no comment gives a signal.
  func followUpHTML() throws -> String {
    let counts = signalCounts
    if counts.isEmpty { return "" }
    let list = tally.followUp
    let shown = Array(list.items.prefix(FollowUp.limit))
    let model = FollowUp(
      counts: counts.map {
        .init(name: signalName($0.id), comments: DisplayNumber.count($0.comments))
      },
      items: try shown.map(followUpItem),
      more: list.total > shown.count
        ? "\(DisplayNumber.count(list.total)) comments ask for an answer; "
          + "\(DisplayNumber.count(list.items.count)) are in followup.csv." : "")
    return try HTMLTemplate(FollowUp.template).render(model)
  }

  private func followUpItem(_ item: FollowUpItem) throws -> FollowUp.Item {
    let quote = try HTMLTemplate(QuoteModel.template).render(QuoteModel(item.quote, .mild, self))
    return FollowUp.Item(
      signals: item.signals.map(signalName).joined(separator: ", "),
      people: item.representatives.map(representativeName).joined(separator: ", "), quote: quote)
  }
}

private struct FollowUp: Sendable {
  /// Rows of the page; the others are in the CSV file.
  static let limit = 30

  struct Count: Sendable {
    let name: String
    let comments: String
  }

  struct Item: Sendable {
    let signals: String
    let people: String
    let quote: String
  }

  let counts: [Count]
  let items: [Item]
  let more: String

  static let template = """
    <section id="followup">
    <h2>To follow up</h2>
    <p class="note">What customers ask for or mean to do, by the number of comments; below, those that \
    someone should answer, the most urgent first.</p>
    <div class="scroll"><table class="list">
    <thead><tr><th scope="col">Signal</th><th scope="col" class="n">Comments</th></tr></thead>
    <tbody>{{#counts}}<tr><th scope="row">{{name}}</th><td class="n">{{comments}}</td></tr>{{/counts}}\
    </tbody></table></div>
    {{#items}}<div class="card"><p class="theme"><b>{{signals}}</b> <small>{{people}}</small></p>\
    {{{quote}}}</div>
    {{/items}}<p class="note">{{more}}</p>
    </section>
    """
}
