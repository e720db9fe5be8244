/// The sheets of `xl/workbook.xml`.
final class SheetList: XMLVisitor {
  private(set) var sheets: [Workbook.Sheet] = []
  private(set) var countsFrom1904 = false

  func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "sheet":
      let state = attributes["state"] ?? "visible"
      sheets.append(
        Workbook.Sheet(
          name: attributes["name"] ?? "", isHidden: state != "visible",
          relation: attributes["id"] ?? ""))
    case "workbookPr": countsFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    default: break
    }
  }

  func end(_ name: String) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The members that relations of a workbook name.
final class RelationList: XMLVisitor {
  private(set) var targets: [String: String] = [:]

  func start(_ name: String, _ attributes: [String: String]) {
    if name == "Relationship", let id = attributes["Id"] { targets[id] = attributes["Target"] }
  }

  func end(_ name: String) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The texts of `xl/sharedStrings.xml`, without the phonetic ones.
final class TextList: XMLVisitor {
  private(set) var texts: [[UInt8]] = []
  private var text: [UInt8] = []
  private var isInText = false
  private var isPhonetic = false

  func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "si": text = []
    case "t": isInText = !isPhonetic
    case "rPh": isPhonetic = true
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "si": texts.append(withoutEscapes(text))
    case "t": isInText = false
    case "rPh": isPhonetic = false
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { text += bytes }
  }
}

/// The number formats of `xl/styles.xml`.
final class StyleList: XMLVisitor {
  /// The number format of each cell format.
  private(set) var formats: [Int] = []
  private var codes: [Int: String] = [:]
  private var isInCellFormats = false

  func start(_ name: String, _ attributes: [String: String]) {
    let number = attributes["numFmtId"].flatMap { Int($0) } ?? 0
    switch name {
    case "numFmt": codes[number] = attributes["formatCode"]
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats: formats.append(number)
    default: break
    }
  }

  func end(_ name: String) {
    if name == "cellXfs" { isInCellFormats = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// Whether a number format shows days: one of the standard's, or one with a `d` or `y` outside
  /// quotes and brackets.
  func showsDate(_ format: Int) -> Bool {
    if (14...22).contains(format) || (27...36).contains(format) || (50...58).contains(format) {
      // 18 to 21 show a time alone.
      return !(18...21).contains(format)
    }
    guard let code = codes[format] else { return false }
    var isLiteral = false
    for scalar in code.unicodeScalars {
      switch scalar {
      case "\"": isLiteral.toggle()
      case "[": isLiteral = true
      case "]": isLiteral = false
      case "d", "D", "y", "Y": if !isLiteral { return true }
      default: break
      }
    }
    return false
  }
}

/// Decodes `_x000D_`, by which a workbook writes characters that XML has not.
func withoutEscapes(_ text: [UInt8]) -> [UInt8] {
  guard text.count >= 7, text.contains(0x5F) else { return text }
  var output: [UInt8] = []
  var index = 0
  while index < text.count {
    if index + 7 <= text.count, text[index] == 0x5F, text[index + 1] == 0x78,
      text[index + 6] == 0x5F
    {
      let digits = text[(index + 2)..<(index + 6)].compactMap(\.hexadecimalValue)
      if digits.count == 4 {
        appendScalar(digits.reduce(0) { $0 << 4 | $1 }, to: &output)
        index += 7
        continue
      }
    }
    output.append(text[index])
    index += 1
  }
  return output
}
