internal import Assembly
internal import Foundation

/// Looks a time zone up in the machine's time-zone data.
///
/// The one place where the intake asks the machine for anything. What it finds goes into the
/// opening entry, so nothing asks again.
enum ZoneLookup {
  /// How far apart two questions after the offset are, in seconds.
  ///
  /// No zone has ever changed its offset twice in so short a time, and a question is dear.
  private static let step: Int64 = 43_200

  /// Returns the zone with its offsets about a day; nil when there is no zone of that name.
  ///
  /// The offsets reach from two days before the day to five after it, in universal time, so that
  /// they cover a meeting from one day before its time to three after it in every zone.
  static func zone(named name: String, around day: CivilDate) -> Zone? {
    guard isName(name), let zone = TimeZone(identifier: name) else { return nil }
    let first = Int64(day.daysSinceEpoch - 2) * 86_400
    let last = Int64(day.daysSinceEpoch + 5) * 86_400
    var offsets = [offset(of: zone, at: first)]
    for second in stride(from: first + step, through: last, by: Int(step))
    where offsets.last?.seconds != seconds(of: zone, at: second) {
      offsets.append(offset(of: zone, at: change(of: zone, between: second - step, and: second)))
    }
    return Zone(name: name, offsets: offsets)
  }

  /// Returns the name that was probably meant: a slip, or a city without its continent.
  static func suggestion(for name: String) -> String? {
    let known = TimeZone.knownTimeZoneIdentifiers
    let city = name.replacingOccurrences(of: " ", with: "_").lowercased()
    return known.first { $0.lowercased() == city }
      ?? known.first { $0.lowercased().hasSuffix("/" + city) } ?? nearest(to: name, among: known)
  }

  /// Whether a text has the shape of a name in the database: `Area/City` or `UTC`; never an
  /// abbreviation such as EST, which names no place and so no summer time.
  private static func isName(_ name: String) -> Bool {
    guard name != "UTC" else { return true }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count) && name.utf8.count <= 40
      && parts.allSatisfy { part in
        part.first?.isLetter == true
          && part.utf8.allSatisfy { byte in
            let character = Character(Unicode.Scalar(byte))
            return character.isASCII && (character.isLetter || character.isNumber)
              || "_-+".contains(character)
          }
      }
  }

  private static func offset(of zone: TimeZone, at second: Int64) -> Zone.Offset {
    Zone.Offset(
      from: Instant(milliseconds: second * 1000), seconds: seconds(of: zone, at: second))
  }

  private static func seconds(of zone: TimeZone, at second: Int64) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
  }

  /// Returns the first second of the new offset between a second before it and one after it.
  private static func change(of zone: TimeZone, between low: Int64, and high: Int64) -> Int64 {
    var (low, high) = (low, high)
    let before = seconds(of: zone, at: low)
    while high - low > 1 {
      let middle = (low + high) / 2
      if seconds(of: zone, at: middle) == before { low = middle } else { high = middle }
    }
    return high
  }
}
