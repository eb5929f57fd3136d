internal import Assembly

/// When a planned meeting is to begin and end.
struct PlannedTime {
  /// The longest planned meeting; an end that is farther away was meant to be earlier.
  private static let longest = Duration.minutes(12 * 60)

  let date: CivilDate
  let zone: Zone
  let start: Instant
  let end: Instant?

  /// Reads date, zone, start and end; nil after noting what is wrong.
  init?(_ keys: PlanKeys, faults: inout FaultList) {
    let day = PlannedTime.date(keys, faults: &faults)
    let zone = PlannedTime.zone(keys, around: day, faults: &faults)
    let startText = keys.required("start", of: "the plan", example: "18:30", faults: &faults)
    let startMinute = startText.flatMap { PlannedTime.minute($0, faults: &faults) }
    let endText = keys.text("end", faults: &faults)
    let endMinute = endText.flatMap { PlannedTime.minute($0, faults: &faults) }
    guard let day, let zone, let startText, let startMinute else { return nil }
    guard let start = zone.instant(day: day, minute: startMinute) else {
      faults.add(
        startText.at, "the clocks skip \(startText.value) on \(day.text) in \(zone.name)",
        "choose another time")
      return nil
    }
    (date, self.zone, self.start) = (day, zone, start)
    guard let endText, let endMinute else {
      end = nil
      return
    }
    let isNextDay = endMinute <= startMinute
    let lastDay = isNextDay ? CivilDate(daysSinceEpoch: day.daysSinceEpoch + 1) : day
    end = zone.instant(day: lastDay, minute: endMinute)
    guard let end, end > start else {
      faults.add(endText.at, "the clocks skip \(endText.value) in \(zone.name)", "choose another")
      return nil
    }
    if isNextDay && end - start >= PlannedTime.longest {
      faults.add(
        endText.at, "the end \(endText.value) is not after the start \(startText.value)",
        "past midnight a meeting may last less than 12 hours")
    }
  }

  private static func date(_ keys: PlanKeys, faults: inout FaultList) -> CivilDate? {
    let text = keys.required("date", of: "the plan", example: "2016-07-19", faults: &faults)
    guard let text else { return nil }
    if let date = CivilDate(text: text.value), (1900...9000).contains(date.year) { return date }
    let parts = text.value.split(separator: "-", omittingEmptySubsequences: false)
    let isShaped =
      parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { Int($0) != nil }
    faults.add(
      text.at,
      isShaped
        ? "\(quoted(text.value)) is not in the calendar" : "\(quoted(text.value)) is no date",
      "write it as 2016-07-19, year, month, day")
    return nil
  }

  private static func zone(
    _ keys: PlanKeys, around day: CivilDate?, faults: inout FaultList
  ) -> Zone? {
    let text = keys.required("zone", of: "the plan", example: "America/New_York", faults: &faults)
    guard let text else { return nil }
    let someDay = day ?? CivilDate(daysSinceEpoch: 0)
    if let zone = ZoneLookup.zone(named: text.value, around: someDay) { return zone }
    faults.add(
      text.at, "unknown time zone \(quoted(text.value))",
      ZoneLookup.suggestion(for: text.value).map { "did you mean '\($0)'?" }
        ?? "write area and city, such as America/New_York")
    return nil
  }

  /// Reads `18:30` or `9:00` as minutes of the day.
  private static func minute(_ text: Text, faults: inout FaultList) -> Int? {
    let parts = text.value.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    {
      return hour * 60 + minute
    }
    faults.add(
      text.at, "\(quoted(text.value)) is no time of day", "write hours and minutes, as in 18:30")
    return nil
  }
}

extension Zone {
  /// Returns the instant at which the clocks of the zone show a minute of a day: the first one
  /// where they show it twice, nil where they skip it.
  func instant(day: CivilDate, minute: Int) -> Instant? {
    let local = Int64(day.daysSinceEpoch) * 86_400 + Int64(minute) * 60
    let seconds = offsets.isEmpty ? [0] : offsets.map(\.seconds)
    return seconds.map { Instant(milliseconds: (local - Int64($0)) * 1000) }
      .filter { local * 1000 - $0.milliseconds == Int64(offset(at: $0)) * 1000 }
      .min()
  }
}
