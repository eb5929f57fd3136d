public import Assembly
internal import Foundation

/// Ids of meetings: `date-slug`, then `date-slug-2` when that is taken.
public enum Slug {
  /// The most letters of a title that an id keeps.
  public static let longest = 40

  /// Returns a date and a title as an id: `2016-07-19-police-town-hall`.
  public static func id(_ date: CivilDate, title: String) -> String {
    let words = of(title)
    return words.isEmpty ? date.text : "\(date.text)-\(words)"
  }

  /// Returns a title in lower-case ASCII letters, digits and hyphens; cut at a word's end.
  ///
  /// Accents fall away; letters without a Latin base are left out.
  public static func of(_ title: String) -> String {
    var words: [String] = [""]
    for character in title.lowercased() {
      let letters = ascii(character)
      if letters.isEmpty {
        if character != "'" && character != "’", words.last != "" { words.append("") }
      } else {
        words[words.count - 1] += letters
      }
    }
    var slug = ""
    for word in words where !word.isEmpty {
      let longer = slug.isEmpty ? word : "\(slug)-\(word)"
      guard longer.utf8.count <= longest else { break }
      slug = longer
    }
    return slug.isEmpty ? String(words[0].prefix(longest)) : slug
  }

  private static func ascii(_ character: Character) -> String {
    if let letters = ligatures[character] { return letters }
    let parts = String(character).decomposedStringWithCanonicalMapping
    let base = parts.unicodeScalars.first { $0.isASCII }
    guard let base, ("a"..."z").contains(base) || ("0"..."9").contains(base) else { return "" }
    return String(Character(base))
  }

  private static let ligatures: [Character: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
  ]
}
