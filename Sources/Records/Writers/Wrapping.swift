/// Breaks cleaned text into lines of a number of columns.
enum Wrapping {
  /// A piece that stays on one line, with the spaces before it.
  private struct Piece {
    var spaces: Int
    var text: String
    var width: Int
  }

  /// The lines of one logical line, none wider than `width` unless one character is.
  ///
  /// Lines break at spaces, between wide characters, and inside a word only if it alone is too
  /// wide. Spaces are kept except where a line breaks; spaces that begin the text indent all its
  /// lines. A nil width breaks nothing. The first line may have another width, where something
  /// stands before it.
  static func lines(_ text: String, width: Int?, firstWidth: Int? = nil) -> [String] {
    guard let width, displayWidth(text) > min(width, firstWidth ?? width) else {
      return [trimmedEnd(text)]
    }
    let leading = text.prefix { $0 == " " }.count
    let indent = leading * 2 <= width ? leading : 0
    let room = max(1, width - indent)
    let firstRoom = (firstWidth ?? width) - indent
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(of: text.dropFirst(leading), room: room) {
      let limit = lines.isEmpty ? firstRoom : room
      let isFull = used + piece.spaces + piece.width > limit
      if isFull, used > 0 || limit < room {
        lines.append(margin + line)
        line = ""
        used = 0
      }
      if used > 0 {
        line += String(repeating: " ", count: piece.spaces)
        used += piece.spaces
      }
      line += piece.text
      used += piece.width
    }
    lines.append(margin + line)
    return lines.map(trimmedEnd)
  }

  /// The width of the widest piece that wrapping would rather not break.
  static func widestWord(_ text: String) -> Int {
    pieces(of: text[...], room: .max).map(\.width).max() ?? 0
  }

  /// The text without the spaces at its end.
  static func trimmedEnd(_ text: String) -> String {
    var end = text.endIndex
    while end > text.startIndex, text[text.index(before: end)] == " " {
      end = text.index(before: end)
    }
    return String(text[..<end])
  }

  private static func pieces(of text: Substring, room: Int) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece(spaces: 0, text: "", width: 0)
    var lastWasWide = false
    func finish(spaces: Int) {
      if !piece.text.isEmpty { pieces.append(piece) }
      piece = Piece(spaces: piece.text.isEmpty ? piece.spaces + spaces : spaces, text: "", width: 0)
    }
    for character in text {
      if character == " " {
        finish(spaces: 1)
        lastWasWide = false
        continue
      }
      let width = displayWidth(character)
      let isWide = width == 2
      if !piece.text.isEmpty {
        let mayBreak = (isWide || lastWasWide) && !clinging.contains(character)
        if mayBreak || piece.width + width > room { finish(spaces: 0) }
      }
      piece.text.append(character)
      piece.width += width
      lastWasWide = isWide
    }
    finish(spaces: 0)
    return pieces
  }

  /// Signs that never begin a line.
  private static let clinging: Set<Character> = [
    "、", "。", "，", "．", "：", "；", "！", "？", "）", "」", "』", "】", "〉", "》", "ー", "・",
    ".", ",", ":", ";", "!", "?", ")", "]", "}", "”", "’",
  ]
}
