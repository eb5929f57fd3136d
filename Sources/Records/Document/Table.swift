/// Rows under column titles.
public struct Table: Equatable, Sendable {
  /// What the table shows, or nil where the text around it says so.
  public var caption: String?
  /// The columns in reading order.
  public var columns: [Column]
  /// The cells, row by row; writers fill short rows with empty cells and drop cells that have no
  /// column.
  public var rows: [[[Inline]]]

  /// Which edge of a column its cells keep to.
  public enum Alignment: Equatable, Sendable {
    /// Where lines begin; for words.
    case leading
    /// Where lines end; for figures.
    case trailing
  }

  /// A column: its title and how it is set.
  public struct Column: Equatable, Sendable, ExpressibleByStringInterpolation {
    /// What the column holds; shown above it.
    public var title: String
    /// Which edge its cells keep to.
    public var alignment: Alignment
    /// Whether its cells name their rows, as a person's name does.
    public var isRowHeader: Bool
    /// The column's share where a table is too wide; 0 keeps its cells on one line.
    public var weight: Int

    /// Makes a column; one of figures keeps its cells on one line unless a weight is given.
    public init(
      _ title: String, alignment: Alignment = .leading, isRowHeader: Bool = false,
      weight: Int? = nil
    ) {
      self.title = title
      self.alignment = alignment
      self.isRowHeader = isRowHeader
      self.weight = weight ?? (alignment == .trailing ? 0 : 1)
    }

    /// Makes a column of words from a literal.
    public init(stringLiteral value: String) {
      self.init(value)
    }

    /// A column of figures: cells keep to the end and are never wrapped.
    public static func figures(_ title: String) -> Column {
      Column(title, alignment: .trailing)
    }

    /// A column of words whose cells name their rows.
    public static func names(_ title: String) -> Column {
      Column(title, isRowHeader: true)
    }
  }

  /// Makes a table of inlines.
  public init(caption: String? = nil, columns: [Column], rows: [[[Inline]]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  /// Makes a table of plain texts; disfavoured so that `rows: []` means one thing.
  @_disfavoredOverload
  public init(caption: String? = nil, columns: [Column], rows: [[String]]) {
    self.init(
      caption: caption, columns: columns, rows: rows.map { $0.map { [.text($0)] } })
  }

  /// The cells of every row, exactly one to a column.
  var evenRows: [[[Inline]]] {
    rows.map { row in
      columns.indices.map { row.indices.contains($0) ? row[$0] : [] }
    }
  }
}
