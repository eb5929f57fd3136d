/// Where the archive is when it is not named: one answer for every program.
public enum ArchivePath {
  /// What the option that names the archive is for, in the help of every program.
  public static let summary = "The archive of all meetings."
  /// Where the archive is when the option is left out.
  public static let otherwise =
    "Else $GAVEL_ARCHIVE, else gavel/archive.sqlite in the data folder."

  /// Returns the file that was given, else `$GAVEL_ARCHIVE`, else the one in the data folder.
  public static func path(given: String?, environment: [String: String]) -> String {
    if let given { return given }
    if let path = environment["GAVEL_ARCHIVE"], !path.isEmpty { return path }
    let data =
      environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
      ?? (environment["HOME"] ?? ".") + "/.local/share"
    return data + "/gavel/archive.sqlite"
  }
}
