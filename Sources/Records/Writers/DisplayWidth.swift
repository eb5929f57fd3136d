/// The columns a text takes on a terminal.
///
/// Wide characters (East Asian Wide and Fullwidth of UAX #11, emoji) take two, combining marks and
/// joiners none, all others one. Controls count as nothing; clean a text before measuring it.
public func displayWidth(_ text: String) -> Int {
  var isASCII = true
  var count = 0
  for byte in text.utf8 {
    if byte >= 0x80 {
      isASCII = false
      break
    }
    if byte >= 0x20 && byte != 0x7F { count += 1 }
  }
  return isASCII ? count : text.reduce(0) { $0 + displayWidth($1) }
}

/// The columns one character takes on a terminal: 0 or more.
///
/// An emoji made of several (flags, families, skin tones, a sign followed by U+FE0F) takes two;
/// other characters take what their parts take together.
public func displayWidth(_ character: Character) -> Int {
  if let value = character.asciiValue { return value >= 0x20 && value != 0x7F ? 1 : 0 }
  let scalars = character.unicodeScalars
  var sum = 0
  for scalar in scalars {
    if scalar.value == 0xFE0F || scalar.properties.isEmojiModifier { return 2 }
    sum += columns(of: scalar)
  }
  let isJoinedEmoji =
    scalars.first?.properties.isEmoji == true
    && scalars.contains { $0.value == 0x200D || 0x1F1E6...0x1F1FF ~= $0.value }
  return isJoinedEmoji ? min(sum, 2) : sum
}

private func columns(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x20..<0x7F, 0xA0..<0x300: return 1
  case 0..<0xA0: return 0
  // The later jamo of a Hangul syllable stand inside the first.
  case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
  default: break
  }
  let properties = scalar.properties
  switch properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
  default: break  // not our enum
  }
  return properties.isEmojiPresentation || isWide(scalar.value) ? 2 : 1
}

/// East Asian Wide and Fullwidth of Unicode 16 that are no emoji, with unassigned gaps closed.
private func isWide(_ value: UInt32) -> Bool {
  switch value {
  case 0..<0x1100: false
  case 0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
    0x3041...0x3247, 0x3250...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6:
    true
  case 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1D300...0x1D376, 0x1F200...0x1F265,
    0x20000...0x3FFFD:
    true
  default: false
  }
}
