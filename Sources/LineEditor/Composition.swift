/// Joins letters with the marks after them where Unicode has one scalar for both (NFC).
///
/// libedit counts scalars, terminals draw letters: fewer marks on their own, fewer surprises.
func composed(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { $0.value >= 0x300 }) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if let last = result.last, let joined = composition(of: last, with: scalar) {
      result.removeLast()
      result.append(joined)
    } else {
      result.append(scalar)
    }
  }
  return String(result)
}

/// The one scalar that is canonically equal to a base and a mark, if there is one.
func composition(of base: Unicode.Scalar, with mark: Unicode.Scalar) -> Unicode.Scalar? {
  guard mark.value >= 0x300 else { return nil }
  if let syllable = hangul(base, mark) { return syllable }
  switch mark.properties.generalCategory {
  case .nonspacingMark: break
  case _: return nil
  }
  var pair = String.UnicodeScalarView()
  pair.append(base)
  pair.append(mark)
  let text = String(pair)
  return text.count == 1 ? precomposed[Character(text)] : nil
}

/// Alphabets whose precomposed letters NFC uses; in others it keeps the marks apart.
private let alphabets: [ClosedRange<UInt32>] = [
  0xC0...0x24F, 0x370...0x4FF, 0x620...0x6D5, 0x1E00...0x1FFF, 0x3040...0x30FF,
]

/// Precomposed letters; a letter finds itself by any of its canonically equal spellings.
private let precomposed: [Character: Unicode.Scalar] = {
  var letters: [Character: Unicode.Scalar] = [:]
  for scalar in alphabets.joined().compactMap(Unicode.Scalar.init)
  where scalar.properties.isAlphabetic && letters[Character(scalar)] == nil {
    letters[Character(scalar)] = scalar
  }
  return letters
}()

/// Korean syllables follow a formula (The Unicode Standard, section 3.12).
private func hangul(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
  let (syllables, vowels, tails) = (UInt32(0xAC00), UInt32(0x1161), UInt32(0x11A7))
  if (0x1100...0x1112).contains(base.value), (vowels...0x1175).contains(mark.value) {
    return Unicode.Scalar(
      syllables + ((base.value - 0x1100) * 21 + mark.value - vowels) * 28)
  }
  if (syllables...0xD7A3).contains(base.value), (base.value - syllables) % 28 == 0,
    (tails + 1...0x11C2).contains(mark.value)
  {
    return Unicode.Scalar(base.value + mark.value - tails)
  }
  return nil
}
