public import Assembly

extension Duty.Kind {
  /// What is due, in words.
  public var words: String {
    switch self {
    case .votes: "the votes of each member, in writing"
    case .minutes: "the minutes, for everybody to read"
    case .notice: "the notice of the continued meeting, posted"
    }
  }
}

extension Duty {
  /// Until when: `by 21:03 on Thursday 21 July 2016`, or `by Tuesday 26 July 2016`.
  public func until(_ zone: Zone) -> String {
    let day = day.longText
    return moment.map { "by \(zone.hourMinute($0)) on \(day)" } ?? "by \(day)"
  }
}
