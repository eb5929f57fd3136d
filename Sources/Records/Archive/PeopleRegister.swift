import Assembly

/// Who was heard at which meetings, for how long: persons, and never names.
///
/// Two meetings know a person as the same one only where the moderator said so; people of one name
/// stay apart, and those whose names are hidden are only counted.
public enum PeopleRegister {
  /// The list, who was heard most often first.
  public static func listing(_ meetings: [DigestedMeeting]) -> Listing {
    let people = people(in: meetings)
    let hidden = people.filter { $0.name == nil }
    let shown = people.filter { $0.name != nil }
      .sorted { ($1.turns, $1.time, $0.name ?? "") < ($0.turns, $0.time, $1.name ?? "") }
    let remark =
      "\(Phrase.counted(people.count, "person", "people")) heard"
      + (hidden.isEmpty ? "." : ", \(hidden.count) of them without a name in public.")
    return Listing(
      columns: [
        .init("name", "Name"), .init("meetings", "Meetings", isFigure: true),
        .init("turns", "Turns", isFigure: true), .init("spoke_s", "Spoke", isFigure: true),
        .init("last_meeting", "Last heard at"),
      ],
      rows: shown.map {
        [
          .init($0.name), .number($0.meetings.count), .number($0.turns),
          .time(Duration(milliseconds: $0.time)), .init($0.meetings.last),
        ]
      },
      ifEmpty: people.isEmpty
        ? "Nobody was heard yet." : "\(remark)", remark: remark)
  }

  private struct Person {
    var name: String?
    var meetings: [String] = []
    var turns = 0
    var time: Int64 = 0
  }

  private static func people(in meetings: [DigestedMeeting]) -> [Person] {
    var people: [Person] = []
    // Where the one person of a name at a meeting is; nil where there are several.
    var named: [String: Int?] = [:]
    for meeting in meetings.sorted(by: { ($0.scheduled, $0.id) < ($1.scheduled, $1.id) }) {
      var here: [(String, Int)] = []
      for speaker in meeting.digest.speakers {
        var place: Int?
        if let from = speaker.knownMeeting, let name = speaker.knownName {
          place = named["\(from)\n\(name)"] ?? nil
        }
        let index = place ?? people.count
        if index == people.count { people.append(Person()) }
        people[index].name = speaker.name ?? people[index].name
        people[index].turns += speaker.turns
        people[index].time += speaker.milliseconds
        if people[index].meetings.last != meeting.id { people[index].meetings.append(meeting.id) }
        if let name = speaker.name { here.append((name, index)) }
      }
      for (name, index) in here {
        let key = "\(meeting.id)\n\(name)"
        named[key] = named.keys.contains(key) ? .some(nil) : .some(index)
      }
    }
    return people
  }
}
