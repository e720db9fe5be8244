/// Knows the names met in JSON objects and the fields they stand for.
///
/// The names of one file come in the same order in nearly every object, so the name at the same
/// place of the object before is tried first, by one comparison of bytes.
struct KeyMemo {
  /// Holds no references, so that it is cheap to copy.
  struct Entry {
    var match: ColumnResolver.Match?
    /// The object in which the name was last met.
    var object = -1
    fileprivate var start: Int
    fileprivate var length: Int
  }

  /// Names kept before the memo starts afresh, so that hostile input cannot fill the memory.
  private static let capacity = 4096

  private let resolver: ColumnResolver
  private(set) var entries: [Entry] = []
  /// The entries' names, as text.
  private(set) var names: [String] = []
  private var bytes: [UInt8] = []
  private var indices: [[UInt8]: Int] = [:]
  /// The entry at each place of the last object.
  private var sequence: [Int] = []
  private(set) var object = 0

  init(_ resolver: ColumnResolver) { self.resolver = resolver }

  /// Starts an object.
  mutating func beginObject() {
    object += 1
    guard entries.count > Self.capacity else { return }
    entries.removeAll()
    names.removeAll()
    bytes.removeAll()
    indices.removeAll()
    sequence.removeAll()
  }

  /// The entry of the name at a place of the object; places rise by one from 0.
  @inline(__always)
  mutating func entry(of name: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    if place < sequence.count, isEntry(sequence[place], name) { return sequence[place] }
    let index = lookUp(name)
    if place < sequence.count { sequence[place] = index } else { sequence.append(index) }
    return index
  }

  /// Notes that a member of the current object has this name; true where one had it before.
  @inline(__always)
  mutating func note(_ entry: Int) -> Bool {
    defer { entries[entry].object = object }
    return entries[entry].object == object
  }

  @inline(__always)
  private mutating func isEntry(_ index: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let entry = entries[index]
    guard entry.length == name.count else { return false }
    var offset = 0
    while offset < name.count, bytes[entry.start + offset] == name[offset] { offset += 1 }
    return offset == name.count
  }

  private mutating func lookUp(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    let key = [UInt8](name)
    if let index = indices[key] { return index }
    let text = String(decoding: key, as: UTF8.self)
    indices[key] = entries.count
    names.append(text)
    entries.append(
      Entry(match: resolver.match(text), start: bytes.count, length: key.count))
    bytes.append(contentsOf: key)
    return entries.count - 1
  }
}
