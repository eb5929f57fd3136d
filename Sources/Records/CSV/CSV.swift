/// Comma-separated values as spreadsheets read them.
///
/// UTF-8 with a byte order mark, lines ending in CR LF, quotes by RFC 4180. A text that begins
/// with a character a spreadsheet takes for a formula gets an apostrophe before it, so that a name
/// on a sign-up sheet can never compute anything. Whoever reads a sheet takes it away again.
public enum CSV {
  /// A cell's content.
  public enum Cell: Equatable, Sendable, ExpressibleByStringInterpolation,
    ExpressibleByIntegerLiteral
  {
    /// Words, protected where they could be taken for a formula.
    case text(String)
    /// A figure, written as it is.
    case number(Double)
    /// A whole figure, written as it is.
    case integer(Int)
    /// Nothing.
    case empty

    /// Makes a cell of words.
    public init(stringLiteral value: String) { self = .text(value) }

    /// Makes a cell of a whole figure.
    public init(integerLiteral value: Int) { self = .integer(value) }

    /// The content before quoting.
    var content: String {
      switch self {
      case .text(let text): CSV.protected(cleaned(text, keepingLines: true))
      case .number(let value): value.isFinite ? value.description : ""
      case .integer(let value): String(value)
      case .empty: ""
      }
    }
  }

  /// A sheet of texts.
  public static func write(header: [String], rows: [[String]]) -> [UInt8] {
    write(header: header, cells: rows.map { $0.map { .text($0) } })
  }

  /// A sheet of texts and figures; rows are filled to the header's length and cut to it.
  public static func write(header: [String], cells rows: [[Cell]]) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for row in [header.map { Cell.text($0) }] + rows {
      let cells = header.indices.map { row.indices.contains($0) ? row[$0] : .empty }
      bytes += cells.map { quoted($0.content) }.joined(separator: ",").utf8
      bytes += "\r\n".utf8
    }
    return bytes
  }

  /// The text with an apostrophe before it if it begins with `= + - @`, TAB, CR or LF, or with an
  /// apostrophe before one of these.
  public static func protected(_ text: String) -> String {
    startsFormula(text.unicodeScalars.drop { $0 == "'" }) ? "'" + text : text
  }

  private static func startsFormula(_ scalars: String.UnicodeScalarView.SubSequence) -> Bool {
    scalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
  }

  private static func quoted(_ text: String) -> String {
    // Looked at by scalars, since CR LF is one character to Swift.
    guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return text
    }
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
