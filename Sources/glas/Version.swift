/// The program's own version, as reports and manifests name it.
enum Version {
  static let text = "0.1.0"
}
