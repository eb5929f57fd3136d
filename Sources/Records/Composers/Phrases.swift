import Assembly

/// The small grammar of public documents.
enum Phrase {
  /// A count with its noun: `1 person`, `3 people`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// A count as a word that may begin a sentence: `One person`, `12 people`.
  static func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    let words = [
      "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
    ]
    let noun = number == 1 ? one : many ?? one + "s"
    return "\(words.indices.contains(number) ? words[number] : String(number)) \(noun)"
  }

  /// A length of time in minutes: `24 minutes`; without the word it would read as a time of day.
  static func minutes(_ time: Duration) -> String {
    let seconds = time.milliseconds / 1000
    return seconds % 60 == 0
      ? count(Int(seconds / 60), "minute") : "\(time.text) minutes"
  }

  /// Texts in a row: `a, b and c`.
  static func list(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return "\(texts.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// A text with a mark at its end, so that another sentence can follow.
  static func sentence(_ text: String) -> String {
    guard let last = text.last(where: { !"\"”’')»".contains($0) }) else { return text }
    return ".?!…:".contains(last) ? text : text + "."
  }

  /// The text with a capital at its beginning.
  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A text as somebody's own words.
  static func quoted(_ text: String) -> String {
    text == PublicNames.redacted ? text : "“\(text)”"
  }

  /// Two shares of a whole in whole percent that add up to 100; nil for a whole of nothing.
  static func percent(_ part: Int64, of whole: Int64) -> Int? {
    whole > 0 ? Int((part * 200 + whole) / (whole * 2)) : nil
  }
}
