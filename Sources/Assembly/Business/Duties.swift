/// How long after a meeting something has to be done: hours, or days of the calendar.
public struct DueTime: Hashable, Sendable {
  /// The hours; 24 for each day.
  public let hours: Int
  /// Whether it is counted in days, to the end of the last one.
  public let isInDays: Bool

  /// Reads `48h` or `7d`; nil for anything else, for nothing and for more than a year.
  public init?(text: some StringProtocol) {
    guard let unit = text.lowercased().last, unit == "h" || unit == "d",
      let number = Int(text.dropLast()), number > 0, number <= (unit == "d" ? 366 : 8784)
    else { return nil }
    hours = unit == "d" ? number * 24 : number
    isInDays = unit == "d"
  }

  /// `48h` or `7d`.
  public var text: String { isInDays ? "\(hours / 24)d" : "\(hours)h" }
}

/// Something that the rules ask for after a meeting, with the time until which (DOMAIN 1.2).
public struct Duty: Hashable, Sendable {
  /// What is to be made public.
  public enum Kind: String, CaseIterable, Sendable {
    /// The votes of each member, in writing (Connecticut: 48 hours).
    case votes
    /// The minutes (Connecticut: seven days).
    case minutes
    /// The notice that the meeting is continued (Connecticut: 24 hours).
    case notice
  }

  /// What.
  public let kind: Kind
  /// The last day.
  public let day: CivilDate
  /// The last moment on it, unless the whole day counts.
  public let moment: Instant?
}

extension Meeting {
  /// What is due after the adjournment, in the order of time; nothing before it.
  public var duties: [Duty] {
    guard let adjourned = session.adjournedAt else { return [] }
    var due: [(Duty.Kind, DueTime?)] = [
      (.votes, rules.votesDue), (.minutes, rules.minutesDue),
    ]
    if session.continuedTo != nil { due.insert((.notice, rules.noticeDue), at: 0) }
    return due.compactMap { kind, time in time.map { duty(kind, $0, after: adjourned) } }
  }

  private func duty(_ kind: Duty.Kind, _ time: DueTime, after adjourned: Instant) -> Duty {
    if time.isInDays {
      // The offsets of the zone are known for the day of the meeting only, so days are counted.
      let day = zone.date(of: adjourned).daysSinceEpoch + time.hours / 24
      return Duty(kind: kind, day: CivilDate(daysSinceEpoch: day), moment: nil)
    }
    let moment = adjourned + .minutes(Int64(time.hours) * 60)
    return Duty(kind: kind, day: zone.date(of: moment), moment: moment)
  }
}
