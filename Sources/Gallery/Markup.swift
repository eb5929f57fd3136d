internal import Records

/// HTML that can only be made by escaping: whatever is put into it as text stays text.
///
/// A literal is markup as its author wrote it; an interpolated string is a text and is escaped;
/// only markup goes in as it is.
public struct Markup: ExpressibleByStringInterpolation, Sendable {
  /// The HTML.
  public private(set) var html: String

  /// Makes markup of a literal.
  public init(stringLiteral value: String) { html = value }

  /// Makes markup of a literal with texts in it.
  public init(stringInterpolation: StringInterpolation) { html = stringInterpolation.html }

  /// Makes markup of pieces in a row.
  public init(_ pieces: some Sequence<Markup>) {
    html = pieces.map(\.html).joined(separator: "\n")
  }

  /// The HTML as bytes.
  public var bytes: [UInt8] { Array(html.utf8) }

  /// Gathers a literal's pieces.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var html = ""

    /// Begins with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) {
      html.reserveCapacity(literalCapacity * 2)
    }

    /// Adds markup that the author wrote.
    public mutating func appendLiteral(_ literal: String) { html += literal }

    /// Adds a text, cleaned of what acts and escaped for elements and quoted attributes alike, as
    /// the documents do it.
    public mutating func appendInterpolation(_ text: String) { html += xmlEscaped(text) }

    /// Adds a number.
    public mutating func appendInterpolation(_ number: Int) { html += String(number) }

    /// Adds markup as it is.
    public mutating func appendInterpolation(_ markup: Markup) { html += markup.html }
  }
}
