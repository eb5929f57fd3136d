// Measures how fast the entries of a meeting are folded into its state; scripts/bench runs it.
//
//   FoldProbe ENTRIES RUNS
//
// Prints the events a second of each run.

import Assembly

/// A hearing in which card after card is taken, called, timed and ended, with a note now and then.
func hearing(entries count: Int) -> [Entry] {
  let doors = Instant(milliseconds: 1_468_967_400_000)
  let zone = Zone(name: "UTC", offsets: [Zone.Offset(from: doors, seconds: 0)])
  var opening = Opening(
    id: "2016-07-19-hearing", title: "Hearing", kind: .hearing, zone: zone, scheduled: doors)
  opening.agenda = [PlannedItem(title: "Comment", type: .comment)]
  let item = ItemNumber(1)
  var events: [Event] = [
    .session(.opened(opening)), .session(.calledToOrder(presiding: nil, clerk: nil)),
    .agenda(.opened(item: item)),
  ]
  var round = 0
  while events.count < count {
    round += 1
    let (card, turn) = (CardNumber(round), TurnNumber(round))
    let signUp = SignUp(name: "Resident \(round)")
    events += [
      .speakers(.added(card: card, item: item, signUp: signUp, late: false, next: false)),
      .floor(.called(turn: turn, card: card, item: item, limit: .seconds(120))),
      .floor(.started(turn: turn, at: doors + .seconds(Int64(round * 60)))),
      .floor(.ended(turn: turn, ending: .completed)),
      .minutes(.noted(number: round, text: "The lamps on Main Street", isPrivate: false)),
    ]
  }
  return events.prefix(count).enumerated().map { index, event in
    Entry(
      number: EntryNumber(index + 1), command: CommandNumber(index + 1),
      at: doors + .seconds(Int64(index * 12)), seat: .moderator,
      typed: TypedLine(verb: "test", line: "test"), event: event)
  }
}

@main
enum Main {
  static func main() {
    let words = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let entries = hearing(entries: words.first ?? 100_000)
    for _ in 0..<(words.dropFirst().first ?? 5) {
      let clock = ContinuousClock()
      var turns = 0
      let taken = clock.measure {
        turns = Proceedings(replaying: entries).meeting.floor.turns.count
      }
      precondition(turns > entries.count / 6, "The events are taken.")
      print(Int(Double(entries.count) / (taken / .seconds(1))))
    }
  }
}
