package import FeedbackModel
import Glibc

/// The bytes of an image and whatever keeps them alive.
package final class ImageStorage: @unchecked Sendable {
  /// What messages call the image.
  package let name: String
  let bytes: UnsafeRawBufferPointer
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void

  /// Copies bytes into memory of their own.
  package init(copying image: [UInt8]) {
    name = "compiled lexicon"
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: image.count, alignment: 16)
    memory.copyBytes(from: image)
    bytes = UnsafeRawBufferPointer(memory)
    release = { UnsafeMutableRawBufferPointer(mutating: $0).deallocate() }
  }

  /// Maps a file.
  ///
  /// - Throws: A ``Diagnostic`` where the file cannot be opened or mapped.
  package init(mapping path: String) throws(Diagnostic) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw Self.failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0,
      let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      start != MAP_FAILED
    else { throw Self.failure(path) }
    name = path
    bytes = UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
    release = { munmap(UnsafeMutableRawPointer(mutating: $0.baseAddress), $0.count) }
  }

  private static func failure(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "LEXICON_IMAGE", at: SourceLocation(file: path),
      "this compiled lexicon cannot be opened: \(String(cString: strerror(errno)))",
      remedy: "check its permissions")
  }

  deinit { release(bytes) }
}
