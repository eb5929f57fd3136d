public import Assembly
internal import Foundation

/// What a plan says about a meeting to come.
public struct Plan: Equatable, Sendable {
  /// A sign-up sheet that the plan names.
  public struct SheetPath: Equatable, Sendable {
    /// The path as written, relative to the plan.
    public var path: String
    /// The line on which it stands, to report a file that is not there.
    public var line: Int
    /// The column at which it stands.
    public var column: Int

    /// Makes a path with its place.
    public init(path: String, line: Int, column: Int) {
      self.path = path
      self.line = line
      self.column = column
    }
  }

  /// What the meeting starts from; its id is `date-slug`, to which the archive may add a number.
  public var opening: Opening
  /// The sign-up sheet to be read when the doors open.
  public var signUpSheet: SheetPath?

  /// Returns a meeting's id without its number: the date, and the title in plain letters.
  ///
  /// The id names folders and is typed in commands, so it has only `a-z`, `0-9` and hyphens;
  /// accents are dropped, and a title in another script leaves the kind of the meeting.
  public static func meetingID(date: CivilDate, title: String, kind: MeetingKind) -> String {
    var slug = ""
    for scalar in title.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      case "'", "\u{2019}": continue
      case _ where scalar.properties.generalCategory == .nonspacingMark: continue
      default: slug += slug.isEmpty || slug.hasSuffix("-") ? "" : "-"
      }
    }
    if slug.utf8.count > 40 {
      let cut = slug.prefix(41)
      slug = String(cut.lastIndex(of: "-").map { cut[..<$0] } ?? cut.prefix(40))
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return "\(date.text)-\(slug.isEmpty ? kind.rawValue : slug)"
  }
}
