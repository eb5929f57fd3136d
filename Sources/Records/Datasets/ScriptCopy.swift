public import Assembly

/// The meeting as a script that `gavel replay` plays; a clerk's copy.
public struct ScriptCopy: Dataset {
  /// The word a person types to choose the format.
  public let name = "script"
  /// The usual name of the file.
  public let fileName = "script.gavel"
  /// The media type; scripts are plain text.
  public let mediaType = "text/plain"
  /// What the format is good for.
  public let summary = "the lines as typed, to be replayed; for the clerk, not for posting"
  /// For whom it is.
  public let copy = RecordCopy.clerk

  /// Makes the dataset.
  public init() {}

  /// The script of a meeting, as far as it has gone.
  public func bytes(_ proceedings: Proceedings) -> [UInt8] {
    ScriptDataset.bytes(proceedings)
  }
}
