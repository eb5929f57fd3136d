public import Assembly
public import Moderation

/// A scenario with its seed: everything that decides how a room behaves, before anybody types.
public struct Drill: Equatable, Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// The seed: who does not show, who runs over and by how much.
  public let seed: UInt64

  /// Makes a drill; without a seed, the scenario's own.
  public init(_ scenario: Scenario, seed: UInt64? = nil) {
    self.scenario = scenario
    self.seed = seed ?? scenario.seed
  }

  /// When it begins: the virtual clock starts with the time of the scenario's plan.
  public var zero: Instant { scenario.opening.scheduled }

  /// When it is planned to end.
  public var plannedEnd: Instant { zero + scenario.length }

  /// When it ends by itself.
  public var stop: Instant { zero + scenario.stop }

  /// What the meeting starts from: marked as a rehearsal in its title and its id, so that every
  /// document and dataset that names either says so.
  public var opening: Opening {
    var opening = scenario.opening
    let day = opening.zone.date(of: opening.scheduled).text
    opening.id = "\(day)-rehearsal-\(scenario.name)"
    opening.title = "REHEARSAL: \(opening.title)"
    opening.isRehearsal = true
    opening.scheduledEnd = plannedEnd
    opening.series = nil
    return opening
  }

  /// The cards that were handed in before.
  public var signUps: [SheetRow] {
    scenario.people.filter { !$0.isLate }.map { SheetRow(signUp: $0.signUp, item: $0.item) }
  }
}
