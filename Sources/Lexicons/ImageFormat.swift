import FeedbackModel

/// The compiled lexicon's file: a header, a table of sections, and the sections, each aligned to 8
/// bytes, in this machine's byte order. Read in place from a memory-mapped file.
enum ImageFormat {
  static let magic: UInt64 = 0x3158_454C_5341_4C47  // "GLASLEX1" on a little-endian machine
  /// Raised whenever a section's meaning changes: a cached image of another version is not read.
  static let version: UInt64 = 39

  /// Magic, version, checksum of the rest, number of sections.
  static let headerSize = 32

  enum Section: Int, CaseIterable {
    case keySlots, keyBlob, symbolStarts, symbolItems
    case stemSlots, stemBlob, stemStarts, stemItems
    case automatonClasses, automatonTransitions, automatonAcceptance, phonemes
    case skeletonSlots, skeletonBlob
    case items, anchors, entries, programs, exactHashes
    case stringStarts, stringBlob, lists, themes, languages, foldRules, foldPairs, emoticons
    case dottedWords, domains
    case identification, outsiders, variants, signals
    case digest, foldWords, foldSpecials, orderedMarks, composites
  }
}

/// Collects the sections of an image and lays them out.
struct ImageWriter {
  private var sections: [[UInt8]] = Array(
    repeating: [], count: ImageFormat.Section.allCases.count)

  mutating func set<Element: BitwiseCopyable>(_ section: ImageFormat.Section, _ values: [Element]) {
    sections[section.rawValue] = values.withUnsafeBytes { Array($0) }
  }

  func bytes() -> [UInt8] {
    var table: [UInt64] = []
    var offset = ImageFormat.headerSize + sections.count * 16
    for section in sections {
      table += [UInt64(offset), UInt64(section.count)]
      offset += (section.count + 7) / 8 * 8
    }
    var body: [UInt8] = []
    body.reserveCapacity(offset)
    append(table, to: &body)
    for section in sections {
      body += section
      body += [UInt8](repeating: 0, count: (8 - section.count % 8) % 8)
    }
    let checksum = body.withUnsafeBytes(ContentHash.checksum)
    var image: [UInt8] = []
    image.reserveCapacity(offset)
    append(
      [ImageFormat.magic, ImageFormat.version, checksum, UInt64(sections.count)], to: &image)
    return image + body
  }

  private func append(_ words: [UInt64], to bytes: inout [UInt8]) {
    words.withUnsafeBytes { bytes += Array($0) }
  }
}
