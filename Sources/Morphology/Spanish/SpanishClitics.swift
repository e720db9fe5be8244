/// Pronouns written onto infinitives, gerunds and affirmative imperatives: devolvérmelo.
extension SpanishVerb {
  func insertClitics(into forms: inout FormSet) {
    for host in cliticHosts { forms.insert(host, Self.clitics) }
  }

  /// Infinitive, gerund, and the imperatives of tú, usted, ustedes, vos and vosotros.
  private var cliticHosts: Set<Word> {
    var hosts: Set<Word> = [infinitive]
    switch conjugation {
    case .ar:
      hosts.formUnion([stem + "ando", stressed.back + "a", stem + "a", stem + "ad"])
      hosts.formUnion([stressed.front + "e", stressed.front + "en"])
    case .er, .ir:
      hosts.formUnion([weak + glide + "endo", stressed.front + "e"])
      hosts.formUnion([stressed.back + "a", stressed.back + "an"])
      hosts.formUnion(conjugation == .er ? [stem + "e", stem + "ed"] : [stem + "i", stem + "id"])
    }
    hosts.formUnion(irregularHosts)
    return hosts
  }

  private var irregularHosts: [Word] {
    guard let irregular else { return [] }
    var hosts = irregular.imperatives
    if let subjunctive = irregular.firstPerson?.dropLast() {
      hosts +=
        conjugation == .ar
        ? [subjunctive + "e", subjunctive + "en"] : [subjunctive + "a", subjunctive + "an"]
    }
    return hosts
  }

  private static let clitics: Endings = {
    let single = ["me", "te", "se", "le", "lo", "la", "nos", "os", "les", "los", "las"]
    let objects = ["lo", "la", "los", "las", "le", "les"]
    let pairs = ["me", "te", "se", "nos", "os"].flatMap { first in objects.map { first + $0 } }
    return Endings((single + pairs + ["seme", "sete", "senos", "teme", "tenos"]).map { Word($0) })
  }()
}
