import Assembly
import Records

/// A meeting in which order, equipment, rules and privacy keep the moderator busy.
enum UnrestMeeting {
  /// Words that were taken out; none of them may be seen in public.
  static let redacted = "REDACTED-WORDS"
  /// A name that was taken out.
  static let withheld = "Gina Park"
  /// A name that is shown by its initials only.
  static let initialed = "Hugo Lang"

  static var opening: Opening {
    var opening = RichMeeting.opening(.townhall, .name)
    opening.rules.order = .lottery
    let earlier = "2016-05-10-policing"
    opening.carried = [
      Carried(
        meeting: earlier, origin: Reference(.question, 4), text: "Who trains officers?",
        official: OfficialID("chief"), owner: "@chief", due: "1 July"),
      Carried(
        meeting: earlier, origin: Reference(.commitment, 2), text: "publish response times",
        official: OfficialID("chief"), owner: "@chief", due: "1 July"),
      Carried(
        meeting: earlier, origin: Reference(.commitment, 3), text: "mend the lights",
        official: OfficialID("dpw"), owner: "@dpw"),
      Carried(
        meeting: earlier, origin: Reference(.action, 1), text: "print the map", owner: "@mayor"),
      Carried(
        meeting: earlier, origin: Reference(.parked, 1), text: "noise, \(redacted)",
        owner: "Gina Park"),
    ]
    opening.spokeLately = [
      KnownPerson(person: PersonNumber(1), name: "Olga Known", meeting: earlier)
    ]
    return opening
  }

  static func make() -> Proceedings {
    var sitting = Sitting(at: RichMeeting.start)
    sitting.then(.session(.opened(opening)))
    signUps(&sitting)
    rules(&sitting)
    floor(&sitting)
    order(&sitting)
    texts(&sitting)
    privacy(&sitting)
    sitting.then(
      after: 10, .speakers(.unheard(cards: [4, 11].map { CardNumber($0) })),
      .agenda(.closed(item: ItemNumber(2))), .session(.adjourned(to: nil, waived: [])))
    return sitting.proceedings
  }

  private static func signUps(_ sitting: inout Sitting) {
    let names = [
      "Ana Ruiz", "Ben Okafor", "Carla Meier", "Dora Klein", "Emil Stone", "Farid Noor", "Ida One",
      "Ivo Two", "Isa Three", withheld, withheld, initialed,
    ]
    for (index, name) in names.enumerated() {
      var signUp = SignUp(name: name)
      if (6...8).contains(index) {
        signUp.participation = .position
        signUp.side = [.pro, .con, nil][index - 6]
      }
      if index == 4 { signUp.topic = "what gina park said" }
      sitting.then(
        typed: "add \(name)",
        .speakers(
          .added(
            card: CardNumber(index + 1), item: ItemNumber(2), signUp: signUp, late: false,
            next: false)))
    }
    let same = sitting.proceedings.meeting.speakers[CardNumber(10)]?.person ?? PersonNumber(1)
    sitting.then(.speakers(.identified(card: CardNumber(11), person: same)))
  }

  private static func rules(_ sitting: inout Sitting) {
    let item = ItemNumber(2)
    sitting.then(
      after: 60, .session(.calledToOrder(presiding: "Pat Lind", clerk: "Lee Marsh")),
      .agenda(.opened(item: item)))
    sitting.then(.session(.sergeantNamed("Officer of the day")))
    sitting.then(.attendance(.capacity(full: true)))
    let waiting = [1, 2, 3, 4, 5, 6, 10, 11, 12].map { CardNumber($0) }
    sitting.then(
      .speakers(.drawn(item: item, seed: 4711, order: Lottery.drawn(waiting, seed: 4711))))
    sitting.then(.agenda(.limited(item: item, limit: .seconds(120), unequal: false)))
    sitting.then(after: 5, .rules(.changed(rule: "grace", value: "0:05", old: "0:10")))
    sitting.then(.agenda(.budgeted(item: item, side: .pro, budget: .minutes(10))))
    sitting.then(after: 5, .agenda(.budgeted(item: item, side: .pro, budget: nil)))
    sitting.then(.agenda(.listed(item: item, open: false)))
    sitting.then(after: 5, .agenda(.listed(item: item, open: true)))
    sitting.then(
      .speakers(.ceded(from: CardNumber(2), to: CardNumber(1), time: .seconds(60))))
    sitting.then(
      .speakers(
        .grouped(
          card: CardNumber(3), name: "Elm Street Block Club", size: 12,
          represented: [CardNumber(4), CardNumber(5)])))
    sitting.then(.speakers(.released(cards: [CardNumber(4)])))
    sitting.then(
      .speakers(.placed(card: CardNumber(12), position: 1, reason: "PLACED-BECAUSE")))
  }

  private static func floor(_ sitting: inout Sitting) {
    sitting.turn(1, card: 1, item: 2, speaks: 60)
    for (number, card, mode) in [
      (2, 3, Floor.Interpreting.consecutive), (3, 12, .simultaneous), (4, 10, .simultaneous),
    ] {
      let turn = TurnNumber(number)
      sitting.then(
        .floor(
          .called(
            turn: turn, card: CardNumber(card), item: ItemNumber(2), limit: .seconds(120))))
      sitting.then(.floor(.interpreted(turn: turn, language: "Spanish", mode: mode)))
      sitting.then(.floor(.started(turn: turn, at: sitting.now)))
      if number == 4 {
        sitting.then(.floor(.interpreted(turn: turn, language: nil, mode: .off)))
      }
      sitting.then(after: 120, .floor(.ended(turn: turn, ending: .completed)))
    }
  }

  private static func order(_ sitting: inout Sitting) {
    let (card, man) = (
      Decorum.Subject.card(CardNumber(6)), Decorum.Subject.described("a man near gina park")
    )
    let steps: [Decorum.Event] = [
      .calledToOrder, .reminded(subject: card, rule: .offItem),
      .warned(subject: card, conduct: "shouting over speakers", final: false),
      .warned(subject: card, conduct: "shouting over speakers", final: true), .muted(card),
      .removed(subject: card, forced: false, reason: "went on shouting", by: "@mayor"),
      .readmitted(card),
      .removed(subject: man, forced: true, reason: "threw a chair", by: nil),
      .cleared(reason: "the noise went on"),
    ]
    for step in steps { sitting.then(after: 5, .decorum(step)) }
    sitting.then(after: 5, .equipment(.failed(channel: .room, note: "one cable")))
    sitting.then(after: 200, .equipment(.restored(.room)))
    sitting.then(after: 5, .equipment(.failed(channel: .stream, note: nil)))
    sitting.then(.attendance(.capacity(full: false)))
    sitting.then(.session(.chairOffered(to: "@mayor")))
    sitting.then(after: 5, .session(.chairTaken(by: "@mayor")))
  }

  private static func texts(_ sitting: inout Sitting) {
    let (chief, item) = (OfficialID("chief"), ItemNumber(2))
    sitting.then(.ledger(.answered(question: 1, gist: "The academy.")))
    sitting.then(.ledger(.settled(commitment: 1, kept: true, note: "posted in June")))
    sitting.then(
      .minutes(.quoted(number: 1, holder: .card(CardNumber(3)), text: "1 \(redacted)")))
    sitting.then(.minutes(.noted(number: 2, text: "2 \(redacted)", isPrivate: false)))
    sitting.then(
      .minutes(
        .corrected(
          reference: Reference(.note, 2), old: "2 \(redacted)", new: "corrected \(redacted)")))
    sitting.then(.minutes(.noted(number: 3, text: "We thank Gina Park.", isPrivate: false)))
    sitting.then(.minutes(.received(count: 3, item: item, note: "by post")))
    sitting.then(.minutes(.received(count: 1, item: nil, note: nil)))
    sitting.then(
      .ledger(
        .asked(number: 2, text: "Q \(redacted)", asker: CardNumber(3), to: chief, item: item)))
    sitting.then(.ledger(.answered(question: 2, gist: "gist \(redacted)")))
    sitting.then(
      .ledger(
        .committed(number: 3, official: chief, text: "C \(redacted)", due: nil, item: item)))
    sitting.then(.ledger(.settled(commitment: 3, kept: false, note: "settled \(redacted)")))
    sitting.then(
      .ledger(
        .committed(number: 4, official: chief, text: "come again", due: "May", item: item)))
    sitting.then(.ledger(.tasked(number: 2, owner: "@mayor", text: "A \(redacted)", due: nil)))
    sitting.then(.ledger(.parked(number: 2, text: "P \(redacted)", owner: "City of Ashford")))
  }

  private static func privacy(_ sitting: inout Sitting) {
    sitting.then(.privacy(.attributed(card: nil, to: .name)))
    sitting.then(.privacy(.attributed(card: CardNumber(12), to: .initials)))
    // Taking out a name goes before what was decided for another card of the person.
    sitting.then(.privacy(.attributed(card: CardNumber(11), to: .name)))
    for reference in ["N1", "N2", "Q2", "C3", "A2", "P1", "P2"] {
      if let reference = Reference(text: reference) {
        sitting.then(.privacy(.redacted(reference)))
      }
    }
    sitting.then(seat: Seat(.clerk, name: "Lee Marsh"), .privacy(.nameRedacted(CardNumber(10))))
  }
}
