public import Assembly

/// Rows of an archive's list, declared once for the screen, for spreadsheets and for programs.
public struct Listing: Equatable, Sendable {
  /// A value of a row.
  public enum Value: Equatable, Sendable {
    /// Words.
    case text(String)
    /// A whole figure.
    case number(Int)
    /// A length of time; seconds for programs.
    case time(Duration)
    /// Nothing.
    case none

    /// Words, or nothing.
    public init(_ text: String?) { self = text.map { .text($0) } ?? .none }
  }

  /// A column.
  public struct Column: Equatable, Sendable {
    /// The name for programs.
    public var key: String
    /// The title on the screen; nil where the screen has no room for it.
    public var title: String?
    /// Whether it holds figures.
    public var isFigure: Bool

    /// Makes a column.
    public init(_ key: String, _ title: String?, isFigure: Bool = false) {
      (self.key, self.title, self.isFigure) = (key, title, isFigure)
    }
  }

  /// The forms in which a list is given.
  public enum Format: String, CaseIterable, Sendable {
    /// A table for people.
    case text
    /// An array of objects.
    case json
    /// A spreadsheet.
    case csv
  }

  /// The columns.
  public var columns: [Column]
  /// The rows, a value for each column.
  public var rows: [[Value]]
  /// What is said where there are no rows.
  public var ifEmpty: String
  /// A sentence below the table.
  public var remark: String?

  /// Makes a list.
  public init(columns: [Column], rows: [[Value]], ifEmpty: String, remark: String? = nil) {
    (self.columns, self.rows, self.ifEmpty, self.remark) = (columns, rows, ifEmpty, remark)
  }

  /// The table for the screen.
  public var document: Document {
    guard !rows.isEmpty else { return .line(ifEmpty) }
    let shown = columns.indices.filter { columns[$0].title != nil }
    let table = Table(
      columns: shown.map { index in
        let title = columns[index].title ?? ""
        return columns[index].isFigure ? .figures(title) : Table.Column(title)
      },
      rows: rows.map { row in shown.map { row[$0].shown } })
    return Document([.table(table)] + (remark.map { [.paragraph($0)] } ?? []))
  }

  /// The bytes for programs.
  public func bytes(_ format: Format) -> [UInt8] {
    switch format {
    case .text: TextWriter(width: 79).write(document)
    case .csv:
      CSV.write(header: columns.map(\.key), cells: rows.map { $0.map(\.cell) })
    case .json:
      JSON.array(
        rows.map { row in .object(zip(columns, row).map { ($0.key, $1.json) }) }
      ).bytes(indented: true)
    }
  }
}

extension Listing.Value {
  fileprivate var shown: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .time(let time): time.text
    case .none: "–"
    }
  }

  fileprivate var cell: CSV.Cell {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .integer(number)
    case .time(let time): .integer(Int(time.wholeSeconds))
    case .none: .empty
    }
  }

  fileprivate var json: JSON {
    switch self {
    case .text(let text): .string(cleaned(text, keepingLines: true))
    case .number(let number): .integer(Int64(number))
    case .time(let time): .integer(time.wholeSeconds)
    case .none: .null
    }
  }
}
