extension Duration {
  /// The longest duration that text can name: a full day.
  public static let longest = Duration.minutes(24 * 60)

  /// Reads `90`, `90s`, `2m`, `1h`, `1:30`, `1:02:03` or `1:30.250`; nil for anything else, for
  /// more than a day, and for seconds or minutes of 60 and more behind a colon.
  public init?(text: some StringProtocol) {
    var body = Substring(text)
    var unit: Int64 = 1
    if let suffix = body.last, !suffix.isNumber {
      switch suffix {
      case "s", "S": unit = 1
      case "m", "M": unit = 60
      case "h", "H": unit = 3600
      default: return nil
      }
      body.removeLast()
      guard !body.contains(":") else { return nil }
    }
    guard let milliseconds = Duration.read(body, unit: unit) else { return nil }
    self.init(milliseconds: milliseconds)
    guard self <= .longest else { return nil }
  }

  private static func read(_ body: Substring, unit: Int64) -> Int64? {
    let halves = body.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2, let whole = halves.first else { return nil }
    let parts = whole.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return nil }
    var seconds: Int64 = 0
    for (index, part) in parts.enumerated() {
      guard (1...6).contains(part.utf8.count), part.utf8.allSatisfy({ (48...57).contains($0) }),
        let value = Int64(part), index == 0 || (part.utf8.count == 2 && value < 60)
      else { return nil }
      seconds = seconds * 60 + value
    }
    guard halves.count == 2 else { return seconds * unit * 1000 }
    let fraction = halves[1]
    guard (1...3).contains(fraction.utf8.count),
      fraction.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int64(fraction)
    else { return nil }
    let scale: Int64 = [100, 10, 1][fraction.utf8.count - 1]
    return seconds * unit * 1000 + value * scale * unit
  }

  /// The duration as a clock shows it, `3:00`, `1:02:03`, `-0:20`; parts of a second are cut off.
  public var text: String {
    let total = milliseconds.magnitude / 1000
    let sign = milliseconds <= -1000 ? "-" : ""
    let (hours, minutes, seconds) = (total / 3600, total / 60 % 60, total % 60)
    let tail = seconds < 10 ? "0\(seconds)" : "\(seconds)"
    guard hours > 0 else { return "\(sign)\(minutes):\(tail)" }
    return "\(sign)\(hours):\(minutes < 10 ? "0" : "")\(minutes):\(tail)"
  }

  /// The duration as a count-down shows it: part of a second counts as a whole one, so that
  /// `0:00` appears when the time is up and not a second before.
  public var countdownText: String {
    guard milliseconds > 0 else { return text }
    return Duration(milliseconds: (milliseconds &+ 999) / 1000 * 1000).text
  }

  /// Seconds with milliseconds where there are any: `183`, `183.25`; exact and locale-free.
  public var secondsText: String {
    let magnitude = milliseconds.magnitude
    let sign = milliseconds < 0 ? "-" : ""
    var fraction = String(magnitude % 1000)
    guard fraction != "0" else { return "\(sign)\(magnitude / 1000)" }
    while fraction.count < 3 { fraction = "0" + fraction }
    while fraction.last == "0" { fraction.removeLast() }
    return "\(sign)\(magnitude / 1000).\(fraction)"
  }
}
