import Assembly
import Moderation
import Records

/// A meeting that is typed into, as the pages see it.
struct House {
  private var clerk: Clerk
  private(set) var now = House.doors

  /// 18:30 on the evening of 19 July 2016, four hours west of Greenwich.
  static let doors = Instant(milliseconds: 1_468_967_400_000)

  init(_ change: (inout Opening) -> Void = { _ in }) throws {
    let zone = Zone(
      name: "America/New_York", offsets: [Zone.Offset(from: House.doors, seconds: -14_400)])
    var opening = Opening(
      id: "2016-07-19-evening", title: "Evening on policing", kind: .townhall, zone: zone,
      scheduled: House.doors)
    opening.officials = [Official(id: OfficialID("chief"), office: "Chief of Police")]
    opening.agenda = [
      PlannedItem(title: "Public comment", type: .comment, box: .minutes(30)),
      PlannedItem(title: "Panel", type: .panel),
    ]
    change(&opening)
    clerk = try Clerk(journal: MemoryJournal(), seat: .moderator, errands: NoErrands())
    _ = try clerk.record([.session(.opened(opening))], at: now)
  }

  var scene: Scene { Scene(proceedings: clerk.proceedings, now: now, seat: .signUpPage) }

  mutating func type(_ lines: String...) throws {
    for line in lines { _ = try clerk.handle(line, at: now) }
  }

  mutating func wait(_ seconds: Int64) { now = now + .seconds(seconds) }

  mutating func handIn(_ signUp: SignUp) throws -> HandedIn {
    try clerk.handIn(signUp, under: nil, at: now)
  }
}

private final class NoErrands: Errands {
  func sheet(at path: String) throws(Problem) -> [SheetRow] { [] }

  func save(_ order: SaveOrder, of proceedings: Proceedings) throws(Problem) -> Document { .empty }
}
