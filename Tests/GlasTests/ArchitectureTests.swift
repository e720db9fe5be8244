import Foundation
import TestSupport
import Testing

/// A module imports only modules listed above it (docs of the architecture; Package.swift order).
@Suite("The direction of imports") struct ArchitectureTests {
  static let order = [
    "CICU", "FeedbackModel", "Intake", "Normalization", "Segmentation", "LanguageIdentification",
    "Morphology", "Lexicons", "Tagging", "Attribution", "Aggregation", "Store", "Reports",
    "Pipeline", "glas",
  ]
  /// Modules on the way of every comment: Foundation's text rules and allocations stay out.
  static let withoutFoundation: Set<String> = [
    "FeedbackModel", "Intake", "Normalization", "Segmentation", "LanguageIdentification",
    "Morphology", "Tagging", "Aggregation",
  ]

  @Test(arguments: order)
  func `imports point upwards`(_ module: String) throws {
    let place = try #require(Self.order.firstIndex(of: module))
    for name in try Self.imports(of: module) {
      if let other = Self.order.firstIndex(of: name) {
        #expect(other < place, "\(module) imports \(name)")
      }
      if name == "Foundation" { #expect(!Self.withoutFoundation.contains(module), "\(module)") }
    }
  }

  @Test func `only CICU includes ICU`() throws {
    let result = try Program.shell(
      "cd '\(Shared.root)' && grep -rlE '#include <unicode/' Sources | sort")
    #expect(result.output == "Sources/CICU/cicu.cpp\n")
  }

  private static func imports(of module: String) throws -> Set<String> {
    let folder = Shared.root + "/Sources/" + module
    var names: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where path.hasSuffix(".swift") {
      let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
      for line in text.components(separatedBy: "\n") {
        let words = line.split(separator: " ")
        if let index = words.firstIndex(of: "import"), index <= 2, index + 1 < words.count,
          line.first != "/"
        {
          names.insert(String(words[index + 1]))
        }
      }
    }
    return names
  }
}
