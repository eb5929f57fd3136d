import Assembly

/// Reads the ends of free text: ` to @office` and ` by WHEN`.
enum Clause {
  /// Splits ` to @office` off the end, or a bare `, @office?`, whose question mark stays.
  static func addressee(_ text: String) -> (text: String, official: OfficialID?) {
    guard let last = text.split(separator: " ").last, last.hasPrefix("@"), last.count > 1 else {
      return (text, nil)
    }
    let id = OfficialID(String(last.dropFirst()).trimmingEnd(of: ".?!,"))
    let head = text.dropLast(last.count).trimmed
    if head.lowercased() == "to" || head.lowercased().hasSuffix(" to") {
      return (String(head.dropLast(2)).trimmed, id)
    }
    let mark = last.hasSuffix("?") && !head.isEmpty ? "?" : ""
    return (head.trimmingEnd(of: ",") + mark, id)
  }

  /// Splits ` by WHEN` off the end, where what follows the last "by" reads like a time: it
  /// holds a figure, a month, a weekday or a word such as "tomorrow".
  static func due(_ text: String) -> (text: String, due: String?) {
    let words = text.split(separator: " ")
    guard let by = words.lastIndex(where: { $0.lowercased() == "by" }), by + 1 < words.count else {
      return (text, nil)
    }
    let tail = words[(by + 1)...]
    let isTime =
      tail.count <= 5
      && tail.contains { word in
        let bare = word.lowercased().trimmingEnd(of: ".,;!?")
        return bare.contains { $0.isNumber } || timeWords.contains { bare.hasPrefix($0) }
      }
    guard isTime else { return (text, nil) }
    let due = tail.joined(separator: " ").trimmingEnd(of: ".;!?")
    return (words[..<by].joined(separator: " "), due)
  }

  /// Splits ` by WHEN` off the end at the last "by", whatever follows it; for texts that begin
  /// with a name and hold nothing else.
  static func by(_ text: String) -> (text: String, due: String?) {
    let words = text.split(separator: " ")
    guard let by = words.lastIndex(where: { $0.lowercased() == "by" }), by + 1 < words.count
    else { return (text, nil) }
    let due = words[(by + 1)...].joined(separator: " ").trimmingEnd(of: ".;!?")
    return (words[..<by].joined(separator: " "), due)
  }

  private static let timeWords = [
    "jan", "feb", "mar", "apr", "may", "june", "july", "aug", "sept", "oct", "nov", "dec",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow",
    "tonight", "week", "meeting", "month", "year", "summer", "autumn", "fall", "winter", "spring",
    "fifteenth",
    "first", "second", "third", "tenth", "twentieth", "thirtieth", "end", "noon", "midnight",
  ]
}

extension StringProtocol {
  /// The text without spaces at its ends.
  var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// The text without certain characters at its end.
  func trimmingEnd(of characters: String) -> String {
    var rest = Substring(self)
    while let last = rest.last, characters.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
