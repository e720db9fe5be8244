package import FeedbackModel

/// All profiles that are known.
package struct ExportProfiles: Sendable {
  private let profiles: [ExportProfile]

  package init(_ profiles: [ExportProfile] = []) {
    self.profiles = profiles.sorted { $0.id < $1.id }
  }

  /// Reads the files of `profiles/`.
  ///
  /// - Parameters:
  ///   - files: Paths and texts; those that end in `.tsv` count.
  ///   - root: What messages call the folder.
  /// - Throws: The first ``FeedbackModel/Diagnostic``.
  package init(
    files: [(path: String, text: String)], root: String
  ) throws(Diagnostic) {
    var profiles: [ExportProfile] = []
    for (path, text) in files where path.hasSuffix(".tsv") {
      profiles.append(
        try ExportProfile(
          parsing: text, id: String(path.dropLast(4)), file: root + "/" + path))
    }
    self.init(profiles)
  }

  /// The profile that most of the names speak for; nil where none does.
  ///
  /// - Parameters:
  ///   - names: The names of a header.
  ///   - hasText: Whether one of them is known as the comment's text.
  /// - Returns: The profile and the number of names that speak for it.
  func profile(
    of names: [String], hasText: Bool
  ) -> (profile: ExportProfile, matched: Int)? {
    let header = Set(names.map { foldedName($0) })
    var best: (profile: ExportProfile, matched: Int)?
    for profile in profiles where !(profile.isWeak && hasText) {
      let matched = profile.matches(header)
      if matched > best?.matched ?? 0 { best = (profile, matched) }
    }
    return best
  }

  /// Whether any of them has records in several editions.
  var hasEditions: Bool { profiles.contains { !$0.editions.isEmpty } }

  /// Names of members that hold the records of a JSON document.
  var envelopes: Set<String> { Set(profiles.compactMap(\.envelope)) }

  /// Names of members that hold the fields of a JSON record.
  var wrappers: Set<String> { Set(profiles.compactMap(\.wrapper)) }
}
