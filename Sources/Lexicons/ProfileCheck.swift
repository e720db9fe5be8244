import FeedbackModel
import LanguageIdentification
import Normalization

/// Finds values of profiles that the engine cannot work with, and profiles that contradict each
/// other.
struct ProfileCheck {
  private(set) var diagnostics: [Diagnostic] = []

  /// Bytes that stand for a letter, per byte of it: what match keys have room for.
  private static let growth = 3
  private static let windows = 0...20

  init(_ profiles: [Profile]) {
    for profile in profiles {
      checkLists(profile)
      checkFolds(profile)
      checkScopes(profile)
    }
    checkCount(profiles)
    checkCodes(profiles)
    checkAgreement(profiles)
  }

  private mutating func checkLists(_ profile: Profile) {
    if profile.codes.isEmpty {
      report(profile.place("codes"), "the language has no code", "write its ISO 639 codes")
    }
    let known = Script.allCases.filter { $0 != .other }.map(\.rawValue)
    for (index, script) in profile.scripts.enumerated() where !known.contains(script) {
      report(
        profile.place("scripts", "Index \(index)"),
        "'\(escaped(script))' is no script that is read",
        "write one of " + known.joined(separator: ", "))
    }
    for (index, rule) in profile.skeleton.enumerated() where SkeletonKey.Rule(rule) == nil {
      report(
        profile.place("skeleton", "Index \(index)"), "this rule has no four parts with a target",
        "write [left, target, right, replacement]")
    }
  }

  private mutating func checkFolds(_ profile: Profile) {
    for (letter, key) in profile.fold.sorted(by: { $0.key < $1.key }) {
      let place = profile.place("fold", letter)
      if letter.unicodeScalars.count != 1 || letter.lowercased() != letter {
        report(place, "'\(escaped(letter))' is no lower-case letter", "write one letter a line")
      } else if key.utf8.count > letter.utf8.count * Self.growth {
        report(place, "'\(escaped(key))' is too long to stand for a letter", "write fewer letters")
      }
    }
    for (index, letter) in profile.keep.enumerated() where letter.unicodeScalars.count != 1 {
      report(
        profile.place("keep", "Index \(index)"), "'\(escaped(letter))' is not one letter",
        "write one letter an item")
    }
    for (typed, meant) in profile.pairs.sorted(by: { $0.key < $1.key })
    where FoldRules.Pair(typed: typed, meant: meant) == nil
      || meant.utf8.count > typed.utf8.count * Self.growth
    {
      report(
        profile.place("pairs", typed), "'\(escaped(typed))' is no pair of letters with a reading",
        "write two letters or a beginning of a word, and what they are read as")
    }
  }

  private mutating func checkScopes(_ profile: Profile) {
    for (path, value) in [
      (["scope", "window"], profile.window), (["scope", "fronted"], profile.fronted),
      (["pair", "window"], profile.pairWindow),
    ] where !Self.windows.contains(value) {
      report(
        profile.places.location(path), "\(value) is no number of words",
        "write \(Self.windows.lowerBound) to \(Self.windows.upperBound)")
    }
  }

  // MARK: between profiles

  private mutating func checkCount(_ profiles: [Profile]) {
    let maximum = LanguageIdentifier.maximumLanguages
    guard profiles.count > maximum else { return }
    report(
      profiles[maximum].place("language"), "the folder has more than \(maximum) languages",
      "leave some out")
  }

  private mutating func checkCodes(_ profiles: [Profile]) {
    var owners: [String: Profile] = [:]
    for profile in profiles {
      for (index, code) in profile.codes.enumerated() {
        if let owner = owners[code], owner.language != profile.language {
          report(
            profile.place("codes", "Index \(index)"),
            "the code '\(escaped(code))' is that of \(owner.place("codes")) too",
            "keep it where it belongs")
        }
        owners[code] = profile
      }
    }
  }

  /// One match key serves all languages, so they may not fold a letter differently.
  private mutating func checkAgreement(_ profiles: [Profile]) {
    var folds: [String: (key: String, place: SourceLocation)] = [:]
    for profile in profiles {
      for (letter, key) in profile.fold.sorted(by: { $0.key < $1.key }) {
        let place = profile.place("fold", letter)
        if let other = folds[letter], other.key != key {
          report(
            place,
            "'\(escaped(letter))' becomes '\(escaped(key))' here and "
              + "'\(escaped(other.key))' in \(other.place)", "fold it the same way in all languages"
          )
        }
        folds[letter] = (key, place)
      }
    }
  }

  private mutating func report(_ place: SourceLocation, _ problem: String, _ remedy: String) {
    diagnostics.append(
      Diagnostic(.error, code: "LEXICON_PROFILE", at: place, problem, remedy: remedy))
  }
}
