public import ArgumentParser
import Assembly
import JournalStore
public import Records

/// In which form a list is given, and of which archive.
struct ListingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The form: \(Listing.Format.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "form"))
  var format = Listing.Format.text

  @OptionGroup var archive: ArchiveOption

  /// Shows a list.
  func show(_ listing: Listing) {
    switch format {
    case .text: Screen.show(listing.document)
    case .csv, .json: Screen.write(listing.bytes(format))
    }
  }

  /// Shows a list of what is kept in mind of the meetings.
  func show(_ make: ([DigestedMeeting], CivilDate) -> Listing) throws {
    let archive = try archive.open()
    defer { try? archive.close() }
    let meetings = try storing { () throws(JournalFailure) in
      try archive.digests(ListingOptions.tell)
    }
    let now = try storing { () throws(JournalFailure) in try archive.clock().now() }
    show(make(meetings, Zone.utc.date(of: now)))
  }

  /// Tells a person that waits what is going on, where it takes a while.
  static func tell(_ done: Int, _ count: Int) {
    guard count > 200, done % 240 == 0 || done == count, Screen.isErrorTerminal else { return }
    Screen.complain("Reading \(done) of \(count) meetings, this once.")
  }
}

extension Listing.Format: ExpressibleByArgument {}

/// `gavel commitments`: promises and tasks of all meetings.
struct Commitments: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List promises and tasks of all meetings, each as it stands at the latest.")

  @Flag(help: "Only those that are neither kept nor given up.")
  var open = false

  @Flag(help: "Only open ones whose day is past.")
  var overdue = false

  @Option(help: ArgumentHelp("Only of this office or person, or a part of it.", valueName: "who"))
  var owner: String?

  @OptionGroup var options: ListingOptions

  func run() throws {
    try options.show { meetings, today in
      let choice: PromiseRegister.Choice =
        overdue ? .overdue(on: today) : open ? .open : .all
      return PromiseRegister.listing(meetings, choice, owner: owner)
    }
  }
}

/// `gavel people`: who was heard.
struct People: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List who was heard how often and how long: persons, as public documents name them.")

  @Option(help: ArgumentHelp("Only at meetings of a series.", valueName: "series"))
  var series: String?

  @OptionGroup var options: ListingOptions

  func run() throws {
    try options.show { meetings, _ in
      PeopleRegister.listing(meetings.filter { series == nil || $0.series == series })
    }
  }
}

/// `gavel stats [SERIES]`: figures of meetings.
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the figures of all meetings, or of a series.")

  @Argument(help: "The series.")
  var series: String?

  @OptionGroup var options: ListingOptions

  func run() throws {
    try options.show { meetings, _ in FigureRegister.listing(meetings, series: series) }
  }
}
