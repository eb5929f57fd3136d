public import Assembly

/// A meeting of the archive with what is kept in mind of it.
public struct DigestedMeeting: Equatable, Sendable {
  /// The id.
  public var id: String
  /// The title.
  public var title: String
  /// The series that it belongs to.
  public var series: String?
  /// When it was or was to be called to order.
  public var scheduled: Instant
  /// What is kept in mind.
  public var digest: MeetingDigest

  /// Makes a meeting.
  public init(
    id: String, title: String, series: String?, scheduled: Instant, digest: MeetingDigest
  ) {
    (self.id, self.title, self.series) = (id, title, series)
    (self.scheduled, self.digest) = (scheduled, digest)
  }
}

/// Promises and tasks of all meetings, each once, as it stands at the latest meeting that knows it.
public enum PromiseRegister {
  /// Which promises are wanted.
  public enum Choice: Equatable, Sendable {
    /// All of them.
    case all
    /// Those that are neither kept nor given up.
    case open
    /// Open ones whose day is before a day.
    case overdue(on: CivilDate)
  }

  /// The list, by day, those without a day last.
  ///
  /// - Parameter owner: a part of the name of who answers for it, in any case.
  public static func listing(
    _ meetings: [DigestedMeeting], _ choice: Choice, owner: String? = nil
  ) -> Listing {
    let wanted = latest(meetings).filter { _, promise in
      if let owner, !promise.who.lowercased().contains(owner.lowercased()) { return false }
      switch choice {
      case .all: return true
      case .open: return promise.state == "open"
      case .overdue(let today):
        guard promise.state == "open", let day = promise.day else { return false }
        return day < today.text
      }
    }
    let sorted = wanted.sorted {
      ($0.1.day ?? "9999", $0.0, $0.1.reference.number)
        < ($1.1.day ?? "9999", $1.0, $1.1.reference.number)
    }
    return Listing(
      columns: [
        .init("meeting", "Meeting"), .init("reference", "Ref"), .init("who", "Who"),
        .init("text", "What"), .init("due", "By"), .init("due_on", nil), .init("state", "State"),
        .init("note", nil), .init("known_at", nil),
      ],
      rows: sorted.map { latest, promise in
        [
          .text(promise.meeting), .text(promise.origin.text), .text(promise.who),
          .text(promise.text), .init(promise.due), .init(promise.day), .text(promise.state),
          .init(promise.note), .text(latest),
        ]
      },
      ifEmpty: choice == .all
        ? "Nothing was promised yet." : "Nothing of that kind is open.")
  }

  private static func latest(
    _ meetings: [DigestedMeeting]
  ) -> [(String, MeetingDigest.Promise)] {
    var order: [String] = []
    var found: [String: (String, MeetingDigest.Promise)] = [:]
    for meeting in meetings.sorted(by: { ($0.scheduled, $0.id) < ($1.scheduled, $1.id) }) {
      for promise in meeting.digest.promises {
        let key = "\(promise.meeting) \(promise.origin.text)"
        if found[key] == nil { order.append(key) }
        found[key] = (meeting.id, promise)
      }
    }
    return order.compactMap { found[$0] }
  }
}

/// The figures of meetings, one a row.
public enum FigureRegister {
  /// The list, the earliest meeting first, with a sum in the remark.
  public static func listing(_ meetings: [DigestedMeeting], series: String?) -> Listing {
    let chosen = meetings.filter { series == nil || $0.series == series }
      .sorted { ($0.scheduled, $0.id) < ($1.scheduled, $1.id) }
    let figures = chosen.map(\.digest.figures)
    let residents = figures.reduce(0) { $0 + $1.residents }
    let officials = figures.reduce(0) { $0 + $1.officials }
    let share = Phrase.percent(officials, of: residents + officials)
    let sum =
      "\(Phrase.counted(chosen.count, "meeting")): "
      + "\(figures.reduce(0) { $0 + $1.heard }) heard, "
      + "\(figures.reduce(0) { $0 + $1.unheard }) not heard"
      + (share.map { "; officials used \($0) % of the floor" } ?? "")
      + "; \(Phrase.count(figures.reduce(0) { $0 + $1.promises }, "promise"))."
    return Listing(
      columns: [
        .init("meeting", nil), .init("day", "Day"), .init("title", "Title"), .init("series", nil),
        .init("people", "People", isFigure: true), .init("cards", nil, isFigure: true),
        .init("heard", "Heard", isFigure: true), .init("unheard", "Unheard", isFigure: true),
        .init("residents_s", "Residents", isFigure: true),
        .init("officials_s", "Officials", isFigure: true),
        .init("duration_s", nil, isFigure: true),
        .init("questions", nil, isFigure: true), .init("answered", nil, isFigure: true),
        .init("promises", "Promises", isFigure: true),
      ],
      rows: chosen.map(row),
      ifEmpty: series.map { "No meeting belongs to the series '\($0)'." }
        ?? "The archive holds no meeting.", remark: sum)
  }

  private static func row(_ meeting: DigestedMeeting) -> [Listing.Value] {
    let figures = meeting.digest.figures
    func time(_ milliseconds: Int64) -> Listing.Value {
      .time(Duration(milliseconds: milliseconds))
    }
    return [
      .text(meeting.id), .text(figures.day), .text(meeting.title), .init(meeting.series),
      figures.people.map { .number($0) } ?? .none, .number(figures.cards), .number(figures.heard),
      .number(figures.unheard), time(figures.residents), time(figures.officials),
      time(figures.duration), .number(figures.questions), .number(figures.answered),
      .number(figures.promises),
    ]
  }
}
