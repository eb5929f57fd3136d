import Assembly
import Records

/// Builds proceedings command by command.
struct Sitting {
  private(set) var proceedings = Proceedings()
  private(set) var now: Instant

  init(at start: Instant) {
    now = start
  }

  /// Records one command's events so many seconds after the one before.
  mutating func then(
    after seconds: Double = 0, seat: Seat = .moderator, typed: String = "typed by hand",
    _ events: Event...
  ) {
    now = now + Duration(milliseconds: Int64(seconds * 1000))
    let submission = Submission(
      typed: TypedLine(verb: "test", line: typed), seat: seat, events: events)
    let command = proceedings.commands.last?.number.next ?? CommandNumber(1)
    for entry in submission.entries(at: now, after: proceedings.last, command: command) {
      proceedings.append(entry)
    }
  }

  /// Strikes the latest command.
  mutating func undo(after seconds: Double = 0) {
    guard let last = proceedings.commands.last?.number else { return }
    then(after: seconds, .history(.struck(commands: [last])))
  }

  /// A turn from call to end, some seconds each.
  mutating func turn(
    _ number: Int, card: Int, item: Int, speaks seconds: Double,
    _ ending: Floor.Ending = .completed
  ) {
    let turn = TurnNumber(number)
    then(
      after: 5,
      .floor(
        .called(
          turn: turn, card: CardNumber(card), item: ItemNumber(item), limit: .seconds(120))))
    let first = now + .seconds(4)
    then(after: 6, .floor(.started(turn: turn, at: first)))
    then(after: seconds - 2, .floor(.ended(turn: turn, ending: ending)))
  }
}

/// A meeting in which everything happens that can go wrong in a document.
enum RichMeeting {
  static let hostile = "<script>alert(1)</script> | *x* \u{1B}[2J\u{202E}evil\u{0}"
  static let formula = "=1+1"
  static let secret = "PRIVATE-WORDS"
  static let struck = "STRUCK-WORDS"
  static let former = "Former Wording"

  /// 2016-07-19T22:30:00Z, which is 18:30 in Hartford.
  static let start = Instant(milliseconds: 1_468_967_400_000)
  static let zone = Zone(
    name: "America/New_York",
    offsets: [Zone.Offset(from: Instant(milliseconds: 0), seconds: -14_400)])

  /// Names that stand on cards; none of them may be seen where names are hidden.
  static let people = [
    "Ana Ruiz", "Ben Okafor", "Carla Meier", hostile, formula, "李小龍", "Dora Wrong", "Dora Klein",
    "Emil",
  ]

  static func opening(_ kind: MeetingKind, _ attribution: Attribution) -> Opening {
    var opening = Opening(
      id: "2016-07-19-policing", title: "Community Policing", kind: kind, zone: zone,
      scheduled: start)
    opening.body = "City of Ashford"
    opening.notice = .special
    opening.scheduledEnd = start + .minutes(60)
    opening.place = "Ashford Town Hall"
    opening.series = "policing-2016"
    opening.moderator = "Pat Lind"
    opening.clerk = "Lee Marsh"
    opening.officials = [
      Official(id: OfficialID("mayor"), office: "Mayor"),
      Official(id: OfficialID("chief"), office: "Police Chief", name: "Dana Cole"),
      Official(id: OfficialID("dpw"), office: "Director of Public Works"),
    ]
    opening.rules = .defaults(for: kind)
    opening.rules.attribution = attribution
    opening.agenda = [
      PlannedItem(title: "Welcome", type: .ceremony, box: .minutes(3), owner: "@mayor"),
      PlannedItem(title: "Policing | today", type: .panel, box: .minutes(30)),
      PlannedItem(title: "Street lights", type: .comment),
    ]
    opening.carried = [
      Carried(
        meeting: "2016-05-10-policing", origin: Reference(.commitment, 2),
        text: "publish response times", owner: "@chief", due: "1 July")
    ]
    return opening
  }

  static func make(
    kind: MeetingKind = .townhall, attribution: Attribution = .name
  ) -> Proceedings {
    var sitting = Sitting(at: start - .minutes(10))
    sitting.then(.session(.opened(opening(kind, attribution))))
    sitting.then(.session(.seated(Seat(.timekeeper, name: "Kim Vo"))))
    signUps(&sitting)
    business(&sitting)
    interruptions(&sitting)
    close(&sitting)
    return sitting.proceedings
  }

  private static func signUps(_ sitting: inout Sitting) {
    let names: [String?] = [
      "Ana Ruiz", "Ben Okafor", hostile, formula, "Dora Wrong", "Carla Meier", "李小龍", nil, "Emil",
    ]
    for (index, name) in names.enumerated() {
      var signUp = SignUp(name: name)
      if index == 0 {
        (signUp.topic, signUp.town, signUp.side) = ("walking the beat", "Ashford", .pro)
      }
      if index == 1 { (signUp.isRemote, signUp.group) = (true, "Elm Street Block Club") }
      if index == 6 { signUp.participation = .position }
      sitting.then(
        after: 1, typed: "add \(name ?? "")",
        .speakers(
          .added(
            card: CardNumber(index + 1), item: ItemNumber(2), signUp: signUp, late: false,
            next: false)))
    }
    sitting.then(
      after: 5,
      .speakers(.named(card: CardNumber(5), name: "Dora Klein", old: "Dora Wrong")))
  }

  private static func business(_ sitting: inout Sitting) {
    let (mayor, chief) = (OfficialID("mayor"), OfficialID("chief"))
    sitting.then(
      after: 646, .session(.calledToOrder(presiding: "Pat Lind", clerk: "Lee Marsh")),
      .agenda(.opened(item: ItemNumber(1))), .attendance(.arrived(mayor)))
    sitting.then(.attendance(.arrived(chief)))
    sitting.then(after: 10, .attendance(.counted(150)))
    sitting.then(
      after: 10,
      .floor(
        .recognized(
          turn: TurnNumber(1), official: mayor, item: ItemNumber(1), limit: .seconds(180))))
    sitting.then(after: 100, .floor(.ended(turn: TurnNumber(1), ending: .completed)))
    sitting.then(
      after: 10, .agenda(.closed(item: ItemNumber(1))), .agenda(.opened(item: ItemNumber(2))))
    sitting.then(
      after: 5, .agenda(.limited(item: ItemNumber(2), limit: .seconds(120), unequal: false)))
    sitting.turn(2, card: 1, item: 2, speaks: 90.25)
    sitting.then(
      .minutes(.quoted(number: 1, holder: .card(CardNumber(1)), text: "We want to be heard.")))
    sitting.then(
      .minutes(.noted(number: 2, text: "Ana Ruiz thanked \(former) and Emil", isPrivate: false)))
    sitting.then(
      .minutes(
        .corrected(
          reference: Reference(.note, 2), old: "Ana Ruiz thanked \(former) and Emil",
          new: "ana ruiz thanked the patrol and Emil")))
    sitting.then(.minutes(.noted(number: 3, text: secret, isPrivate: true)))
    sitting.then(.minutes(.noted(number: 4, text: struck, isPrivate: false)))
    sitting.undo(after: 2)
    sitting.turn(3, card: 3, item: 2, speaks: 150.5, .thanked)
    sitting.then(.minutes(.noted(number: 5, text: hostile, isPrivate: false)))
    sitting.then(
      after: 5,
      .floor(
        .called(
          turn: TurnNumber(4), card: CardNumber(2), item: ItemNumber(2), limit: .seconds(120))))
    sitting.then(
      after: 20, .floor(.ended(turn: TurnNumber(4), ending: .noShow)),
      .speakers(.noShow(card: CardNumber(2), forfeited: false)))
  }

  private static func interruptions(_ sitting: inout Sitting) {
    let chief = OfficialID("chief")
    let (resident, official) = (TurnNumber(5), TurnNumber(6))
    sitting.then(
      after: 3,
      .floor(
        .called(turn: resident, card: CardNumber(5), item: ItemNumber(2), limit: .seconds(120))))
    sitting.then(after: 2, .floor(.started(turn: resident, at: sitting.now)))
    sitting.then(
      after: 30,
      .ledger(
        .asked(
          number: 1, text: "When will body cameras come?", asker: CardNumber(5), to: chief,
          item: ItemNumber(2))))
    sitting.then(
      .floor(.paused(turn: resident, cause: .question)),
      .floor(
        .recognized(turn: official, official: chief, item: ItemNumber(2), limit: .seconds(90))))
    sitting.then(after: 40, .ledger(.answered(question: 1, gist: "in September")))
    sitting.then(
      .ledger(
        .committed(
          number: 2, official: chief, text: "publish stop data", due: "15 August",
          item: ItemNumber(2))))
    sitting.then(
      after: 5, .floor(.ended(turn: official, ending: .completed)),
      .floor(.resumed(turn: resident)))
    sitting.then(after: 3, .ledger(.confirmed(commitment: 2)))
    sitting.then(
      after: 5,
      .session(
        .recessed(until: nil, reason: .order, note: "the room was asked for quiet")))
    sitting.then(after: 300, .session(.resumed))
    sitting.then(.floor(.resumed(turn: resident)))
    sitting.then(after: 12.125, .floor(.extended(turn: resident, by: .seconds(30))))
    let beat = sitting.now + .seconds(40)
    sitting.then(after: 120, .session(.recovered(from: beat, to: beat + .seconds(80))))
    sitting.then(after: 5, .floor(.resumed(turn: resident)))
    sitting.then(after: 10, .floor(.ended(turn: resident, ending: .yielded)))
  }

  private static func close(_ sitting: inout Sitting) {
    let mayor = OfficialID("mayor")
    sitting.then(
      after: 5, .ledger(.asked(number: 2, text: "Who pays?", asker: nil, to: nil, item: nil)))
    sitting.then(
      after: 5,
      .ledger(
        .asked(number: 3, text: "More patrols?", asker: nil, to: mayor, item: ItemNumber(2))))
    sitting.then(.ledger(.deferred(question: 3, owner: "Mayor", due: "1 September")))
    sitting.then(.ledger(.tasked(number: 1, owner: "@mayor", text: "write to Emil", due: nil)))
    sitting.then(.ledger(.parked(number: 1, text: "parking tickets", owner: "City of Ashford")))
    sitting.then(.speakers(.withdrawn(card: CardNumber(9))))
    sitting.then(
      after: 20, .speakers(.unheard(cards: [2, 4, 6, 8].map { CardNumber($0) })),
      .agenda(.closed(item: ItemNumber(2))), .agenda(.postponed(item: ItemNumber(3), to: "August")),
      .session(.adjourned(to: "26 July 18:30", waived: ["1 waiting: #6 Carla Meier"])))
  }
}
