import Aggregation
import FeedbackModel

extension Report {
  /// How to read the page, and what was run.
  func notesHTML() throws -> String {
    let counters = run.counters
    let count = DisplayNumber.count
    let model = Notes(
      minimum: String(statistics.options.minimumSample),
      masking: options.redaction != nil ? Notes.masked : Notes.unmasked,
      inputs: run.inputs.map {
        .init(
          name: $0.name, value: "\(count($0.records)) records", digest: $0.sha256)
      },
      facts: [
        .init(name: "Program", value: "glas \(run.toolVersion)", digest: ""),
        .init(name: "ICU, Unicode", value: "\(run.icuVersion), \(run.unicodeVersion)", digest: ""),
        .init(
          name: "Records",
          value: "\(count(counters.read)) read = \(count(counters.tagged)) tagged + "
            + "\(count(counters.untagged)) without a theme + \(count(counters.duplicate)) "
            + "duplicate + \(count(counters.filtered)) filtered + "
            + "\(count(counters.rejected)) rejected", digest: ""),
      ] + run.lexiconDigests.map { .init(name: "Lexicon", value: "", digest: $0) }
        + run.options.map {
          .init(name: "Option \($0.name)", value: $0.value, digest: "")
        })
    return try HTMLTemplate(Notes.template).render(model)
  }
}

private struct Notes: Sendable {
  struct Fact: Sendable {
    let name: String
    let value: String
    let digest: String
  }

  let minimum: String
  let masking: String
  let inputs: [Fact]
  let facts: [Fact]

  static let masked = """
    E-mail addresses, telephone, card, account and other long numbers in quotes are masked. \
    Masking is not complete: read before you pass this page on.
    """
  static let unmasked = """
    Quotes are shown as customers wrote them, personal data included. Do not pass this page on.
    """

  private static let row = """
    <tr><th scope="row">{{name}}</th><td>{{value}} <code>{{digest}}</code></td></tr>
    """

  static let template = """
    <section id="notes">
    <h2>How to read this</h2>
    <ul class="prose">
    <li><b>Comments, not words.</b> A comment that complains about waiting three times is one \
    comment. One that complains and praises counts once in each, and once among those that judge.</li>
    <li><b>Net score.</b> Praise minus complaint over all comments that judge. For a representative \
    only what is said of that person counts, not the comment's verdict as a whole.</li>
    <li><b>Intervals.</b> The true figure lies inside 19 times out of 20, if these comments are a \
    fair sample. Two figures whose intervals overlap widely should not be ranked.</li>
    <li><b>Small samples.</b> Pale figures rest on fewer than {{minimum}} comments that judge; one \
    more could turn them.</li>
    <li><b>Comparisons.</b> Shares of complaints are compared with all other representatives' by \
    Fisher's exact test, corrected for their number (Benjamini and Hochberg). A clear difference is \
    no cause: tasks, hours and customers differ between people.</li>
    <li><b>Nobody named.</b> What no representative could be named for is counted in its own row \
    and held against nobody.</li>
    <li><b>Masking.</b> {{masking}}</li>
    </ul>
    <details><summary>What was run</summary>
    <div class="scroll"><table class="list run"><tbody>
    {{#facts}}\(row){{/facts}}{{#inputs}}\(row){{/inputs}}
    </tbody></table></div></details>
    </section>
    """
}
