import Foundation

/// The folder of compiled images that runs share, each under the digest of what it was made from.
struct ImageCache {
  /// Where the images are; nil keeps none.
  let folder: String?

  /// Images that stay: enough for the lexicons that one person works with in turn.
  static let capacity = 8

  /// `$XDG_CACHE_HOME/glas`, or `~/.cache/glas`; nil where neither is set.
  static func userFolder() -> String? {
    let environment = ProcessInfo.processInfo.environment
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return cache + "/glas" }
    if let home = environment["HOME"], home.hasPrefix("/") { return home + "/.cache/glas" }
    return nil
  }

  private func path(_ name: String) -> String? {
    folder.map { "\($0)/\(name)-\(ImageFormat.version)\(Self.suffix)" }
  }

  private static let suffix = ".lexicon"

  /// A damaged or foreign file in the cache is no error: the lexicon is compiled again.
  func lexicon(_ name: String) -> Lexicon? {
    guard let path = path(name), let storage = try? ImageStorage(mapping: path),
      let image = try? LexiconImage(storage)
    else { return nil }
    return Lexicon(image: image)
  }

  /// Keeps an image for the next run; where that fails, the next run compiles again.
  func store(_ image: [UInt8], _ name: String) {
    guard let path = path(name), let folder else { return }
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
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
    removeOldest(in: folder)
  }

  /// Deletes all but the newest images, and what runs that were killed left of theirs; a run that
  /// has one of them open keeps it.
  private func removeOldest(in folder: String) {
    let manager = FileManager.default
    let files = (try? manager.contentsOfDirectory(atPath: folder)) ?? []
    let dated = files.filter { $0.contains(Self.suffix) }.map { name in
      let path = "\(folder)/\(name)"
      let date = try? manager.attributesOfItem(atPath: path)[.modificationDate] as? Date
      return (date: date ?? .distantPast, path: path)
    }
    for file in dated.sorted(by: { ($0.date, $0.path) > ($1.date, $1.path) })
      .dropFirst(Self.capacity)
    {
      unlink(file.path)
    }
  }
}
