public import Assembly

/// Turns the proceedings into the bytes of one format for machines.
///
/// A dataset is a pure function like a composer. A public copy names people as the rule of
/// attribution says and holds no private note and no typed line; a clerk's copy holds all.
public protocol Dataset: Sendable {
  /// The word a person types to choose the format.
  var name: String { get }
  /// The usual name of the file.
  var fileName: String { get }
  /// The IANA media type.
  var mediaType: String { get }
  /// What the format is good for, in a few words without a period.
  var summary: String { get }

  /// For whom it is.
  var copy: RecordCopy { get }

  /// The data of a meeting, as far as it has gone.
  func bytes(_ proceedings: Proceedings) -> [UInt8]
}

extension Dataset {
  /// A dataset is for everybody unless it says otherwise.
  public var copy: RecordCopy { .open }
}

/// The formats for machines.
public enum Datasets {
  /// Every format, one to a line, in the order help lists them.
  public static let all: [any Dataset] = all(RecordOptions())

  /// Every format, as a person chose.
  public static func all(_ options: RecordOptions) -> [any Dataset] {
    [
      RecordDataset(copy: .open),
      TurnsDataset(),
      CommitmentsDataset(),
      VotesDataset(),
      SpeakersDataset(),
      ChaptersDataset(offset: options.recordingOffset),
      CalendarDataset(),
      AkomaNtosoDataset(),
      OpenStatesDataset(),
      OpenStatesVotes(),
      ScriptCopy(),
    ]
  }

  /// The format that a person named by its name or its file's name, or nil.
  public static func named(
    _ name: String, _ options: RecordOptions = RecordOptions()
  ) -> (any Dataset)? {
    let wanted = name.lowercased()
    return all(options).first { $0.name == wanted || $0.fileName == wanted }
  }
}
