/// Words and phrases under the names of categories: what other tools mean by a dictionary.
package struct WordCategories: Sendable, Equatable {
  package struct Category: Sendable, Equatable {
    package var name: String
    /// Single words, and phrases with spaces; a `*` at the end stands for any ending.
    package var words: [String]

    package init(name: String, words: [String]) {
      self.name = name
      self.words = words
    }
  }

  package private(set) var categories: [Category] = []
  private var places: [String: Int] = [:]

  package init() {}

  /// Adds a word to a category, which is made where it is new.
  package mutating func add(_ word: String, to name: String) {
    declare(name)
    guard let place = places[name] else { return }
    categories[place].words.append(word)
  }

  /// Makes a category, empty at first.
  package mutating func declare(_ name: String) {
    guard places[name] == nil else { return }
    places[name] = categories.count
    categories.append(Category(name: name, words: []))
  }

  /// The same with every category's words sorted by their scalars and each once.
  package var sorted: WordCategories {
    var sorted = self
    for index in sorted.categories.indices {
      sorted.categories[index].words = Set(categories[index].words).sorted {
        $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
      }
    }
    return sorted
  }
}
