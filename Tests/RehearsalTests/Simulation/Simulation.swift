import Assembly
import Chance
import Moderation
import Records

/// A meeting by chance: commands out of the catalog, legal and hostile, from seats that race, with
/// undo, imports, outages, suspends, clocks that jump, and disks that fail for a while.
struct Simulation {
  static let names = [
    "Ana Ruiz", "Bo Lee", "Cyd O'Hara", "Dé Núñez", "Eli /pro", "Fay \u{5d0}\u{5d1}", "Gus 李",
    "Hal --", "\"Ida\" Moe", "Jo", "Kai", "Lu",
  ]

  let opening: Opening
  /// What happened so far; done again, it happens the same way.
  private(set) var steps: [SimulationStep] = []
  private(set) var meeting: SimulatedMeeting
  var random: SplitMix64
  /// How often a line is about motions and votes: once in so many.
  let businessEvery: Int
  private var now = Hall.zero
  /// How many steps there are on average to one at which the disk begins to fail; 0 for never.
  private let odds: Int
  private var fault: (kind: StorageFault, steps: Int)?

  /// - Parameters:
  ///   - kind: the kind of meeting; nil for any, with little business.
  ///   - faultOnceIn: how many steps there are on average between two times at which the disk
  ///     fails, for one step or for some; 0 for a disk that never does.
  init(
    seed: UInt64, kind: MeetingKind? = nil, faultOnceIn odds: Int = 0,
    forbidden: (@Sendable (Meeting) -> String?)? = nil
  ) throws(Problem) {
    random = SplitMix64(seed: seed)
    businessEvery = kind == nil ? 8 : 1
    self.odds = odds
    let any = MeetingKind.allCases.randomElement(using: &random) ?? .hearing
    var opening = Hall.opening(kind: kind ?? any)
    Simulation.vary(&opening, using: &random)
    self.opening = opening
    meeting = try SimulatedMeeting(opening: opening, forbidden: forbidden)
  }

  /// Holds the meeting and returns what was found.
  mutating func run(lines count: Int) -> SimulatedMeeting.Findings {
    for _ in 0..<count {
      let step = step()
      steps.append(step)
      meeting.perform(step)
      guard meeting.findings.problems.isEmpty else { break }
    }
    meeting.finish()
    return meeting.findings
  }

  private mutating func step() -> SimulationStep {
    passTime()
    // Most lines are the moderator's, many the clerk's, and some come from the other seats.
    let seat = [0, 0, 0, 0, 0, 0, 1, 1, Int.random(in: 2..<6, using: &random)]
      .randomElement(using: &random)
    var step = SimulationStep(
      at: now, seat: seat ?? 0, looksFirst: Bool.random(using: &random), fault: passFault(),
      act: .seated)
    switch Int.random(in: 0..<160, using: &random) {
    case 0..<2: step.act = .seated
    case 2..<4: step.act = .outage
    case 4..<12: step.act = card()
    default: step.act = .line(line(in: scene(of: step)))
    }
    return step
  }

  /// What the seat sees that is to act.
  private func scene(of step: SimulationStep) -> Scene {
    var clerk = meeting.clerks[step.seat]
    if step.looksFirst { _ = try? clerk.catchUp() }
    return Scene(proceedings: clerk.proceedings, now: step.at, seat: clerk.seat)
  }

  private mutating func card() -> SimulationStep.Act {
    var signUp = SignUp(name: Simulation.names.randomElement(using: &random))
    signUp.participation = Participation.allCases.randomElement(using: &random) ?? .speak
    let item = Int.random(in: 0..<4, using: &random)
    return .card(signUp, item == 0 ? nil : ItemNumber(item))
  }

  /// The clock goes on, stands, is set back, or leaps while the machine is suspended.
  private mutating func passTime() {
    let steps: [ClosedRange<Int64>] = [0...0, 1...999, 1000...9000, 3000...90_000, -2000...0]
    let leaps: [ClosedRange<Int64>] = [-7_200_000...0, 0...14_400_000]
    let isLeap = Int.random(in: 0..<50, using: &random) == 0
    let step = (isLeap ? leaps : steps).randomElement(using: &random) ?? 0...0
    now = now + Duration(milliseconds: Int64.random(in: step, using: &random))
  }

  /// What the disk does to the next step; it may fail for some steps on end.
  private mutating func passFault() -> StorageFault? {
    guard odds > 0 else { return nil }
    if let (kind, steps) = fault, steps > 0 {
      fault = (kind, steps - 1)
      return kind
    }
    guard Int.random(in: 0..<odds, using: &random) == 0 else { return nil }
    let kind = StorageFault.allCases.randomElement(using: &random) ?? .full
    let lengths = [0, 0, 1, 4, 12]
    fault = (kind, lengths.randomElement(using: &random) ?? 0)
    return kind
  }
}
