/// Figures of a clock five rows high, which can be read across a hall.
enum BigDigits {
  /// The rows of a figure, a block where a letter stands.
  private static let shapes: [Character: [String]] = [
    "0": ["###", "# #", "# #", "# #", "###"],
    "1": [" # ", "## ", " # ", " # ", "###"],
    "2": ["###", "  #", "###", "#  ", "###"],
    "3": ["###", "  #", "###", "  #", "###"],
    "4": ["# #", "# #", "###", "  #", "  #"],
    "5": ["###", "#  ", "###", "  #", "###"],
    "6": ["###", "#  ", "###", "# #", "###"],
    "7": ["###", "  #", "  #", "  #", "  #"],
    "8": ["###", "# #", "###", "# #", "###"],
    "9": ["###", "# #", "###", "  #", "###"],
    ":": [" ", "#", " ", "#", " "],
    "+": ["   ", " # ", "###", " # ", "   "],
  ]

  /// Draws a time as wide and high as it fits; the text itself where nothing bigger does.
  static func rows(_ text: String, columns: Int, rows: Int) -> [String] {
    let shapes = text.compactMap { Self.shapes[$0] }
    let cells = shapes.reduce(-1) { $0 + ($1.first?.count ?? 0) + 1 }
    let wide = cells > 0 ? min(columns / cells, rows / 5 * 2, 12) : 0
    guard wide >= 1, rows >= 5, shapes.count == text.count else { return [text] }
    let high = max(1, wide / 2)
    return (0..<5).flatMap { row in
      let line = shapes.map { shape in
        shape[row].map { String(repeating: $0 == "#" ? "█" : " ", count: wide) }.joined()
      }.joined(separator: String(repeating: " ", count: wide))
      return Array(repeating: line, count: high)
    }
  }
}
