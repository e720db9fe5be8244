import CSystemExpat

/// What happens in an XML document, for whoever reads it.
protocol XMLVisitor: AnyObject {
  /// An element starts; its name is without the prefix of its name space.
  func start(_ name: String, _ attributes: [String: String])
  func end(_ name: String)
  /// Text in the innermost element, maybe one of several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// Parses XML as it comes (expat); documents with a DOCTYPE are refused, as spreadsheets have none.
final class XMLReader {
  enum Failure: Error {
    case malformed(String)
    case hasDoctype
  }

  private let parser: XML_Parser
  private let visitor: any XMLVisitor
  private var hasDoctype = false

  /// - Throws: ``Failure`` where expat gives no parser.
  init(_ visitor: any XMLVisitor) throws {
    guard let parser = XML_ParserCreate(nil) else { throw Failure.malformed("no parser") }
    self.parser = parser
    self.visitor = visitor
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in XMLReader.of(context)?.start(name, attributes) },
      { context, name in XMLReader.of(context)?.end(name) })
    XML_SetCharacterDataHandler(parser) { context, text, count in
      XMLReader.of(context)?.text(text, Int(count))
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      XMLReader.of(context)?.refuseDoctype()
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Parses the next bytes of the document.
  ///
  /// - Throws: ``Failure``.
  func parse(_ bytes: UnsafeRawBufferPointer, isEnd: Bool) throws {
    let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress
    let status = XML_Parse(parser, start, Int32(bytes.count), isEnd ? 1 : 0)
    if hasDoctype { throw Failure.hasDoctype }
    guard status == XML_STATUS_ERROR else { return }
    let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) }
    throw Failure.malformed(reason ?? "unknown error")
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLReader? {
    context.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(
    _ name: UnsafePointer<CChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard let name else { return }
    var members: [String: String] = [:]
    var index = 0
    while let key = attributes?[index], let value = attributes?[index + 1] {
      members[Self.localName(key)] = String(cString: value)
      index += 2
    }
    visitor.start(Self.localName(name), members)
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    if let name { visitor.end(Self.localName(name)) }
  }

  private func text(_ text: UnsafePointer<CChar>?, _ count: Int) {
    guard let text else { return }
    text.withMemoryRebound(to: UInt8.self, capacity: count) {
      visitor.text(UnsafeBufferPointer(start: $0, count: count))
    }
  }

  private func refuseDoctype() {
    hasDoctype = true
    XML_StopParser(parser, 0)
  }

  private static func localName(_ name: UnsafePointer<CChar>) -> String {
    let name = String(cString: name)
    guard let colon = name.utf8.firstIndex(of: 0x3A) else { return name }
    return String(name[name.index(after: colon)...])
  }
}
