/// A piece of a document that stands on lines of its own.
public enum Block: Equatable, Sendable {
  /// A heading of level 1 to 4 below the document's title; writers bring others into that range.
  case heading(Int, [Inline])
  /// Running text.
  case paragraph([Inline])
  /// Points, or steps when ordered.
  case list([ListItem], ordered: Bool)
  /// Rows under column titles.
  case table(Table)
  /// Terms with their values, such as "Place: Town hall".
  case facts([Fact])
  /// Text whose spaces and line breaks matter, such as something to type.
  case preformatted(String)
  /// A line set apart from the text: a warning, a note, the banner of a draft.
  case remark(Remark.Kind?, [Inline])
  /// Figures as a drawing, which says the same in words where a format has no pictures.
  case picture(Picture)
}

/// A line set apart from the text.
public enum Remark {
  /// What a remark is; writers say it in words, so colour is never needed.
  public enum Kind: String, CaseIterable, Equatable, Sendable {
    /// Worth knowing.
    case note
    /// Something needs care.
    case warning
    /// The document is not approved.
    case draft

    /// The word that writers put before the remark.
    public var word: String {
      switch self {
      case .note: "Note"
      case .warning: "Warning"
      case .draft: "DRAFT"
      }
    }
  }
}

/// One point of a list, with points below it.
public struct ListItem: Equatable, Sendable, ExpressibleByStringInterpolation {
  /// What the point says.
  public var inlines: [Inline]
  /// Points below this one.
  public var children: [ListItem]

  /// Makes a point of inlines.
  public init(_ inlines: [Inline], children: [ListItem] = []) {
    self.inlines = inlines
    self.children = children
  }

  /// Makes a point of plain text.
  public init(_ text: String, children: [ListItem] = []) {
    self.init([.text(text)], children: children)
  }

  /// Makes a point from a literal.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

/// A term with its value.
public struct Fact: Equatable, Sendable {
  /// The term, without a colon.
  public var term: String
  /// What is said about it.
  public var value: [Inline]

  /// Makes a fact with inlines as its value.
  public init(_ term: String, _ value: [Inline]) {
    self.term = term
    self.value = value
  }

  /// Makes a fact with plain text as its value.
  public init(_ term: String, _ value: String) {
    self.init(term, [.text(value)])
  }
}

extension Block {
  /// A heading of plain text.
  public static func heading(_ level: Int, _ text: String) -> Block {
    .heading(level, [.text(text)])
  }

  /// A paragraph of plain text.
  public static func paragraph(_ text: String) -> Block {
    .paragraph([.text(text)])
  }

  /// One paragraph whose texts stand on a line each.
  public static func lines(_ texts: [String]) -> Block {
    .paragraph(Array(texts.map { [Inline.text($0)] }.joined(separator: [.lineBreak])))
  }

  /// A remark of plain text.
  public static func remark(_ kind: Remark.Kind?, _ text: String) -> Block {
    .remark(kind, [.text(text)])
  }

  /// A list of points of inlines, such as lines that cite their entries.
  static func points(_ lines: [[Inline]]) -> Block {
    .list(lines.map { ListItem($0) }, ordered: false)
  }

  /// A list of plain points.
  public static func bullets(_ texts: [String]) -> Block {
    .list(texts.map { ListItem($0) }, ordered: false)
  }

  /// A list of plain steps, numbered from 1.
  public static func steps(_ texts: [String]) -> Block {
    .list(texts.map { ListItem($0) }, ordered: true)
  }
}
