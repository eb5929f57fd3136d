public import Assembly

/// A run of words inside a line.
public enum Inline: Equatable, Sendable, ExpressibleByStringInterpolation {
  /// Plain words.
  case text(String)
  /// Words of importance.
  case strong([Inline])
  /// Words with stress.
  case emphasis([Inline])
  /// Something to type, or a name from the console.
  case code(String)
  /// Words that lead to an address.
  case link([Inline], url: String)
  /// A new line inside the block.
  case lineBreak
  /// The entries of the journal that the words before it rest on; writers set it apart by a space.
  case citation([EntryNumber])

  /// Makes plain words from a literal.
  public init(stringLiteral value: String) {
    self = .text(value)
  }

  /// Words of importance, from plain text.
  public static func strong(_ text: String) -> Inline { .strong([.text(text)]) }

  /// Words with stress, from plain text.
  public static func emphasis(_ text: String) -> Inline { .emphasis([.text(text)]) }

  /// Plain words that lead to an address.
  public static func link(_ text: String, url: String) -> Inline { .link([.text(text)], url: url) }

  /// The words alone; a line break becomes a newline, a link its words without the address, a
  /// citation nothing.
  public var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .strong(let inlines), .emphasis(let inlines), .link(let inlines, url: _):
      inlines.plainText
    case .lineBreak: "\n"
    case .citation: ""
    }
  }
}

extension Inline {
  /// A citation as a reader sees it, `[e12]` or `[e12, e15]`; empty when it names no entry.
  static func citationText(_ entries: [EntryNumber]) -> String {
    guard !entries.isEmpty else { return "" }
    return "[\(entries.map { "e\($0.rawValue)" }.joined(separator: ", "))]"
  }
}

extension Sequence where Element == Inline {
  /// The words alone, one run after the other.
  public var plainText: String {
    reduce(into: "") { $0 += $1.plainText }
  }
}
