public import Assembly

/// Says what one kind of publication tells of a meeting.
///
/// A composer is a pure function of the proceedings: it reads no clock and knows no file, so the
/// same journal gives the same document on any machine. Everything it says is fit to be posted:
/// people are named as the meeting's rule of attribution says, private notes and struck commands
/// do not appear.
public protocol Composer: Sendable {
  /// The word a person types to choose the publication; also the stem of its file's name.
  var name: String { get }
  /// What the publication is called.
  var title: String { get }
  /// What it is good for, in a few words without a period.
  var summary: String { get }

  /// Tells the meeting, as far as it has gone.
  func compose(_ proceedings: Proceedings) -> Document
}

/// The publications that a meeting can be told in.
public enum Composers {
  /// Every publication, one to a line, in the order help lists them.
  public static let all: [any Composer] = all(RecordOptions())

  /// Every publication, as a person chose.
  public static func all(_ options: RecordOptions) -> [any Composer] {
    [TranscriptComposer(options), SummaryComposer(options), MinutesComposer(options)]
  }

  /// The publication with a name, or nil.
  public static func named(
    _ name: String, _ options: RecordOptions = RecordOptions()
  ) -> (any Composer)? {
    let wanted = name.lowercased()
    return all(options).first { $0.name == wanted }
  }
}
