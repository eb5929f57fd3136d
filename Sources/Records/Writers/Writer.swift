/// Turns any document into the bytes of one format.
///
/// A writer reads no clock, file or environment: the same document gives the same bytes. Whatever
/// the words hold, they stay words: they never become markup, and characters that act on a
/// terminal or turn the direction of a line are cleaned away, see ``cleaned(_:keepingLines:)``.
public protocol Writer: Sendable {
  /// The word a person types to choose the format.
  var name: String { get }
  /// The end of the file's name, without a dot.
  var fileExtension: String { get }
  /// The IANA media type.
  var mediaType: String { get }
  /// What the format is good for, in a few words without a period.
  var summary: String { get }

  /// The document in this format, UTF-8 where the format is text.
  func write(_ document: Document) -> [UInt8]
}

/// The formats a publication can take.
public enum Writers {
  /// Every format, one to a line, in the order help lists them.
  public static let all: [any Writer] = [
    TextWriter(),
    MarkdownWriter(),
    HTMLWriter(),
    DOCXWriter(),
  ]

  /// The format a person named by its name or its file extension, or nil.
  public static func named(_ name: String) -> (any Writer)? {
    let wanted = name.lowercased()
    return all.first { $0.name == wanted || $0.fileExtension == wanted }
  }
}
