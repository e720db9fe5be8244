import CICU
package import FeedbackModel
import Foundation
import Normalization

/// Finds the lexicon, compiles it unless it was compiled before, and opens it.
package struct LexiconLoader {
  /// Where compiled images are kept; nil keeps none.
  package var cacheFolder: String?
  package private(set) var diagnostics: [Diagnostic] = []

  package init(cacheFolder: String? = LexiconLoader.userCacheFolder()) {
    self.cacheFolder = cacheFolder
  }

  /// `$XDG_CACHE_HOME/glas`, or `~/.cache/glas`; nil where neither is set.
  package static func userCacheFolder() -> String? {
    let environment = ProcessInfo.processInfo.environment
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return cache + "/glas" }
    if let home = environment["HOME"], home.hasPrefix("/") { return home + "/.cache/glas" }
    return nil
  }

  /// Opens the lexicon of these files.
  ///
  /// - Returns: nil where ``diagnostics`` holds errors.
  package mutating func load(_ files: LexiconFiles) -> Lexicon? {
    let digest = Self.digest(of: files)
    if let lexicon = cached(digest) { return lexicon }
    guard let image = compile(files) else { return nil }
    store(image, digest)
    do {
      return Lexicon(image: try LexiconImage(ImageStorage(copying: image)), digest: digest)
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  /// Compiles without looking at the cache.
  package mutating func compile(_ files: LexiconFiles) -> [UInt8]? {
    let source = LexiconSource(files)
    diagnostics += source.diagnostics
    var identification = IdentificationBuilder(
      files: files, languages: source.languages.map(\.profile.language),
      normalizer: Normalizer(rules: source.foldRules))
    let model = identification.build()
    diagnostics += identification.diagnostics
    guard !source.hasErrors,
      !identification.diagnostics.contains(where: { $0.severity == .error })
    else { return nil }
    var compiler = LexiconCompiler(source: source)
    compiler.frequentWords = identification.frequentWords
    let image = compiler.compile(
      identification: model, variants: identification.variants,
      outsiders: identification.outsiders)
    diagnostics += compiler.diagnostics
    return image
  }

  // MARK: the cache

  private func path(_ digest: String) -> String? {
    cacheFolder.map { "\($0)/\(digest)-\(ImageFormat.version).lexicon" }
  }

  /// A damaged or foreign file in the cache is no error: the lexicon is compiled again.
  private func cached(_ digest: String) -> Lexicon? {
    guard let path = path(digest), let storage = try? ImageStorage(mapping: path),
      let image = try? LexiconImage(storage)
    else { return nil }
    return Lexicon(image: image, digest: digest)
  }

  /// Keeps an image for the next run; where that fails, the next run compiles again.
  private func store(_ image: [UInt8], _ digest: String) {
    guard let path = path(digest), let cacheFolder else { return }
    try? FileManager.default.createDirectory(
      atPath: cacheFolder, withIntermediateDirectories: true)
    let temporary = "\(path).\(getpid())"
    guard FileManager.default.createFile(atPath: temporary, contents: nil) else { return }
    do {
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: temporary))
      try handle.write(contentsOf: image)
      try handle.close()
      guard rename(temporary, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      unlink(temporary)
    }
  }

  /// SHA-256 over the files' names and bytes and the version of ICU that folds them.
  package static func digest(of files: LexiconFiles) -> String {
    var digest = ContentDigest()
    var versions = [Int32](repeating: 0, count: 6)
    versions.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      cicu_versions(base, base + 2, base + 4)
    }
    digest.update(Array("icu \(versions[0]).\(versions[1]) image \(ImageFormat.version)\n".utf8))
    for file in files.files {
      digest.update(Array("\(file.path) \(file.bytes.count)\n".utf8))
      digest.update(file.bytes)
    }
    return digest.hexadecimal
  }
}
