import Lexicons

/// The themes that rules speak of, by their places in the list.
struct ThemeRoles {
  /// Of an evaluation without a target: the overall verdict.
  let backstop: UInt16
  /// Of what a counterfactual praises; nil where the lexicon names none.
  let credited: UInt16?
  /// Of what quoted words can praise; nil where the lexicon names none.
  let spoken: UInt16?
  /// For each theme those that go before it.
  let yields: [[UInt16]]

  init(_ list: ThemeList) {
    func place(_ id: String) -> UInt16? {
      list.themes.firstIndex { $0.id == id }.map { UInt16($0) }
    }
    backstop = place(list.backstop) ?? 0
    credited = place(list.credited)
    spoken = place(list.spoken)
    yields = list.themes.map { $0.yields.compactMap(place) }
  }
}
