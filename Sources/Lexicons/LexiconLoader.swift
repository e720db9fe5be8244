import CICU
package import FeedbackModel

/// Finds the lexicon, compiles it unless it was compiled before, and opens it.
package struct LexiconLoader {
  private let cache: ImageCache
  package private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter cacheFolder: Where compiled images are kept; nil keeps none.
  package init(cacheFolder: String?) { cache = ImageCache(folder: cacheFolder) }

  /// Keeps compiled images in the user's cache.
  package init() { self.init(cacheFolder: ImageCache.userFolder()) }

  /// Opens the lexicon of these files.
  ///
  /// - Returns: nil where ``diagnostics`` holds errors.
  package mutating func load(_ files: LexiconFiles) -> Lexicon? {
    let name = Self.name(of: files)
    if let lexicon = cache.lexicon(name) { return lexicon }
    guard let image = compile(files) else { return nil }
    cache.store(image, name)
    do {
      return Lexicon(image: try LexiconImage(ImageStorage(copying: image)))
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  /// Compiles without looking at the cache.
  package mutating func compile(_ files: LexiconFiles) -> [UInt8]? {
    let source = LexiconSource(files)
    diagnostics += source.diagnostics
    var compiler = LexiconCompiler(source: source)
    var identification = IdentificationBuilder(
      files: files, languages: source.languages.map(\.profile.language),
      normalizer: compiler.normalizer)
    let model = identification.build()
    diagnostics += identification.diagnostics
    guard !source.hasErrors,
      !identification.diagnostics.contains(where: { $0.severity == .error })
    else { return nil }
    compiler.digest = Self.digest(of: files)
    compiler.frequentWords = identification.frequentWords
    let image = compiler.compile(
      identification: model, variants: identification.variants,
      outsiders: identification.outsiders)
    diagnostics += compiler.diagnostics
    return image
  }

  // MARK: names

  /// SHA-256 over the files' names and bytes and the version of ICU that folds them.
  package static func digest(of files: LexiconFiles) -> String {
    var digest = ContentDigest()
    digest.update(Array(origin.utf8))
    for file in files.files {
      file.withBytes { bytes in
        digest.update(Array("\(file.path) \(bytes.count)\n".utf8))
        digest.update(bytes)
      }
    }
    return digest.hexadecimal
  }

  /// Names the compiled image of these files; the same as ``digest(of:)``, in a hundredth of the
  /// time.
  private static func name(of files: LexiconFiles) -> String {
    var list = origin
    for file in files.files {
      file.withBytes { bytes in
        list += "\(file.path) \(bytes.count) \(ContentHash.name(bytes))\n"
      }
    }
    return list.withUTF8 { ContentHash.name(UnsafeRawBufferPointer($0)) }
  }

  /// What else a compiled image depends on.
  private static var origin: String {
    var versions = [Int32](repeating: 0, count: 6)
    versions.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      cicu_versions(base, base + 2, base + 4)
    }
    return "icu \(versions[0]).\(versions[1]) image \(ImageFormat.version)\n"
  }
}
