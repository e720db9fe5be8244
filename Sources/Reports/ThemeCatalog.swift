/// The themes as reports name and group them, in the order they show them.
package struct ThemeCatalog: Sendable, Equatable {
  package struct Theme: Sendable, Equatable {
    package var id: String
    /// The id of a group.
    package var group: String
    package var name: String

    package init(id: String, group: String, name: String) {
      self.id = id
      self.group = group
      self.name = name
    }
  }

  package struct Group: Sendable, Equatable {
    package var id: String
    package var name: String

    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// The language of the names (BCP 47).
  package var language: String
  package var groups: [Group]
  /// Themes of one group stand together, groups in the order of `groups`.
  package private(set) var themes: [Theme]

  package init(language: String = "en", groups: [Group], themes: [Theme]) {
    self.language = language
    self.groups = groups
    let known = Set(groups.map(\.id))
    let missing = themes.map(\.group).filter { !known.contains($0) }
    for group in missing where !self.groups.contains(where: { $0.id == group }) {
      self.groups.append(Group(id: group, name: group))
    }
    self.themes = self.groups.flatMap { group in themes.filter { $0.group == group.id } }
  }

  /// The catalog with a last group for themes it does not list: a count is never left out.
  func including(_ ids: some Collection<String>) -> ThemeCatalog {
    let known = Set(themes.map(\.id))
    let missing = Set(ids).subtracting(known).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if missing.isEmpty { return self }
    return ThemeCatalog(
      language: language, groups: groups + [Group(id: "other", name: "Other")],
      themes: themes + missing.map { Theme(id: $0, group: "other", name: $0) })
  }
}
