import CSystemZip
import FeedbackModel

/// The members of a ZIP archive in memory (libzip).
final class ZipArchive {
  /// The archive's bytes, which libzip reads while the archive is open.
  private let bytes: UnsafeMutableRawBufferPointer
  private let archive: OpaquePointer

  /// nil where the bytes are no archive.
  init?(_ content: [UInt8]) {
    bytes = .allocate(byteCount: max(1, content.count), alignment: 16)
    bytes.copyBytes(from: content)
    var error = zip_error_t()
    let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(content.count), 0, &error)
    guard let source else {
      bytes.deallocate()
      return nil
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      bytes.deallocate()
      return nil
    }
    self.archive = archive
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  /// A member, opened for reading; nil where there is none of this name.
  func open(_ name: String) -> ZipMember? {
    zip_fopen(archive, name, 0).map { ZipMember($0, archive: self) }
  }
}

/// A member of an archive, read from its start to its end.
final class ZipMember {
  private let member: OpaquePointer
  /// Kept open as long as the member is.
  private let archive: ZipArchive
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

  fileprivate init(_ member: OpaquePointer, archive: ZipArchive) {
    self.member = member
    self.archive = archive
  }

  deinit {
    zip_fclose(member)
    buffer.deallocate()
  }

  /// The next bytes, valid until the next call; empty at the end, nil where they are damaged.
  func next() -> UnsafeRawBufferPointer? {
    let count = zip_fread(member, buffer.baseAddress, zip_uint64_t(buffer.count))
    return count < 0 ? nil : UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)])
  }
}
