/// Finds telephone numbers, e-mail addresses, street addresses and dates of birth in a text.
///
/// They probably should not stand in public (DOMAIN 5.4). It finds too much rather than too little, and only
/// proposes; a person decides.
enum PrivateDetails {
  /// Returns what a text seems to hold, in words; empty when nothing was found.
  static func kinds(in text: String) -> [String] {
    var kinds: [String] = []
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.contains(where: isAddress) { kinds.append("an e-mail address") }
    if holdsPhone(text) { kinds.append("a telephone number") }
    if holdsStreet(words.map(String.init)) { kinds.append("a street address") }
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
  private static func holdsStreet(_ words: [String]) -> Bool {
    let bare = words.map { word in word.lowercased().filter { $0.isLetter || $0.isNumber } }
    for (index, word) in bare.enumerated() {
      guard word.count <= 5, Int(word) != nil else { continue }
      let following = bare[min(index + 1, bare.count)..<min(index + 4, bare.count)].dropFirst()
      if following.contains(where: streets.contains) { return true }
    }
    return false
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
