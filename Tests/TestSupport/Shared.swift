import Foundation

/// Material beside the checkout that tests may read and the repository does not hold.
package enum Shared {
  /// The folder `../shared`, or nil where it is absent.
  package static let folder: String? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.deletingLastPathComponent().appendingPathComponent("shared").path
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()

  /// The top folder of the checkout.
  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The lines of a file there; nil where it is absent.
  package static func lines(_ path: String) -> [String]? {
    guard let folder, let text = try? String(contentsOfFile: folder + "/" + path, encoding: .utf8)
    else { return nil }
    return text.unicodeScalars.split(separator: "\n").map { String($0) }
  }
}

/// Numbers that are the same in every run (SplitMix64; Steele, Lea and Flood, OOPSLA 2014).
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
