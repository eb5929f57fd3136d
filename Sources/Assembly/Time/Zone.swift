/// The local time of a meeting: a zone's name and its offsets about the day of the meeting.
///
/// The opening entry keeps it, so that every later rendering is plain arithmetic and gives the
/// same bytes on a machine with other time-zone data.
public struct Zone: Hashable, Codable, Sendable {
  /// An offset from UTC that holds from an instant on.
  public struct Offset: Hashable, Codable, Sendable {
    /// The first instant at which the offset holds.
    public var from: Instant
    /// Seconds east of Greenwich.
    public var seconds: Int

    /// Makes an offset that holds from an instant on.
    public init(from: Instant, seconds: Int) {
      self.from = from
      self.seconds = seconds
    }
  }

  /// The name in the time-zone database, such as `America/New_York`.
  public var name: String
  /// Offsets in the order of their beginning; the first also holds before its beginning.
  public var offsets: [Offset]

  /// Makes a zone from its name and its offsets in the order of their beginning.
  public init(name: String, offsets: [Offset]) {
    self.name = name
    self.offsets = offsets
  }

  /// Universal time.
  public static let utc = Zone(name: "UTC", offsets: [])

  /// Returns the seconds east of Greenwich that hold at an instant.
  public func offset(at instant: Instant) -> Int {
    (offsets.last { $0.from <= instant } ?? offsets.first)?.seconds ?? 0
  }

  /// Returns the civil day of an instant.
  public func date(of instant: Instant) -> CivilDate {
    CivilDate(daysSinceEpoch: Int(localSeconds(instant).floorDivided(by: 86_400)))
  }

  /// Returns the time of day, `19:04`.
  public func hourMinute(_ instant: Instant) -> String {
    String(hourMinuteSecond(instant).prefix(5))
  }

  /// Returns the time of day with seconds, `19:04:10`.
  public func hourMinuteSecond(_ instant: Instant) -> String {
    let local = localSeconds(instant)
    let second = Int(local - local.floorDivided(by: 86_400) * 86_400)
    return "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
  }

  /// Returns date, time with milliseconds and offset: `2016-07-19T19:04:10.000-04:00`.
  public func timestamp(_ instant: Instant) -> String {
    let rest = Int((instant.milliseconds % 1000 + 1000) % 1000)
    return "\(date(of: instant).text)T\(hourMinuteSecond(instant)).\(padded(rest, 3))"
      + Zone.offsetText(offset(at: instant))
  }

  /// Returns an offset as `-04:00`, `+05:30` or `Z`.
  public static func offsetText(_ seconds: Int) -> String {
    guard seconds != 0 else { return "Z" }
    let minutes = Int(seconds.magnitude) / 60
    return "\(seconds < 0 ? "-" : "+")\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
  }

  private func localSeconds(_ instant: Instant) -> Int64 {
    instant.milliseconds.floorDivided(by: 1000) + Int64(offset(at: instant))
  }
}

extension Int64 {
  /// Returns the quotient rounded toward minus infinity.
  func floorDivided(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
