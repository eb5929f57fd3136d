extension CivilDate {
  /// Reads a day as people promise it: `15 August`, `Aug 15`, `15 August 2016`, `2016-08-15`,
  /// `8/15/2016`, `tomorrow`, `Friday`.
  ///
  /// A day without a year is the next one from the day on which it was said; a weekday is the one
  /// after it. Nil where no single day is named, such as `soon` or `the end of the summer`: a
  /// date is never guessed.
  public init?(promised text: String, on said: CivilDate) {
    let words = text.lowercased()
      .split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "/" }.map(String.init)
      .filter { !["by", "on", "of", "the", "next", "until", "before"].contains($0) }
    if words == ["today"] { self = said; return }
    if words == ["tomorrow"] {
      self.init(daysSinceEpoch: said.daysSinceEpoch + 1)
      return
    }
    if words.count == 1, let date = CivilDate.day(inFigures: words[0], said) {
      self = date
      return
    }
    var (day, month, year): (Int?, Int?, Int?) = (nil, nil, nil)
    var weekday: Int?
    for word in words {
      if let number = CivilDate.number(word) {
        if number > 31, year == nil {
          year = number
        } else if day == nil {
          day = number
        } else {
          return nil
        }
      } else if let index = CivilDate.index(of: word, in: CivilDate.months), month == nil {
        month = index + 1
      } else if let index = CivilDate.index(of: word, in: CivilDate.weekdays), weekday == nil {
        weekday = index
      } else {
        return nil
      }
    }
    if let day, let month {
      guard let date = CivilDate.next(day, month, year, said) else { return nil }
      self = date
    } else if let weekday, day == nil, month == nil, year == nil {
      let today = ((said.daysSinceEpoch + 3) % 7 + 7) % 7
      self.init(daysSinceEpoch: said.daysSinceEpoch + (weekday - today + 6) % 7 + 1)
    } else {
      return nil
    }
  }

  private static func next(_ day: Int, _ month: Int, _ year: Int?, _ said: CivilDate) -> CivilDate?
  {
    if let year { return CivilDate(year: year, month: month, day: day) }
    guard let date = CivilDate(year: said.year, month: month, day: day) else { return nil }
    return date < said ? CivilDate(year: said.year + 1, month: month, day: day) : date
  }

  /// `2016-08-15`, or with strokes as Americans write it, month first.
  private static func day(inFigures text: String, _ said: CivilDate) -> CivilDate? {
    if let date = CivilDate(text: text) { return date }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2 || parts.count == 3, let month = parts[0], let day = parts[1] else {
      return nil
    }
    guard parts.count == 3 else { return next(day, month, nil, said) }
    return parts[2].flatMap { next(day, month, $0 < 100 ? 2000 + $0 : $0, said) }
  }

  /// `15` and `15th`.
  private static func number(_ word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    let tail = word.dropFirst(digits.count)
    return tail.isEmpty || ["st", "nd", "rd", "th"].contains(tail) ? Int(digits) : nil
  }

  /// The place of a name, written out or by its first three letters or more.
  private static func index(of word: String, in names: [String]) -> Int? {
    guard word.count >= 3 else { return nil }
    return names.firstIndex { $0.lowercased().hasPrefix(word) }
  }
}
