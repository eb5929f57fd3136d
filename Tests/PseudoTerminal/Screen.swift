import CPseudoTerminal

/// A terminal's screen that understands exactly what a console may send.
///
/// Anything else is put on record in `unknown`, and a test that looks there fails.
public struct Screen: Sendable {
  /// One column; the right half of a wide character has an empty text.
  public struct Cell: Equatable, Sendable {
    /// The character with the marks on it.
    public var text = " "
    /// The parameters of the style that it was written in; empty for the plain one.
    public var style = ""

    /// Makes a column, blank unless said otherwise.
    public init(text: String = " ", style: String = "") {
      self.text = text
      self.style = style
    }
  }

  /// Rows of the screen.
  public let rows: Int
  /// Columns of the screen.
  public let columns: Int
  /// The row of the cursor, from 0.
  public private(set) var row = 0
  /// The column of the cursor, from 0.
  public private(set) var column = 0
  /// The cells, by row and column.
  public private(set) var cells: [[Cell]]
  /// Lines that have left the screen at its top.
  public private(set) var scrolledOff: [String] = []
  /// Sequences that no console may send.
  public private(set) var unknown: [String] = []
  /// How often the bell rang.
  public private(set) var bells = 0
  /// The private modes that are on.
  public private(set) var modes: Set<String> = []

  private var style = ""
  private var isAboutToWrap = false
  private var sequence: [UInt8] = []
  private var character: [UInt8] = []
  private var missing = 0

  /// Makes a blank screen.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  /// The rows as text, without blanks at their ends.
  public var lines: [String] { cells.map(Self.text) }

  /// All rows down to the last that is not blank.
  public var text: String {
    let last = lines.lastIndex { !$0.isEmpty } ?? -1
    return lines[...last].joined(separator: "\n")
  }

  /// The row in which the cursor stands.
  public var cursorLine: String { lines[row] }

  /// Takes bytes that a program has sent.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  private static func text(_ row: [Cell]) -> String {
    var text = row.map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  private mutating func take(_ byte: UInt8) {
    if !sequence.isEmpty { return takeSequence(byte) }
    switch byte {
    case 0x1B: sequence = [byte]
    case 0x07: bells += 1
    case 0x0D:
      column = 0
      isAboutToWrap = false
    case 0x0A: lineFeed()
    case 0x08:
      column = max(0, column - 1)
      isAboutToWrap = false
    case 0x00..<0x20, 0x7F: unknown.append("control \(byte)")
    case 0x20..<0x80: put(Unicode.Scalar(byte))
    case _: takePart(byte)
    }
  }

  private mutating func takePart(_ byte: UInt8) {
    if byte >= 0xC0 {
      character = []
      missing = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    }
    character.append(byte)
    missing -= 1
    guard missing == 0 else { return }
    guard let text = String(validating: character, as: UTF8.self) else {
      unknown.append("bytes \(character)")
      return
    }
    for scalar in text.unicodeScalars { put(scalar) }
  }

  private mutating func lineFeed() {
    isAboutToWrap = false
    guard row == rows - 1 else {
      row += 1
      return
    }
    scrolledOff.append(Self.text(cells.removeFirst()))
    cells.append(Array(repeating: Cell(), count: columns))
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Int(cpt_width(scalar.value))
    guard width > 0 else { return putMark(scalar) }
    if isAboutToWrap || column + width > columns {
      column = 0
      lineFeed()
    }
    // Whoever overwrites half of a wide character blanks its other half.
    if cells[row][column].text.isEmpty, column > 0 { cells[row][column - 1].text = " " }
    if column + width < columns, cells[row][column + width].text.isEmpty {
      cells[row][column + width].text = " "
    }
    cells[row][column] = Cell(text: String(Character(scalar)), style: style)
    if width == 2 { cells[row][column + 1] = Cell(text: "", style: style) }
    column += width
    if column >= columns {
      column = columns - 1
      isAboutToWrap = true
    }
  }

  private mutating func putMark(_ scalar: Unicode.Scalar) {
    var place = isAboutToWrap ? column : column - 1
    while place > 0, cells[row][place].text.isEmpty { place -= 1 }
    if place >= 0 { cells[row][place].text.unicodeScalars.append(scalar) }
  }

  private mutating func takeSequence(_ byte: UInt8) {
    sequence.append(byte)
    if sequence.count == 2 {
      guard byte != UInt8(ascii: "[") else { return }
      unknown.append("ESC \(Unicode.Scalar(byte))")
      sequence = []
      return
    }
    guard (0x40...0x7E).contains(byte) else { return }
    let parameters = String(decoding: sequence[2..<(sequence.count - 1)], as: UTF8.self)
    sequence = []
    obey(Character(Unicode.Scalar(byte)), parameters)
  }

  private mutating func obey(_ command: Character, _ parameters: String) {
    let number = Int(parameters) ?? 1
    switch (command, parameters) {
    case ("A", _): move(toRow: row - number)
    case ("B", _): move(toRow: row + number)
    case ("C", _):
      column = min(columns - 1, column + number)
      isAboutToWrap = false
    case ("G", _):
      column = min(columns, number) - 1
      isAboutToWrap = false
    case ("H", ""): (row, column, isAboutToWrap) = (0, 0, false)
    case ("J", ""): clear(rowsFrom: row + 1, columnsFrom: column)
    case ("J", "2"): clear(rowsFrom: 0, columnsFrom: columns)
    case ("K", ""): clear(rowsFrom: rows, columnsFrom: column)
    case ("m", _): style = parameters == "0" || parameters.isEmpty ? "" : parameters
    case ("h", _) where parameters.hasPrefix("?"): modes.insert(String(parameters.dropFirst()))
    case ("l", _) where parameters.hasPrefix("?"): modes.remove(String(parameters.dropFirst()))
    default: unknown.append("ESC [ \(parameters) \(command)")
    }
  }

  private mutating func move(toRow goal: Int) {
    row = min(rows - 1, max(0, goal))
    isAboutToWrap = false
  }

  private mutating func clear(rowsFrom first: Int, columnsFrom start: Int) {
    isAboutToWrap = false
    for place in min(start, columns)..<columns { cells[row][place] = Cell() }
    for below in min(first, rows)..<rows {
      cells[below] = Array(repeating: Cell(), count: columns)
    }
  }
}
