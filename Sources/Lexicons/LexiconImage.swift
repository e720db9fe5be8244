package import FeedbackModel
import Normalization

/// A compiled lexicon, read where it lies: in memory or in a memory-mapped file.
///
/// Immutable once opened, so all threads share one. Opening costs a checksum over the bytes;
/// look-ups touch no heap.
package final class LexiconImage: @unchecked Sendable {
  private let storage: ImageStorage
  private let base: UnsafeRawPointer

  package let keys: KeyIndex
  package let stems: KeyIndex
  package let skeletons: KeyIndex
  package let symbolStarts: UnsafePointer<UInt32>
  package let symbolItems: UnsafePointer<UInt32>
  package let stemStarts: UnsafePointer<UInt32>
  package let stemItems: UnsafePointer<StemItem>
  package let items: UnsafePointer<ItemRecord>
  package let itemFilter: ItemFilter
  package let anchors: UnsafePointer<Anchor>
  package let entries: UnsafePointer<EntryRecord>
  package let entryCount: Int
  package let programs: UnsafePointer<Instruction>
  package let automaton: UnsafePointer<UInt16>
  package let automatonClasses: UnsafePointer<UInt8>
  package let automatonAcceptance: UnsafePointer<UInt8>
  /// Byte classes of the suffix automaton, the width of a row of its transitions.
  package let automatonWidth: Int

  /// Opens an image.
  ///
  /// - Throws: A ``Diagnostic`` where the bytes are no image of this version or are damaged.
  package init(_ storage: ImageStorage) throws(Diagnostic) {
    self.storage = storage
    guard let base = storage.bytes.baseAddress, Self.isSound(storage.bytes) else {
      throw Diagnostic(
        .error, code: "LEXICON_IMAGE", at: SourceLocation(file: storage.name),
        "this compiled lexicon is damaged or of another version",
        remedy: "delete it; glas compiles the lexicon again")
    }
    self.base = base
    let sections = Sections(base: base)
    keys = sections.keyIndex(.keySlots, .keyBlob)
    stems = sections.keyIndex(.stemSlots, .stemBlob)
    skeletons = sections.keyIndex(.skeletonSlots, .skeletonBlob)
    symbolStarts = sections.pointer(.symbolStarts)
    symbolItems = sections.pointer(.symbolItems)
    stemStarts = sections.pointer(.stemStarts)
    stemItems = sections.pointer(.stemItems)
    items = sections.pointer(.items)
    itemFilter = ItemFilter(
      itemCount: sections.size(.items) / MemoryLayout<ItemRecord>.stride)
    anchors = sections.pointer(.anchors)
    entries = sections.pointer(.entries)
    entryCount = sections.size(.entries) / MemoryLayout<EntryRecord>.stride
    programs = sections.pointer(.programs)
    automaton = sections.pointer(.automatonTransitions)
    automatonClasses = sections.pointer(.automatonClasses)
    automatonAcceptance = sections.pointer(.automatonAcceptance)
    let states = sections.size(.automatonAcceptance)
    automatonWidth = states == 0 ? 1 : sections.size(.automatonTransitions) / 2 / states
  }

  private static func isSound(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count >= ImageFormat.headerSize else { return false }
    let word = { (index: Int) in bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self) }
    return word(0) == ImageFormat.magic && word(1) == ImageFormat.version
      && word(3) == UInt64(ImageFormat.Section.allCases.count)
      && word(2)
        == ContentHash.checksum(UnsafeRawBufferPointer(rebasing: bytes[ImageFormat.headerSize...]))
  }

  // MARK: texts

  /// The codes of regional variants that entries name, by their bit in ``EntryRecord/variants``.
  package var variantCodes: [String] { list(.variants) }

  /// What ICU said of all code points when the image was compiled.
  var codePoints: CodePointTable {
    CodePointTable(
      words: Array(array(.foldWords, of: UInt32.self)),
      specials: Array(array(.foldSpecials, of: UInt8.self)),
      orderedMarks: Array(array(.orderedMarks, of: UInt32.self)),
      composites: Array(array(.composites, of: UInt32.self)))
  }

  package func string(_ number: UInt32) -> String {
    let sections = Sections(base: base)
    let starts: UnsafePointer<UInt32> = sections.pointer(.stringStarts)
    let blob: UnsafePointer<UInt8> = sections.pointer(.stringBlob)
    let start = Int(starts[Int(number)])
    let count = Int(starts[Int(number) + 1]) - start
    return String(decoding: UnsafeBufferPointer(start: blob + start, count: count), as: UTF8.self)
  }

  func list(at place: UInt32) -> [String] {
    let words: UnsafePointer<UInt32> = Sections(base: base).pointer(.lists)
    let count = Int(words[Int(place)])
    return (0..<count).map { string(words[Int(place) + 1 + $0]) }
  }

  func list(_ section: ImageFormat.Section) -> [String] {
    list(at: Sections(base: base).array(section, of: UInt32.self).first ?? 0)
  }

  func array<Element: BitwiseCopyable>(
    _ section: ImageFormat.Section, of type: Element.Type
  ) -> UnsafeBufferPointer<Element> {
    Sections(base: base).array(section, of: type)
  }

  /// Whether a word with this exact spelling satisfies an item that asks for its diacritics.
  package func isExact(_ spelling: [UInt8], item: UInt32) -> Bool {
    let hashes = array(.exactHashes, of: UInt64.self)
    let wanted = ExactWord.hash(spelling, item: item)
    var low = 0
    var high = hashes.count
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == wanted
  }
}

/// The sections of an image by their table.
private struct Sections {
  let base: UnsafeRawPointer

  func offset(_ section: ImageFormat.Section) -> Int {
    Int(word(ImageFormat.headerSize + section.rawValue * 16))
  }

  func size(_ section: ImageFormat.Section) -> Int {
    Int(word(ImageFormat.headerSize + section.rawValue * 16 + 8))
  }

  private func word(_ offset: Int) -> UInt64 {
    base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  func pointer<Element: BitwiseCopyable>(_ section: ImageFormat.Section) -> UnsafePointer<Element> {
    (base + offset(section)).assumingMemoryBound(to: Element.self)
  }

  func array<Element: BitwiseCopyable>(
    _ section: ImageFormat.Section, of type: Element.Type
  ) -> UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(
      start: pointer(section), count: size(section) / MemoryLayout<Element>.stride)
  }

  func keyIndex(_ slots: ImageFormat.Section, _ blob: ImageFormat.Section) -> KeyIndex {
    KeyIndex(
      slots: pointer(slots), mask: size(slots) / MemoryLayout<KeySlot>.stride - 1,
      blob: pointer(blob))
  }
}
