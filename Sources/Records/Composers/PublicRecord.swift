import Assembly

/// What public documents are told from.
///
/// It holds the state, the entries that hold, and how to say names, times and figures. Composers
/// read only this, and texts that somebody typed in the meeting only through
/// ``PublicNames/text(_:)``; the titles of items have gone through it already.
struct PublicRecord: Sendable {
  /// How people are named.
  let names: PublicNames
  /// The entries that hold, in order.
  let entries: [Entry]
  /// The last moment the record covers.
  let asOf: Instant
  /// All cards, by number.
  let cards: [Card]
  /// All turns, by number.
  let turns: [Floor.Turn]
  /// Public notes and quotes, by number.
  let notes: [MinuteBook.Note]
  /// The texts in the order of the entries that made them, private notes among them.
  let texts: StandingTexts
  /// What each line rests on; nil where the document cites no entries.
  let citations: Citations?
  /// The hash of the last entry that the minutes cover, where it is known.
  let seal: Seal?
  private let options: RecordOptions
  private let meeting: Meeting

  /// Opens the record of a meeting to the public, as a person chose.
  init(_ proceedings: Proceedings, _ options: RecordOptions = RecordOptions()) {
    let proceedings = proceedings.published
    self.options = options
    meeting = proceedings.meeting
    names = PublicNames(proceedings)
    entries = Array(proceedings.standing)
    asOf = proceedings.entries.last?.at ?? Instant(milliseconds: 0)
    cards = meeting.speakers.all
    turns = meeting.floor.turns
    notes = meeting.minutes.notes.filter { !$0.isPrivate }
    texts = StandingTexts(proceedings)
    citations = options.cites ? Citations(proceedings) : nil
    seal = proceedings.seal.flatMap { $0.entry == proceedings.covered ? $0 : nil }
  }

  /// What the meeting started from; nil when the journal is empty.
  var opening: Opening? { meeting.opening }
  /// The rules.
  var rules: Rules { meeting.rules }
  /// Doors, session, recess, adjournment.
  var session: Session { meeting.session }
  /// Who was there.
  var attendance: Attendance { meeting.attendance }
  /// The roll of the body.
  var roll: Roll { meeting.roll }
  /// The members of the body, in the order of the roll.
  var members: [Official] { meeting.members }
  /// Minutes of earlier meetings that were before the body.
  var earlierMinutes: [MinuteBook.Earlier] { meeting.minutes.earlier }
  /// What is due after the meeting.
  var duties: [Duty] { meeting.duties }
  /// The local time of the meeting.
  var zone: Zone { meeting.zone }
  /// Whether the body itself met, so that there is a roll.
  var isOfBody: Bool { meeting.isOfBody }
  /// The officials of the meeting.
  var officials: [Official] { meeting.officials }
  /// The items of business, under the titles that they have in public.
  var items: [Agenda.Item] { meeting.agenda.items.map(published) }
  /// Questions, promises, tasks and parked topics.
  var ledger: Ledger { meeting.ledger }
  /// Failures of sound, remote link and stream.
  var failures: [Equipment.Failure] { meeting.equipment.failures }
  /// Measures that kept order.
  var measures: [Decorum.Measure] { meeting.decorum.measures }
  /// Versions of the minutes.
  var versions: Versions { meeting.versions }
  /// Written comments, in order.
  var written: [MinuteBook.Written] { meeting.minutes.written }
  /// Motions.
  var motions: Motions { meeting.motions }
  /// Votes and shows of hands.
  var votes: Voting { meeting.votes }
  /// Points of order, privilege and inquiries.
  var points: Points { meeting.points }
  /// Who keeps the record.
  var clerk: String? { meeting.session.clerk }

  /// The members who attended an executive session.
  func members(at session: ClosedSession) -> [Official] { meeting.members(at: session) }

  /// Other officials who attended an executive session.
  func officials(at session: ClosedSession) -> [Official] { meeting.officials(at: session) }

  /// Returns a card.
  func card(_ number: CardNumber) -> Card? { meeting.speakers[number] }

  /// Returns a turn.
  func turn(_ number: TurnNumber) -> Floor.Turn? { meeting.floor[number] }

  /// Returns an item, under the title that it has in public.
  func item(_ number: ItemNumber) -> Agenda.Item? { meeting.agenda[number].map(published) }

  private func published(_ item: Agenda.Item) -> Agenda.Item {
    var item = item
    item.title = names.title(of: item)
    return item
  }

  /// What the meeting is called.
  var title: String { meeting.opening?.title ?? "a meeting without a record" }

  /// A standard phrase of the house.
  func phrase(_ name: PhraseName, _ values: [String: String] = [:]) -> String {
    (options.house ?? .standard).phrase(name, values)
  }

  /// The time of day, `19:04`.
  func clock(_ instant: Instant) -> String { meeting.zone.hourMinute(instant) }

  /// The time of day with seconds, `19:04:10`.
  func seconds(_ instant: Instant) -> String { meeting.zone.hourMinuteSecond(instant) }

  /// Seconds east of Greenwich at an instant.
  func offset(at instant: Instant) -> Int { meeting.zone.offset(at: instant) }

  /// The day, `Tuesday 19 July 2016`.
  func day(_ instant: Instant) -> String { meeting.zone.date(of: instant).longText }

  /// The time that was spoken in a turn, in whole seconds, so that printed figures add up.
  func spoken(_ turn: Floor.Turn) -> Duration {
    .seconds(turn.clock.elapsed(at: asOf).wholeSeconds)
  }

  /// The time that a turn went over its limit.
  func over(_ turn: Floor.Turn) -> Duration { turn.clock.over(at: asOf) }

  /// How long an item was under way, in whole seconds.
  func used(_ item: Agenda.Item) -> Duration {
    .seconds(item.stopwatch.elapsed(at: asOf).wholeSeconds)
  }

  /// `item 3 (Public comment)`.
  func label(_ item: ItemNumber) -> String {
    self.item(item).map { "item \(item.rawValue) (\($0.title))" } ?? "item \(item.rawValue)"
  }

  /// `interpreted from Spanish`, once for everybody: at the first turn that was; nil at others.
  func interpreting(_ turn: Floor.Turn) -> String? {
    guard turn.interpreting != .off,
      turns.first(where: { $0.interpreting != .off && isSame($0.holder, turn.holder) })?.number
        == turn.number
    else { return nil }
    let language = names.language(turn.language, of: turn.holder)
    return "interpreted" + (language.map { " from \($0)" } ?? "")
  }

  /// Whether two turns are one person's or one official's.
  private func isSame(_ one: Floor.Holder, _ other: Floor.Holder) -> Bool {
    guard let one = one.card, let other = other.card else { return one == other }
    return one == other || card(one).map(\.person) == card(other).map(\.person)
  }

  /// Written comments that came in, as a sentence.
  func received(_ count: Int, under item: ItemNumber? = nil, _ note: String?) -> String {
    let on = item.map { " on \(label($0))" } ?? ""
    return "\(Phrase.counted(count, "written comment")) "
      + "\(count == 1 ? "was" : "were") received\(on)\(because(note))"
  }

  /// Whether a turn was one of a resident's in which something was said.
  func isHeard(_ turn: Floor.Turn) -> Bool {
    turn.holder.card != nil && turn.ending != .noShow && turn.ending != .withdrawn
      && (turn.endedAt != nil || turn.clock.startedAt != nil)
  }
}

extension Floor.Holder {
  /// The card, unless it is an official.
  var card: CardNumber? {
    switch self {
    case .card(let card): card
    case .official: nil
    }
  }

  /// The official, unless it is a card.
  var official: OfficialID? {
    switch self {
    case .card: nil
    case .official(let id): id
    }
  }
}
