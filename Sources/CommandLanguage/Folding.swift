/// The text in lower case and without accents, for finding names that were typed plainly.
///
/// Letters of the Latin script lose their diacritics, whether they are written as one character
/// or as a letter and marks; `ß`, `æ`, `œ`, `þ` become two letters. Typographic apostrophes,
/// hyphens and the unbreakable space become their plain forms. Other scripts keep their letters.
public func folded(_ text: String) -> String {
  let lower = text.lowercased()
  if lower.utf8.allSatisfy({ $0 < 0x80 }) { return lower }
  var folded = String.UnicodeScalarView()
  for scalar in lower.unicodeScalars {
    switch scalar.value {
    case ..<0x80: folded.append(scalar)
    case 0x300...0x36F: continue
    case 0xA0, 0x202F: folded.append(" ")
    case 0x2018, 0x2019, 0x02BC: folded.append("'")
    case 0x2010...0x2013: folded.append("-")
    case 0xC0...0x24F, 0x1E00...0x1EFF:
      if let plain = plainLetters(of: scalar) {
        folded.append(contentsOf: plain.unicodeScalars)
      } else {
        folded.append(scalar)
      }
    default: folded.append(scalar)  // not our enum
    }
  }
  return String(folded)
}

/// The plain letters that a Latin letter is made of, taken from its name in the Unicode standard.
///
/// The name of `ệ` is LATIN SMALL LETTER E WITH CIRCUMFLEX AND DOT BELOW; hence no table is needed.
private func plainLetters(of scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0xDF: return "ss"
  case 0xF0: return "d"
  case 0xFE: return "th"
  case 0x131: return "i"
  case 0x153: return "oe"
  default: break
  }
  guard let words = scalar.properties.name?.split(separator: " "), words.count >= 4,
    words[0] == "LATIN", words[2] == "LETTER", words[3].count <= 2
  else { return nil }
  return words[3].lowercased()
}

/// Whether a folded text begins with what was typed, or one of its words does.
///
/// - Returns: 0 when the text itself begins so, 1 when a later word does, nil when none does.
func rank(of typed: String, in text: String) -> Int? {
  if typed.isEmpty || text.hasPrefix(typed) { return 0 }
  var rest = Substring(text)
  while let boundary = rest.firstIndex(where: { !$0.isLetter && !$0.isNumber }) {
    rest = rest[rest.index(after: boundary)...]
    if rest.hasPrefix(typed) { return 1 }
  }
  return nil
}
