/// A file that the pages load: our own, kept in the program, so that nothing comes from outside.
public struct Asset: Sendable {
  /// Where it is.
  public let path: String
  /// What it is (RFC 2046).
  public let type: String
  /// Its content.
  public let bytes: [UInt8]

  /// All of them.
  public static let all = [
    Asset(
      path: "/display.css", type: "text/css; charset=utf-8", bytes: PackageResources.display_css),
    Asset(
      path: "/display.js", type: "text/javascript; charset=utf-8",
      bytes: PackageResources.display_js),
    Asset(path: "/icon.svg", type: "image/svg+xml", bytes: PackageResources.icon_svg),
  ]
}
