import Glibc

/// Why a file could not be written or read, and what to do about it.
public struct FilingFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// What stood in the way.
  public enum Reason: Equatable, Sendable {
    /// The name is taken.
    case exists
    /// The file is not there.
    case missing
    /// The folder is not there.
    case missingFolder
    /// A part of the path is no folder.
    case notFolder
    /// It is a folder or a device, not a file.
    case notFile
    /// Writing or reading there is not allowed.
    case noPermission
    /// The disk has no room, or the owner's share of it is used up.
    case diskFull
    /// The disk may only be read.
    case readOnly
    /// The name is empty, too long, or holds what a name cannot.
    case badName
    /// The file has more than this many bytes.
    case tooLarge(Int)
    /// Anything else, with the system's number for it.
    case system(Int32)
  }

  /// What stood in the way.
  public let reason: Reason
  /// Where.
  public let path: String

  init(_ reason: Reason, path: String) {
    self.reason = reason
    self.path = path
  }

  /// A failure from the system's error number.
  init(code: CInt, path: String, isFolder: Bool = false) {
    let reason: Reason =
      switch code {
      case EEXIST, ENOTEMPTY: .exists
      case ENOENT: isFolder ? .missingFolder : .missing
      case ENOTDIR: .notFolder
      case EISDIR: .notFile
      case EACCES, EPERM: .noPermission
      case ENOSPC, EDQUOT, EFBIG: .diskFull
      case EROFS: .readOnly
      case ENAMETOOLONG, EILSEQ: .badName
      default: .system(code)
      }
    self.init(reason, path: path)
  }

  /// What is wrong, as a sentence.
  public var message: String {
    switch reason {
    case .exists: "There is already something named \(path)."
    case .missing: "There is no \(path)."
    case .missingFolder: "There is no folder \(path)."
    case .notFolder: "A part of \(path) is not a folder."
    case .notFile: "\(path) is not a file."
    case .noPermission: "You may not read or write \(path)."
    case .diskFull: "The disk is full; \(path) was not written."
    case .readOnly: "The disk that holds \(path) can only be read."
    case .badName: "“\(path)” cannot be the name of a file."
    case .tooLarge(let limit): "\(path) has more than \(limit) bytes."
    case .system(let code): "\(path) failed: \(Self.words(for: code))."
    }
  }

  /// What to do about it, as a sentence.
  public var remedy: String {
    switch reason {
    case .exists: "Give another name, or move the old one away."
    case .missing: "Check the name; it is looked for from the folder you started in."
    case .missingFolder, .notFolder: "Make the folder first, or name another."
    case .notFile: "Name a file."
    case .noPermission: "Name a folder of your own, or ask its owner."
    case .diskFull: "Make room and try again."
    case .readOnly: "Name a folder on another disk."
    case .badName: "Give a shorter name without unusual signs."
    case .tooLarge: "Check that it is the file you mean."
    case .system: "Try again; if it fails again, try another disk."
    }
  }

  /// The message and the remedy.
  public var description: String { message + " " + remedy }

  private static func words(for code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
