/// One way to read an entry's pattern, every optional item either there or not.
struct EntryReading {
  var entry: UInt32
  var steps: [Instruction]

  /// Optional items beyond this number are taken as there.
  private static let maximumOptionals = 4

  /// The item of a reading that takes one word and nothing else.
  var onlyItem: UInt32? {
    steps.count == 1 && steps[0].operation == .item ? steps[0].operand : nil
  }

  /// All readings of an entry that take at least one word.
  static func all(of entry: UInt32, in image: LexiconImage) -> [EntryReading] {
    let record = image.entries[Int(entry)]
    let program = UnsafeBufferPointer(
      start: image.programs + Int(record.program), count: Int(record.programCount))
    var readings: [[Instruction]] = [[]]
    var optionals = 0
    for step in program {
      let certain = Self.certain(step)
      var next = readings.map { $0 + [certain] }
      if certain.word != step.word {
        optionals += 1
        if optionals <= maximumOptionals { next += readings }
      }
      readings = next
    }
    return readings.filter { $0.contains(where: Self.takesWord) && !startsWithGap($0) }
      .map { EntryReading(entry: entry, steps: $0) }
  }

  private static func certain(_ step: Instruction) -> Instruction {
    switch step.operation {
    case .optionalItem: Instruction(.item, Int(step.operand))
    case .optionalExactItem: Instruction(.exactItem, Int(step.operand))
    case .optionalWordClass: Instruction(.wordClass, Int(step.operand))
    default: step
    }
  }

  private static func takesWord(_ step: Instruction) -> Bool {
    switch step.operation {
    case .item, .exactItem, .wordClass, .representative: true
    default: false
    }
  }

  private static func startsWithGap(_ steps: [Instruction]) -> Bool {
    steps.first?.operation == .gap || steps.last?.operation == .gap
  }
}
