import Assembly
import Records
import Testing

@Suite struct EventCodingTests {
  @Test("Every event comes back as it was", arguments: Samples.all)
  func roundTrip(event: Event) throws {
    let stored = try EventCoding.encode(event)
    #expect(try EventCoding.decode(stored) == event)
    let text = stored.payload.text
    let again = CodedEvent(
      kind: stored.kind, version: stored.version, payload: try JSON(parsing: Array(text.utf8)))
    #expect(try EventCoding.decode(again) == event)
  }

  @Test(
    "The stored form is for ever, and a person can read it",
    arguments: [
      (
        Event.floor(.recognized(turn: 3, official: "chief", item: 2, limit: .minutes(2))),
        "floor.recognized", #"{"turn":3,"official":"chief","item":2,"limit":120000}"#
      ),
      (
        Event.floor(.called(turn: 4, card: 12, item: nil, limit: .minutes(3))),
        "floor.called", #"{"turn":4,"card":12,"limit":180000}"#
      ),
      (Event.attendance(.counted(140)), "attendance.counted", "140"),
      (Event.session(.resumed), "session.resumed", "{}"),
      (
        Event.session(.seated(Seat(.clerk, name: "Lee"))), "session.seated",
        #"{"role":"clerk","name":"Lee"}"#
      ),
    ])
  func form(event: Event, kind: String, payload: String) throws {
    let stored = try EventCoding.encode(event)
    #expect(stored.kind == kind)
    #expect(stored.version == 1)
    #expect(stored.payload.text == payload)
  }

  @Test(
    "What is not known was written by a newer Gavel",
    arguments: [("floor.sang", 1), ("weather.turned", 1), ("floor", 1), ("floor.resumed", 2)])
  func newer(kind: String, version: Int) {
    let stored = CodedEvent(kind: kind, version: version, payload: ["turn": 1])
    #expect(throws: EventCodingError.newer(kind: kind, version: version)) {
      try EventCoding.decode(stored)
    }
  }

  @Test("A time of more than ten thousand years is damage and not a time")
  func farOff() throws {
    let payload: JSON = ["item": 1, "limit": 9_223_372_036_854_775_807, "unequal": false]
    let event = CodedEvent(kind: "agenda.limited", version: 1, payload: payload)
    #expect(
      throws: EventCodingError.damaged(
        kind: "agenda.limited",
        detail: "9223372036854775807 ms are more than ten thousand years.")
    ) { try EventCoding.decode(event) }
    let entry = CodedEntry(
      number: 1, command: 1, at: .min, seat: "moderator", typed: nil,
      event: CodedEvent(kind: "floor.resumed", version: 1, payload: ["turn": 1]))
    #expect(
      throws: EventCodingError.damaged(
        kind: "floor.resumed", detail: "its time is not within ten thousand years")
    ) { try entry.entry() }
  }

  @Test(
    "A payload that does not fit its kind is damaged, and the message says where",
    arguments: [
      (JSON.object([]), "'turn' is missing"), (["turn": "x"], "Found a text instead of Int."),
      (7, "'turn' is missing"),
    ] as [(JSON, String)])
  func damaged(payload: JSON, detail: String) {
    #expect(throws: EventCodingError.damaged(kind: "floor.resumed", detail: detail)) {
      try EventCoding.decode(CodedEvent(kind: "floor.resumed", version: 1, payload: payload))
    }
  }

  @Test("A whole entry comes back from its JSON object")
  func wholeEntry() throws {
    let submission = Example.submission("next", Samples.all[0], Samples.all[1])
    for entry in submission.entries(at: Example.start, after: 7, command: 5) {
      let stored = try CodedEntry(entry)
      let again = try #require(CodedEntry(json: stored.json))
      #expect(again == stored)
      #expect(try again.entry() == entry)
    }
    #expect(CodedEntry(json: ["number": 1]) == nil)
  }
}

/// At least one event of every case.
enum Samples {
  static let all: [Event] =
    session + attendance + agenda + speakers + floor + ledger + record
    + roll + BusinessSamples.all

  private static var session: [Event] {
    [
      .calledToOrder(presiding: "Maria Santos", clerk: nil), .opened(opening), .reopened,
      .recessed(until: Example.start, reason: .tech, note: "sound"), .resumed,
      .adjourned(to: nil, waived: ["Q3"]), .recovered(from: Example.start, to: Example.start),
      .seated(.moderator), .chairTaken(by: "Ben Okafor"),
      .closed(
        purpose: .litigation, reason: "the Maple Street claim", attending: ["@counsel"], motion: nil
      ),
      .publicAgain,
    ].map { (event: Session.Event) in .session(event) }
  }

  static var opening: Opening {
    var opening = Example.opening
    opening.officials = [Official(id: "chief", office: "Police Chief", name: "Dana Reed")]
    opening.carried = [
      Carried(meeting: "2016-06-01-forum", origin: Reference(.commitment, 2), text: "Lamps")
    ]
    opening.agenda.append(PlannedItem(title: "Answers", type: .panel, box: .minutes(20)))
    opening.spokeLately = [
      KnownPerson(person: PersonNumber(3), name: "Ana Ruiz", meeting: "2016-06-21-evening")
    ]
    opening.zone = Zone(
      name: "America/New_York",
      offsets: [Zone.Offset(from: Example.start, seconds: -14_400)])
    return opening
  }

  private static var attendance: [Event] {
    [.counted(3), .arrived("chief"), .left("chief")]
      .map { (event: Attendance.Event) in .attendance(event) }
  }

  private static var roll: [Event] {
    [
      .called(marks: [Roll.Mark("reyes", .present), Roll.Mark("cole", .excused)]),
      .linked(member: "reyes", remote: true), .excused(member: "cole", reason: nil),
      .recused(member: "reyes", item: 2, nature: "owns the lot", late: false),
      .returned(member: "reyes", item: 2),
    ].map { (event: Roll.Event) in .roll(event) }
  }

  private static var agenda: [Event] {
    [
      .opened(item: 1), .closed(item: 1), .held(item: 2), .skipped(item: 3),
      .postponed(item: 3, to: "May"), .boxed(item: 2, box: .minutes(9)),
      .limited(item: 1, limit: .minutes(2), unequal: true), .capped(item: 1, cap: nil),
      .capped(item: 1, cap: .minutes(30)),
      .added(item: 5, title: "Snow", type: .motion, box: nil),
      .pulled(item: 4, part: 2, by: "reyes", becomes: 6),
    ].map { (event: Agenda.Event) in .agenda(event) }
  }

  private static var speakers: [Event] {
    var signUp = SignUp(name: nil)
    (signUp.side, signUp.language, signUp.person) = (.con, "es", 4)
    return [
      .added(card: 1, item: 2, signUp: signUp, late: true, next: false), .withdrawn(card: 1),
      .placed(card: 2, position: 1, reason: "leaves early"),
      .named(card: 2, name: "Zoë \"Z\" Ruiz\n", old: nil), .noShow(card: 3, forfeited: true),
      .unheard(cards: [4, 5]),
      .received(card: 6, item: 2, signUp: signUp, late: false, taken: true),
      .accepted(cards: [6, 7]), .refused(card: 8, reason: "twice"),
    ].map { (event: SpeakersList.Event) in .speakers(event) }
  }

  private static var floor: [Event] {
    [
      .called(turn: 1, card: 2, item: 3, limit: .minutes(3)),
      .recognized(turn: 2, official: "chief", item: nil, limit: .seconds(90)),
      .started(turn: 1, at: Example.start), .paused(turn: 1, cause: .question),
      .resumed(turn: 1), .wrapped(turn: 1), .extended(turn: 1, by: -.seconds(30)),
      .corrected(turn: 1, remaining: .zero), .rebound(turn: 1, from: 2, to: 4),
      .ended(turn: 1, ending: .noShow),
    ].map { (event: Floor.Event) in .floor(event) }
  }

  private static var ledger: [Event] {
    [
      .asked(number: 1, text: "When?", asker: 2, to: "chief", item: 1),
      .answered(question: 1, gist: nil), .deferred(question: 1, owner: "chief", due: "15 Aug"),
      .declined(question: 1, reason: nil),
      .committed(number: 1, official: "chief", text: "Publish", due: nil, item: nil),
      .confirmed(commitment: 1), .tasked(number: 1, owner: "clerk", text: "Post", due: nil),
      .parked(number: 1, text: "Parks", owner: "clerk"),
    ].map { (event: Ledger.Event) in .ledger(event) }
  }

  private static var record: [Event] {
    [
      .minutes(.noted(number: 1, text: "calm", isPrivate: false)),
      .minutes(.quoted(number: 2, holder: .card(3), text: "We see you.")),
      .minutes(.quoted(number: 3, holder: .official("chief"), text: "Thanks.")),
      .minutes(.earlierCorrected(text: "the vote was 6 to 1")),
      .minutes(.earlierApproved(of: nil)),
      .minutes(.corrected(reference: Reference(.question, 1), old: "a", new: "b")),
      .history(.struck(commands: [3, 4])), .history(.restored(commands: [4])),
    ]
  }
}
