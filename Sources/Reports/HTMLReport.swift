import Aggregation

extension Report {
  /// `report.html`: one file that needs nothing else, no script, no network.
  ///
  /// - Throws: Only where a template of this program is not well formed, which a test excludes.
  package func html() throws -> [UInt8] {
    let style = HTMLStyle.sheet
    let page = Page(
      policy: "default-src 'none'; style-src '\(contentSecurityHash(style))'; img-src data:",
      style: style, header: try headerHTML(), map: try heatMapHTML(),
      differences: try differencesHTML(), followUp: try followUpHTML(), ranking: try rankingHTML(),
      themes: try themesHTML(),
      trend: try trendHTML(), groups: try groupsHTML(), everyone: try everyoneHTML(),
      notes: try notesHTML())
    return Array(try HTMLTemplate(Page.template).render(page).utf8)
  }

  /// Representatives as the page lists them: worst first by the upper bound of the net score.
  var representativesByNet: [RepresentativeStatistics] {
    statistics.representatives.sorted { a, b in
      let (x, y) = (a.net.interval.upperBound, b.net.interval.upperBound)
      return x == y ? precedes(a.id, b.id) : x < y
    }
  }
}

/// The frame of the page; all its parts are rendered HTML.
private struct Page: Sendable {
  let policy: String
  let style: String
  let header: String
  let map: String
  let differences: String
  let followUp: String
  let ranking: String
  let themes: String
  let trend: String
  let groups: String
  let everyone: String
  let notes: String

  static let template = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="{{policy}}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>Customer feedback report</title>
    <style>{{{style}}}</style>
    </head>
    <body>
    {{{header}}}
    <main>
    {{{map}}}
    {{{ranking}}}
    {{{differences}}}
    {{{followUp}}}
    {{{themes}}}
    {{{trend}}}
    {{{groups}}}
    {{{everyone}}}
    {{{notes}}}
    </main>
    </body>
    </html>

    """
}
