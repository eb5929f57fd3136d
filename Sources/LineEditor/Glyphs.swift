import CEditline

/// One or two columns of a terminal's row and what stands in them.
///
/// Without references, for it is made and compared for every key.
struct Cell: Hashable, Sendable {
  /// A base and the marks on it, of 32 bits each, the base lowest; zeros fill the rest.
  private var low: UInt128
  private var high: UInt128
  /// Columns: 1, or 2 for a wide character.
  let width: Int
  let style: Style

  static let blank = Cell(" ", width: 1, style: .plain)

  init(_ base: Unicode.Scalar, width: Int, style: Style) {
    low = UInt128(base.value)
    high = 0
    self.width = width
    self.style = style
  }

  private func scalar(at place: Int) -> UInt32 {
    let part = place < 4 ? low : high
    return UInt32(truncatingIfNeeded: part >> UInt128(32 * (place & 3)))
  }

  /// Puts a mark on the base; an eighth one is not drawn.
  mutating func add(_ mark: Unicode.Scalar) {
    guard let free = (1..<8).first(where: { scalar(at: $0) == 0 }) else { return }
    let bits = UInt128(mark.value) << UInt128(32 * (free & 3))
    if free < 4 { low |= bits } else { high |= bits }
  }

  /// Appends the characters in UTF-8.
  func encode(into bytes: inout [UInt8]) {
    if low < 0x80, high == 0 { return bytes.append(UInt8(low)) }
    for place in 0..<8 where scalar(at: place) != 0 {
      guard let scalar = Unicode.Scalar(scalar(at: place)) else { continue }
      bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }

  /// The base and its marks.
  var text: String {
    var bytes: [UInt8] = []
    encode(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Measures a text in columns of a terminal, as the terminal itself would draw it.
///
/// Marks that sit on a letter take no column, most East Asian characters and emoji take two.
public func displayWidth(_ text: String) -> Int {
  Glyphs.width(of: text)
}

/// What terminals show for the scalars of Unicode.
enum Glyphs {
  /// How a scalar is shown.
  enum Shape: Equatable {
    /// As itself, in this many columns (1 or 2).
    case glyph(Int)
    /// On the letter before it.
    case mark
    /// Not at all: terminals disagree about its width, so none gets to see it.
    case hidden
    /// By a stand-in, one column for each of its ASCII characters.
    case standIn(String)
  }

  /// Chosen once: the width of a scalar is a matter of the locale's tables.
  private static let ready: Bool = cel_use_utf8()

  static func shape(of scalar: Unicode.Scalar) -> Shape {
    let value = scalar.value
    if value >= 0x20, value < 0x7f { return .glyph(1) }
    if value < 0x20 || value == 0x7f {
      return .standIn("^" + String(Character(Unicode.Scalar(UInt8(value ^ 0x40)))))
    }
    if isHidden(value) || scalar.properties.generalCategory == .format { return .hidden }
    _ = ready
    switch cel_width(value) {
    case 0: return .mark
    case 1: return .glyph(1)
    case 2: return .glyph(2)
    default: return .standIn("<U+" + String(value, radix: 16, uppercase: true) + ">")
    }
  }

  /// Variation selectors and skin tones: a terminal either joins them to the emoji before or not.
  private static func isHidden(_ value: UInt32) -> Bool {
    (0xFE00...0xFE0F).contains(value) || (0x1F3FB...0x1F3FF).contains(value)
      || (0xE0100...0xE01EF).contains(value)
  }

  /// Lays scalars out as cells; `starts[i]` is the index of the cell at which scalar `i` stands.
  static func cells(
    of scalars: some Sequence<Unicode.Scalar>, style: Style
  ) -> (cells: [Cell], starts: [Int]) {
    var cells: [Cell] = []
    var starts: [Int] = []
    cells.reserveCapacity(scalars.underestimatedCount)
    starts.reserveCapacity(scalars.underestimatedCount)
    var takesMarks = false
    for scalar in scalars {
      starts.append(cells.count)
      if scalar.value >= 0x20, scalar.value < 0x7F {
        cells.append(Cell(scalar, width: 1, style: style))
        takesMarks = true
        continue
      }
      switch shape(of: scalar) {
      case .glyph(let width):
        cells.append(Cell(scalar, width: width, style: style))
        takesMarks = true
      case .mark where takesMarks:
        cells[cells.count - 1].add(scalar)
      case .mark:
        // Nothing to sit on: the dotted circle that the Unicode charts use.
        cells.append(Cell("\u{25CC}", width: 1, style: style))
        cells[cells.count - 1].add(scalar)
        takesMarks = true
      case .hidden:
        break
      case .standIn(let text):
        cells += text.unicodeScalars.map { Cell($0, width: 1, style: style) }
        takesMarks = false
      }
    }
    return (cells, starts)
  }

  static func cells(of text: StyledText) -> [Cell] {
    text.runs.flatMap { cells(of: $0.text.unicodeScalars, style: $0.style).cells }
  }

  static func width(of text: String) -> Int {
    cells(of: text.unicodeScalars, style: .plain).cells.reduce(0) { $0 + $1.width }
  }

  /// As many cells as fit into some columns.
  static func cut(_ cells: [Cell], to columns: Int) -> [Cell] {
    var room = columns
    var kept: [Cell] = []
    for cell in cells {
      room -= cell.width
      if room < 0 { break }
      kept.append(cell)
    }
    return kept
  }
}
