public import Assembly

/// A file that a meeting leaves behind: a publication in a format, or a dataset.
public struct RecordFile: Sendable {
  /// The word a person types to choose it; for a publication the name of its file.
  public let name: String
  /// The usual name of the file.
  public let fileName: String
  /// The IANA media type.
  public let mediaType: String
  /// What it is good for, in a few words without a period.
  public let summary: String
  /// For whom it is; what is for the clerk is not to be posted.
  public let copy: RecordCopy
  /// Makes its bytes; the same proceedings give the same bytes.
  public let bytes: @Sendable (Proceedings) -> [UInt8]

  /// A publication as a file.
  public init(_ publication: Publication) {
    name = publication.fileName
    fileName = publication.fileName
    mediaType = publication.writer.mediaType
    summary = publication.composer.summary
    copy = .open
    bytes = { publication.bytes($0) }
  }

  /// A dataset as a file.
  public init(_ dataset: any Dataset) {
    name = dataset.name
    fileName = dataset.fileName
    mediaType = dataset.mediaType
    summary = dataset.summary
    copy = dataset.copy
    bytes = { proceedings in
      let bytes = dataset.bytes(proceedings)
      let isSheet = dataset.mediaType == "text/csv"
      let isRehearsal = proceedings.meeting.opening?.isRehearsal ?? false
      return isSheet && isRehearsal ? CSV.marked(bytes, "REHEARSAL") : bytes
    }
  }
}

/// Everything that a meeting leaves behind: what `adjourn!` writes.
public enum Exports {
  /// Every file, publications first, in the order of the registries.
  ///
  /// All are fit to be posted but those whose copy is the clerk's, such as the script.
  public static let all: [RecordFile] = all(style: .summary)

  /// Every file, with the minutes in a style.
  public static func all(style: MinutesStyle) -> [RecordFile] {
    Publication.all(style: style).map { RecordFile($0) } + Datasets.all.map { RecordFile($0) }
  }

  /// The file that a person named, or nil: `minutes.md`, `json`, `record.json`; a publication
  /// alone is its plain text, a format alone is the minutes in it.
  public static func named(
    _ name: String, style: MinutesStyle = .summary
  ) -> RecordFile? {
    let wanted = name.lowercased()
    if let file = all(style: style).first(where: { $0.name == wanted || $0.fileName == wanted }) {
      return file
    }
    if let composer = Composers.named(wanted, style: style) {
      return RecordFile(Publication(composer, TextWriter()))
    }
    return Writers.named(wanted).map { RecordFile(Publication(MinutesComposer(style: style), $0)) }
  }
}
