public import Assembly

/// What is told, in which format: a composer with a writer.
public struct Publication: Sendable {
  /// Who tells the meeting.
  public let composer: any Composer
  /// Who writes it down.
  public let writer: any Writer

  /// Makes a publication.
  public init(_ composer: any Composer, _ writer: any Writer) {
    self.composer = composer
    self.writer = writer
  }

  /// Every publication in every format, in the order of the registries.
  public static let all: [Publication] = all(RecordOptions())

  /// Every publication in every format, as a person chose.
  public static func all(_ options: RecordOptions) -> [Publication] {
    Composers.all(options).flatMap { composer in
      Writers.all.map { Publication(composer, $0) }
    }
  }

  /// The usual name of the file, such as `minutes.md`.
  public var fileName: String { "\(composer.name).\(writer.fileExtension)" }

  /// The publication of a meeting.
  public func bytes(_ proceedings: Proceedings) -> [UInt8] {
    writer.write(composer.compose(proceedings))
  }
}
