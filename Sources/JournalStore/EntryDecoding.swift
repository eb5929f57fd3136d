internal import Assembly
internal import Foundation
internal import Records
internal import Synchronization

/// Makes entries of what was stored, a long record on all processors at once.
enum EntryDecoding {
  /// The fewest entries that are worth a processor of their own.
  private static let share = 2000

  /// Returns the entries, in order.
  static func entries(_ stored: [CodedEntry]) throws(EventCodingError) -> [Entry] {
    let parts = min(stored.count / share, ProcessInfo.processInfo.activeProcessorCount)
    guard parts > 1 else { return try decode(stored[...]) }
    let decoded = Mutex<[Int: Result<[Entry], EventCodingError>]>([:])
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let range = (stored.count * part / parts)..<(stored.count * (part + 1) / parts)
      let result = Result { () throws(EventCodingError) in try decode(stored[range]) }
      decoded.withLock { $0[part] = result }
    }
    var entries: [Entry] = []
    entries.reserveCapacity(stored.count)
    let results = decoded.withLock { $0 }
    for part in 0..<parts {
      if let result = results[part] { entries += try result.get() }
    }
    return entries
  }

  private static func decode(
    _ stored: ArraySlice<CodedEntry>
  ) throws(EventCodingError) -> [Entry] {
    var seats: [String: Seat] = [:]
    var entries: [Entry] = []
    entries.reserveCapacity(stored.count)
    for coded in stored {
      if let seat = seats[coded.seat] {
        entries.append(try coded.entry(seat: seat))
      } else {
        let entry = try coded.entry()
        seats[coded.seat] = entry.seat
        entries.append(entry)
      }
    }
    return entries
  }
}
