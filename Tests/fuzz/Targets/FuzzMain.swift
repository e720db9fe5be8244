import CLibFuzzer

/// Fuzzes one part of the program: `glas-fuzz csv|json|text|lexicon`, then libFuzzer's arguments.
@main enum FuzzMain {
  private typealias Target = @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32

  nonisolated static func main() {
    let name = CommandLine.arguments.dropFirst().first ?? ""
    guard let target = target(name) else { fatalError("no such target: csv, json, text, lexicon") }
    var count = CommandLine.argc - 1
    // The target's name becomes the program's, so that libFuzzer never takes it for a seed.
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? =
      CommandLine.unsafeArgv + 1
    _ = LLVMFuzzerRunDriver(&count, &arguments, target)
  }

  private static func target(_ name: String) -> Target? {
    switch name {
    case "csv": { fuzzCSV(bytesOf($0, $1)) }
    case "json": { fuzzJSON(bytesOf($0, $1)) }
    case "text": { fuzzText(bytesOf($0, $1)) }
    case "lexicon": { fuzzLexicon(bytesOf($0, $1)) }
    default: nil
    }
  }
}

private func bytesOf(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: start, count: count))
}

/// Ends the program where a property does not hold; libFuzzer then keeps the input.
func require(_ holds: Bool, _ property: @autoclosure () -> String) {
  if !holds { fatalError(property()) }
}
