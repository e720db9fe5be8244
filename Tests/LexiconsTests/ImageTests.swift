import Foundation
import Lexicons
import TestSupport
import Testing

@Suite("The compiled image") struct ImageTests {
  @Test func `the same files compile to the same bytes`() {
    var first = LexiconLoader(cacheFolder: nil)
    var second = LexiconLoader(cacheFolder: nil)
    let files = SmallLexicon.files()
    let image = first.compile(files)
    #expect(image != nil)
    #expect(image == second.compile(files))
  }

  @Test(arguments: [8, 16, 40, 200, 4000])
  func `a damaged image is refused`(_ place: Int) throws {
    var loader = LexiconLoader(cacheFolder: nil)
    let compiled = loader.compile(SmallLexicon.files())
    var image = try #require(compiled)
    image[place] ^= 0x10
    #expect(throws: (any Error).self) { try LexiconImage(ImageStorage(copying: image)) }
  }

  @Test(arguments: [0, 1, 31, 100])
  func `a cut image is refused`(_ count: Int) throws {
    var loader = LexiconLoader(cacheFolder: nil)
    let compiled = loader.compile(SmallLexicon.files())
    let image = try #require(compiled)
    #expect(throws: (any Error).self) {
      try LexiconImage(ImageStorage(copying: Array(image.prefix(count))))
    }
  }

  @Test func `an image in the cache is used, and a damaged one replaced`() throws {
    let folder =
      NSTemporaryDirectory() + "glas-image-test-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var loader = LexiconLoader(cacheFolder: folder)
    let files = SmallLexicon.files()
    #expect(loader.load(files) != nil)
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: folder).first)
    try Data("damaged".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    let lexicon = loader.load(files)
    #expect(
      lexicon?.themes.themes.map(\.id) == ["courtesy", "waiting", "delivery", "satisfaction"])
    #expect(FileManager.default.contents(atPath: folder + "/" + name)?.count ?? 0 > 1000)
  }

  @Test func `the cache keeps the newest images`() throws {
    let folder =
      NSTemporaryDirectory() + "glas-cache-test-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let old = (1...10).map { "\(folder)/\($0)-1.lexicon" } + ["\(folder)/x-1.lexicon.77"]
    for (age, path) in old.enumerated() {
      let date = Date(timeIntervalSinceNow: -60 * Double(age + 1))
      #expect(FileManager.default.createFile(atPath: path, contents: nil))
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    }
    #expect(FileManager.default.createFile(atPath: folder + "/notes", contents: nil))
    var loader = LexiconLoader(cacheFolder: folder)
    #expect(loader.load(SmallLexicon.files()) != nil)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let kept = (1...7).map { "\($0)-1.lexicon" }
    #expect(Set(kept + ["notes"]).isSubset(of: names) && names.count == kept.count + 2)
  }

  @Test func `keys lead to items, inflected and folded`() throws {
    let lexicon = try #require(SmallLexicon.load())
    for word in ["amables", "amabilisima", "groseramente", "envios", "horas"] {
      #expect(lexicon.image.keys.find(Array(word.utf8)) != nil, "\(word)")
    }
    for word in ["amab", "grose", "xyz", ""] {
      #expect(lexicon.image.keys.find(Array(word.utf8)) == nil, "\(word)")
    }
  }

  @Test func `the built-in files are those of the repository`() throws {
    let folder = try LexiconFiles(folder: Shared.root + "/lexicons")
    #expect(folder.files.map(\.path) == LexiconFiles.builtIn.files.map(\.path))
    #expect(LexiconLoader.digest(of: folder) == LexiconLoader.digest(of: .builtIn))
  }
}
