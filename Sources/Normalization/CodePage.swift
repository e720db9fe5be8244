/// An 8-bit encoding that UTF-8 is wrongly read as.
package struct CodePage: Sendable {
  /// The code point of each byte from 0x80; bytes that the encoding leaves undefined stand for the
  /// C1 control of the same number, as converters leave them.
  package let codePoints: [UInt32]
  /// Byte by code point.
  private let bytes: [UInt32: UInt8]

  private init(_ upperHalf: String) {
    codePoints = upperHalf.unicodeScalars.map(\.value)
    precondition(codePoints.count == 128, "an upper half has 128 code points")
    var bytes: [UInt32: UInt8] = [:]
    for control in UInt32(0x80)..<0xA0 { bytes[control] = UInt8(control) }
    for (index, codePoint) in codePoints.enumerated() { bytes[codePoint] = UInt8(0x80 + index) }
    self.bytes = bytes
  }

  /// The byte that reads as this code point; nil where none does.
  func byte(of codePoint: UInt32) -> UInt8? { bytes[codePoint] }

  /// Windows' encodings of western, of central European and of Cyrillic text.
  package static let all = [windows1252, windows1250, windows1251]

  static let windows1252 = CodePage(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"
      + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
      + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
      + "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ")

  static let windows1250 = CodePage(
    "€\u{81}‚\u{83}„…†‡\u{88}‰Š‹ŚŤŽŹ\u{90}‘’“”•–—\u{98}™š›śťžź"
      + "\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż"
      + "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
      + "ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙")

  static let windows1251 = CodePage(
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ"
      + "\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
      + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
      + "абвгдежзийклмнопрстуфхцчшщъыьэюя")
}
