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

/// A file that a person asked for.
public struct OrderedFile: Sendable {
  /// What is written; the Word document where a PDF is made of it.
  public let file: RecordFile
  /// Whether a PDF is to be made of it, which needs another program.
  public let isPDF: Bool

  /// Whether its bytes are no text, and must not be sent to a terminal.
  public var isBinary: Bool { isPDF || file.mediaType == DOCXWriter().mediaType }

  /// The usual name of the file.
  public var fileName: String {
    isPDF ? file.fileName.dropLast(".docx".count) + ".pdf" : file.fileName
  }
}

/// Everything that a meeting leaves behind: what `adjourn!` writes.
public enum Exports {
  /// Every file, publications first, in the order of the registries.
  ///
  /// All are fit to be posted but those whose copy is the clerk's, such as the script.
  public static let all: [RecordFile] = all(RecordOptions())

  /// Every file, as a person chose.
  public static func all(_ options: RecordOptions) -> [RecordFile] {
    Publication.all(options).map { RecordFile($0) } + Datasets.all(options).map { RecordFile($0) }
  }

  /// The files of which the clerk's copy differs from the public one.
  static let clerks = [RecordFile(RecordDataset(copy: .clerk))]

  /// What a person named, with PDF, which is made of the Word document: `pdf`, `summary.pdf`.
  public static func ordered(
    _ name: String, _ options: RecordOptions = RecordOptions()
  ) -> OrderedFile? {
    if let file = named(name, options) { return OrderedFile(file: file, isPDF: false) }
    let wanted = name.lowercased()
    let stem = wanted == "pdf" ? "minutes" : String(wanted.dropLast(".pdf".count))
    guard wanted == "pdf" || wanted.hasSuffix(".pdf"), let composer = Composers.named(stem, options)
    else { return nil }
    let word = RecordFile(Publication(composer, DOCXWriter()))
    return OrderedFile(file: word, isPDF: true)
  }

  /// The file that a person named, or nil: `minutes.md`, `json`, `record.json`; a publication
  /// alone is its plain text, a format alone is the minutes in it.
  public static func named(
    _ name: String, _ options: RecordOptions = RecordOptions()
  ) -> RecordFile? {
    let wanted = name.lowercased()
    if options.copy == .clerk, let file = clerks.first(where: { $0.name == wanted }) { return file }
    if let file = all(options).first(where: { $0.name == wanted || $0.fileName == wanted }) {
      return file
    }
    if let composer = Composers.named(wanted, options) {
      return RecordFile(Publication(composer, TextWriter()))
    }
    return Writers.named(wanted).map { RecordFile(Publication(MinutesComposer(options), $0)) }
  }
}
