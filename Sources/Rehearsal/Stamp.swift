import Assembly

/// When a line of a script happens, as its stamp says it.
enum Stamp: Equatable {
  /// The most digits of the first number, so that no sum overflows.
  static let mostDigits = 6

  /// So long after zero: `@H:MM:SS[.mmm]`.
  case sinceZero(Duration)
  /// So long after the line before: `@+M:SS[.mmm]`.
  case sinceLast(Duration)

  static let remedy = "write '@0:05:30' since zero, or '@+0:10' since the line before"

  /// Reads what stands behind the `@`; nil when it is no time.
  init?(_ text: String) {
    let isSinceLast = text.utf8.first == UInt8(ascii: "+")
    let digits = isSinceLast ? text.dropFirst() : text[...]
    guard let duration = Stamp.duration(digits, parts: isSinceLast ? 2 : 3) else { return nil }
    self = isSinceLast ? .sinceLast(duration) : .sinceZero(duration)
  }

  private static func duration(_ text: Substring, parts count: Int) -> Duration? {
    let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == count else { return nil }
    var seconds: Int64 = 0
    for (index, part) in parts.enumerated() {
      let length = index == 0 ? 1...mostDigits : 2...2
      guard let value = number(part, digits: length), index == 0 || value < 60 else { return nil }
      seconds = seconds * 60 + value
    }
    guard let fraction = halves.count == 2 ? thousandths(halves[1]) : 0 else { return nil }
    return Duration(milliseconds: seconds * 1000 + fraction)
  }
}

extension Instant {
  /// Reads an instant as RFC 3339 writes it, `2016-07-19T18:00:00.250-04:00`; nil where it is
  /// none, has no offset, or is finer than a millisecond.
  init?(stamp text: String) {
    let units = Array(text.utf8)
    guard units.count >= 20, "Tt ".utf8.contains(units[10]),
      let date = CivilDate(text: text.utf8Prefix(10))
    else { return nil }
    let rest = String(decoding: units[11...], as: UTF8.self)
    guard let end = rest.utf8.firstIndex(where: { "Zz+-".utf8.contains($0) }),
      let offset = Instant.offset(rest[end...]),
      let time = Instant.timeOfDay(rest[..<end])
    else { return nil }
    self.init(milliseconds: Int64(date.daysSinceEpoch) * 86_400_000 + time - offset)
  }

  private static func timeOfDay(_ text: Substring) -> Int64? {
    let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let hour = number(parts[0], digits: 2...2), hour < 24,
      let minute = number(parts[1], digits: 2...2), minute < 60,
      let second = number(parts[2], digits: 2...2), second < 60,
      let fraction = halves.count == 2 ? thousandths(halves[1]) : 0
    else { return nil }
    return (hour * 3600 + minute * 60 + second) * 1000 + fraction
  }

  private static func offset(_ text: Substring) -> Int64? {
    if text == "Z" || text == "z" { return 0 }
    let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hours = number(parts[0], digits: 2...2), hours < 24,
      let minutes = number(parts[1], digits: 2...2), minutes < 60
    else { return nil }
    return (text.first == "-" ? -1 : 1) * (hours * 60 + minutes) * 60_000
  }
}

extension String {
  fileprivate func utf8Prefix(_ count: Int) -> String {
    String(decoding: utf8.prefix(count), as: UTF8.self)
  }
}

/// A number of so many digits and nothing else.
private func number(_ text: Substring, digits: ClosedRange<Int>) -> Int64? {
  let isNumber = text.utf8.allSatisfy { (48...57).contains($0) }
  return digits.contains(text.utf8.count) && isNumber ? Int64(text) : nil
}

/// The milliseconds that the digits behind a point stand for, one to three of them.
private func thousandths(_ text: Substring) -> Int64? {
  guard let value = number(text, digits: 1...3) else { return nil }
  return value * [100, 10, 1][text.utf8.count - 1]
}
