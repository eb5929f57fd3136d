internal import Foundation

/// Makes a text that somebody wrote on a card safe to stand in a terminal, a file or a page.
///
/// A name belongs to its bearer, so nothing is replaced that can be read: accents, all scripts,
/// emoji and the joiners that Persian, Indic scripts and emoji need stay. What acts instead of
/// being read goes: control characters, escape sequences, bidirectional overrides, characters
/// without width, and more stacked marks than any script uses.
public enum NameCleaning {
  /// The most characters of a name.
  public static let longest = 80
  /// The most marks that may stack on one letter; Vietnamese, Hebrew and Tibetan stay below.
  static let mostMarks = 6

  /// Returns the name without what acts, white space collapsed, in NFC, at most `limit`
  /// characters; cleaning twice is cleaning once.
  public static func clean(_ text: String, limit: Int = longest) -> String {
    if isPlain(text) && text.utf8.count <= limit { return text }
    var result = pass(text, limit: limit)
    // Composing moves marks, which may leave a joiner without its neighbour; each pass only
    // takes away, so this ends.
    while true {
      let again = pass(result, limit: limit)
      if again.unicodeScalars.elementsEqual(result.unicodeScalars) { return result }
      result = again
    }
  }

  private static func pass(_ text: String, limit: Int) -> String {
    let visible = visibleScalars(of: withoutEscapeSequences(Array(text.unicodeScalars)))
    var kept = String.UnicodeScalarView()
    var marks = 0
    for (index, scalar) in visible.enumerated() {
      if scalar.properties.isWhitespace {
        if let last = kept.last, last != " " { kept.append(" ") }
        continue
      }
      if isJoiner(scalar), !joins(after: kept.last, before: visible[safe: index + 1]) { continue }
      marks = scalar.properties.generalCategory == .nonspacingMark ? marks + 1 : 0
      if marks <= mostMarks { kept.append(scalar) }
    }
    let composed = String(kept).precomposedStringWithCanonicalMapping
    var result = Array(composed.prefix(limit).unicodeScalars)
    while let last = result.last, last == " " || isJoiner(last) { result.removeLast() }
    return String(String.UnicodeScalarView(result))
  }

  /// Whether a text is printable ASCII with single spaces inside, which is most text.
  private static func isPlain(_ text: String) -> Bool {
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      guard (0x20..<0x7F).contains(byte), byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return previous != 0x20
  }

  /// Drops whole escape sequences (ECMA-48), so that no `[31m` is left behind for the reader.
  private static func withoutEscapeSequences(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains(where: { $0.value == 0x1B || $0.value == 0x9B }) else {
      return scalars
    }
    var result: [Unicode.Scalar] = []
    var index = 0
    while index < scalars.count {
      switch scalars[index].value {
      case 0x9B:
        index = endOfControlSequence(scalars, from: index + 1)
      case 0x1B:
        index = endOfEscape(scalars, from: index + 1)
      default:
        result.append(scalars[index])
        index += 1
      }
    }
    return result
  }

  /// Returns the index behind the escape whose body begins at an index.
  private static func endOfEscape(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    switch scalars[safe: start] {
    case "[":
      return endOfControlSequence(scalars, from: start + 1)
    case "]", "P", "X", "^", "_":
      // A string to the terminal: up to BEL or ESC \; without an end only its opening goes.
      let end = scalars[start...].firstIndex { $0.value == 0x07 || $0.value == 0x1B }
      guard let end else { return start + 1 }
      return scalars[end].value == 0x1B && scalars[safe: end + 1] == "\\" ? end + 2 : end + 1
    case .some(let next) where (0x20...0x2F).contains(next.value):
      return min(scalars.count, start + 2)
    case .some(let next) where (0x30...0x7E).contains(next.value):
      return start + 1
    case .some, .none:
      return start
    }
  }

  /// Returns the index behind parameters, intermediates and the final byte of a sequence.
  private static func endOfControlSequence(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var index = start
    while let scalar = scalars[safe: index], (0x20...0x3F).contains(scalar.value) { index += 1 }
    let isFinal = scalars[safe: index].map { (0x40...0x7E).contains($0.value) } ?? false
    return isFinal ? index + 1 : index
  }

  /// Drops what cannot be seen and what acts; line ends and tabs become spaces.
  private static func visibleScalars(of scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    scalars.compactMap { scalar in
      if scalar.properties.isWhitespace { return " " }
      if isJoiner(scalar) { return scalar }
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator:
        return nil
      default:
        // Fillers and the grapheme joiner are letters or marks by category and yet show nothing;
        // variation selectors choose how the character before them looks.
        let isSelector = (0xFE00...0xFE0F).contains(scalar.value)
        return scalar.properties.isDefaultIgnorableCodePoint && !isSelector ? nil : scalar
      }
    }
  }

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200C || scalar.value == 0x200D
  }

  /// Whether a joiner between two scalars is part of a word or an emoji, and not hidden text.
  private static func joins(after last: Unicode.Scalar?, before next: Unicode.Scalar?) -> Bool {
    guard let last, let next else { return false }
    return (usesJoiners(last) && usesJoiners(next)) || (isPictorial(last) && isPictorial(next))
  }

  /// Scripts in which joiners are spelling: Arabic and its neighbours, Indic, Tibetan, Myanmar,
  /// Khmer, Mongolian.
  private static func usesJoiners(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x0FFF, 0x1000...0x109F, 0x1780...0x18AF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: true
    default: false
    }
  }

  private static func isPictorial(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.properties.isEmoji && scalar.value > 0xFF) || scalar.value == 0xFE0F
  }
}

extension Array {
  /// The element at an index, or nil where there is none.
  subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
