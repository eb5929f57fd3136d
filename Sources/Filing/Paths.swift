import Glibc

extension Files {
  /// The folder that a file's name stands in, to which names in the file are relative: `.` where
  /// the path names none.
  public static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The path from `/` on, so that it means the same from every folder.
  public static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let current = getcwd(nil, 0) else { return path }
    defer { free(current) }
    let folder = String(cString: current)
    return path == "." ? folder : "\(folder)/\(path)"
  }
}
