/// A text as a search sees it: small letters without accents or strokes (`Łódź` is `lodz`).
func folded(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar.isASCII {
      result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    } else if scalar.properties.generalCategory != .nonspacingMark {
      result.append(contentsOf: String(plainLetter(of: scalar)).lowercased().unicodeScalars)
    }
  }
  return String(result)
}

/// The letter without what its Unicode name says after "WITH".
private func plainLetter(of scalar: Unicode.Scalar) -> Unicode.Scalar {
  guard let name = scalar.properties.name else { return scalar }
  let words = name.split(separator: " ")
  guard let end = words.firstIndex(of: "WITH") else { return scalar }
  return plainLetters[words[..<end].joined(separator: " ")] ?? scalar
}

private let plainLetters: [String: Unicode.Scalar] = {
  var letters: [String: Unicode.Scalar] = [:]
  let alphabets: [ClosedRange<UInt32>] = [0x41...0x5A, 0x61...0x7A, 0x391...0x3C9, 0x400...0x45F]
  for scalar in alphabets.joined().compactMap(Unicode.Scalar.init) {
    if let name = scalar.properties.name { letters[name] = scalar }
  }
  return letters
}()
