/// The items of each key while a lexicon is compiled: a million short lists in two arrays.
struct PostingLists {
  private struct Node {
    var item: UInt32
    /// Number of the node before it in its list plus one; 0 for the first.
    var previous: UInt32
  }

  /// Number of the last node of each list plus one; 0 for an empty list.
  private var lasts: [UInt32] = []
  private var nodes: [Node] = []

  /// The number of lists.
  var count: Int { lasts.count }

  mutating func addList() { lasts.append(0) }

  mutating func append(_ item: UInt32, to list: Int) {
    nodes.append(Node(item: item, previous: lasts[list]))
    lasts[list] = UInt32(nodes.count)
  }

  /// The item that was appended last.
  func last(of list: Int) -> UInt32? {
    lasts[list] == 0 ? nil : nodes[Int(lasts[list]) - 1].item
  }

  /// The items of a list, in rising order.
  func items(of list: Int) -> [UInt32] {
    var items: [UInt32] = []
    forEach(of: list) { items.append($0) }
    items.sort()
    return items
  }

  func contains(_ item: UInt32, in list: Int) -> Bool {
    var isFound = false
    forEach(of: list) { isFound = isFound || $0 == item }
    return isFound
  }

  /// Hands over the items of a list, the last one first.
  func forEach(of list: Int, _ body: (UInt32) -> Void) {
    var number = lasts[list]
    while number != 0 {
      let node = nodes[Int(number) - 1]
      body(node.item)
      number = node.previous
    }
  }
}
