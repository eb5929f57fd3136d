/// What a publication or a reply says, before any format: a title and blocks in order.
///
/// A composer makes it, a writer turns it into bytes. It holds no markup, no width and no style,
/// so the same document reads well on a terminal, in a mail and on a page.
public struct Document: Equatable, Sendable {
  /// The lines of the house that stand above the title.
  public var letterhead: [String] = []
  /// The name of the document, shown once at its top; a reply has none.
  public var title: String?
  /// The language of the words as a BCP 47 tag, such as `en` or `es`.
  public var language: String
  /// What is known about the document, for a page's head; not shown unless a block says it.
  public var facts: [Fact]
  /// The content in reading order.
  public var blocks: [Block]

  /// Makes a document of blocks.
  public init(title: String? = nil, language: String = "en", _ blocks: [Block]) {
    self.init(title: title, language: language, facts: [], blocks)
  }

  /// Makes a document of blocks with facts for its head.
  public init(title: String? = nil, language: String = "en", facts: [Fact], _ blocks: [Block]) {
    self.title = title
    self.language = language
    self.facts = facts
    self.blocks = blocks
  }
}

extension Document {
  /// A document without title and content.
  public static let empty = Document([])

  /// Whether nothing would be shown.
  public var isEmpty: Bool { title == nil && blocks.isEmpty }

  /// A reply of one paragraph.
  public static func line(_ text: String) -> Document {
    Document([.paragraph(text)])
  }

  /// A reply of one paragraph with inlines.
  public static func line(_ inlines: [Inline]) -> Document {
    Document([.paragraph(inlines)])
  }

  /// A reply of lines that stand close together, without blank lines between them.
  public static func lines(_ texts: [String]) -> Document {
    texts.isEmpty ? .empty : Document([.lines(texts)])
  }

  /// A reply that is one table.
  public static func table(_ table: Table) -> Document {
    Document([.table(table)])
  }

  /// Adds a block at the end.
  public mutating func append(_ block: Block) {
    blocks.append(block)
  }

  /// Adds another document's blocks and facts at the end; its title is taken if there is none.
  public mutating func append(_ other: Document) {
    title = title ?? other.title
    facts += other.facts
    blocks += other.blocks
  }

  /// Joins two documents, as ``append(_:)-(Document)`` does.
  public static func + (left: Document, right: Document) -> Document {
    var joined = left
    joined.append(right)
    return joined
  }

  /// Joins two documents in place.
  public static func += (left: inout Document, right: Document) {
    left.append(right)
  }
}
