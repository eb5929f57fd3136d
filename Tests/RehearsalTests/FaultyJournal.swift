import Assembly

/// A journal whose disk fails now and then: full, read-only, held by others, or with an error.
final class FaultyJournal: Journal {
  private let whole = MemoryJournal()
  private var chance: SplitMix64
  /// How many appends there are on average to one that fails; 0 for a disk that never does.
  var odds = 0
  /// How often an append failed.
  private(set) var failures = 0

  init(seed: UInt64) {
    chance = SplitMix64(seed: seed)
  }

  private static let faults = [
    ("the disk is full", "make room"), ("the file is read-only", "make it writable"),
    ("another program has held the file", "close it"), ("the disk reports an error", "check it"),
  ]

  func append(
    _ submission: Submission, at now: Instant, expecting last: EntryNumber
  ) throws(JournalFailure) -> [Entry] {
    if odds > 0, Int.random(in: 0..<odds, using: &chance) == 0,
      let fault = FaultyJournal.faults.randomElement(using: &chance)
    {
      failures += 1
      throw .unavailable(message: fault.0, remedy: fault.1)
    }
    return try whole.append(submission, at: now, expecting: last)
  }

  func entries(after number: EntryNumber) throws(JournalFailure) -> [Entry] {
    try whole.entries(after: number)
  }

  var changeDescriptor: Int32? { nil }
}
