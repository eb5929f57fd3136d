public import Assembly
import Foundation

/// The machine's own time zone, for a meeting without a plan.
public enum LocalZone {
  /// Returns the zone with its offsets about an instant; universal time where the machine's zone
  /// has no name in the time-zone database.
  public static func zone(around now: Instant) -> Zone {
    let day = Zone.utc.date(of: now)
    return ZoneLookup.zone(named: TimeZone.current.identifier, around: day) ?? .utc
  }
}
