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

  /// The words alone; a line break becomes a newline, a link its words without the address.
  public var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .strong(let inlines), .emphasis(let inlines), .link(let inlines, url: _):
      inlines.plainText
    case .lineBreak: "\n"
    }
  }
}

extension Sequence where Element == Inline {
  /// The words alone, one run after the other.
  public var plainText: String {
    reduce(into: "") { $0 += $1.plainText }
  }
}
