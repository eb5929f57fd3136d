import Assembly

/// What a disk, or another program that uses it, can do to a step.
enum StorageFault: String, CaseIterable, Sendable {
  /// No write finds room.
  case full
  /// The file may no longer be written.
  case readOnly
  /// Another program holds the file.
  case busy
  /// Reads and writes fail.
  case broken
  /// Other seats are always faster, unless they have to wait.
  case overtaken

  /// Whether nothing can be recorded.
  var refuses: Bool { self != .overtaken }

  var failure: JournalFailure {
    switch self {
    case .full: .unavailable(message: "the disk is full", remedy: "make room")
    case .readOnly: .unavailable(message: "it is read-only", remedy: "make it writable")
    case .busy: .unavailable(message: "another program has held it", remedy: "close it")
    case .broken: .unavailable(message: "the disk reports an error", remedy: "check it")
    case .overtaken: .overtaken
    }
  }
}

/// A journal whose disk fails when it is told to.
final class FaultyJournal: Journal {
  private let whole = MemoryJournal()
  private var isExclusive = false
  /// What is wrong at present; nil when all is well.
  var fault: StorageFault?
  /// How often an append failed.
  private(set) var failures = 0
  /// How many entries there are, whatever the disk says.
  private(set) var count = 0

  func append(
    _ submission: Submission, at now: Instant, expecting last: EntryNumber
  ) throws(JournalFailure) -> [Entry] {
    if let fault, fault.refuses || !isExclusive {
      failures += 1
      throw fault.failure
    }
    let entries = try whole.append(submission, at: now, expecting: last)
    count += entries.count
    return entries
  }

  func entries(after number: EntryNumber) throws(JournalFailure) -> [Entry] {
    if fault == .broken { throw StorageFault.broken.failure }
    return try whole.entries(after: number)
  }

  func exclusively<Result>(
    _ body: () throws(JournalFailure) -> Result
  ) throws(JournalFailure) -> Result {
    isExclusive = true
    defer { isExclusive = false }
    return try body()
  }

  var changeDescriptor: Int32? { nil }
}
