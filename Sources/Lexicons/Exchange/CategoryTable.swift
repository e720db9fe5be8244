package import FeedbackModel

/// Categories as a plain table: columns `category` and `word`, separated by tabs.
package enum CategoryTable {
  /// Reads a table with these columns, in any order, among others.
  package static func read(
    _ bytes: [UInt8], path: String
  ) -> (categories: WordCategories, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var categories = WordCategories()
    let table = TSVTable(
      bytes, path: path, required: ["category", "word"], into: &diagnostics)
    guard diagnostics.isEmpty else { return (categories, diagnostics) }
    for row in table.rows {
      let category = table.cell("category", of: row)
      let word = table.cell("word", of: row)
      if category.isEmpty || word.isEmpty {
        diagnostics.append(
          Diagnostic(
            .warning, code: "DICTIONARY", at: table.location("category", of: row),
            "this line has no category or no word", remedy: "write both"))
      } else {
        categories.add(String(word), to: String(category))
      }
    }
    return (categories, diagnostics)
  }

  package static func text(of categories: WordCategories) -> String {
    var text = "category\tword\n"
    for category in categories.categories {
      for word in category.words { text += "\(category.name)\t\(word)\n" }
    }
    return text
  }
}
