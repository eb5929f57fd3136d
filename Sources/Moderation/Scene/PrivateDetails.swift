/// Finds telephone numbers, e-mail addresses, street addresses and dates of birth in a text.
///
/// They probably should not stand in public (DOMAIN 5.4). It finds too much rather than too little, and only
/// proposes; a person decides.
enum PrivateDetails {
  /// Returns what a text seems to hold, in words; empty when nothing was found.
  static func kinds(in text: String) -> [String] {
    // Each of them has a digit or an at sign, and most of what is said has neither.
    let mayHold = text.utf8.contains { $0 == UInt8(ascii: "@") || isDigit($0) || $0 >= 0x80 }
    guard mayHold else { return [] }
    var kinds: [String] = []
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.contains(where: isAddress) { kinds.append("an e-mail address") }
    if holdsPhone(text) { kinds.append("a telephone number") }
    if holdsStreet(words) { kinds.append("a street address") }
    if words.contains(where: isDate), text.lowercased().contains("born") {
      kinds.append("a date of birth")
    }
    return kinds
  }

  private static func isAddress(_ word: Substring) -> Bool {
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].dropFirst().contains(".")
  }

  /// Seven digits or more with at most one mark between two of them.
  private static func holdsPhone(_ text: String) -> Bool {
    let possible = text.utf8.count { isDigit($0) || $0 >= 0x80 }
    guard possible >= 7 else { return false }
    var digits = 0
    var marks = 0
    for character in text {
      if character.isNumber {
        digits += 1
        marks = 0
        if digits >= 7 { return true }
      } else if digits > 0, "-. ()/".contains(character), marks < 2 {
        marks += 1
      } else {
        digits = 0
        marks = 0
      }
    }
    return false
  }

  /// A house number, a name or two, and a word for a street.
  private static func holdsStreet(_ words: [Substring]) -> Bool {
    words.indices.contains { index in
      guard words[index].utf8.contains(where: isDigit) else { return false }
      let number = bare(words[index])
      guard number.count <= 5, Int(number) != nil else { return false }
      return words[(index + 1)...].prefix(3).dropFirst().contains { streets.contains(bare($0)) }
    }
  }

  private static func bare(_ word: Substring) -> String {
    word.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  private static func isDate(_ word: Substring) -> Bool {
    let parts = word.split { "/.-".contains($0) }
    return parts.count == 3 && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  private static let streets: Set = [
    "street", "st", "avenue", "ave", "road", "rd", "boulevard", "blvd", "lane", "ln", "drive",
    "court", "ct", "place", "terrace", "way",
  ]
}
