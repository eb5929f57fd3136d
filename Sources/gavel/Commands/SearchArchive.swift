public import ArgumentParser
import Assembly
import JournalStore
public import Records

/// `gavel search WORDS`: looks for texts in all meetings.
struct SearchArchive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Look for words in titles, notes, quotes, questions, answers, promises and names.",
    discussion: """
      All words must be there; "words in quotes" must follow each other; a star stands for any \
      ending: lamp*. Accents and capitals make no difference. What is looked through is what the \
      public copies say.
      """)

  @Argument(help: "The words.")
  var words: [String] = []

  @Option(help: ArgumentHelp("Only in meetings on or after a day.", valueName: "2016-07-19"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "Only in meetings of a kind: \(MeetingKind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "kind"))
  var kind: MeetingKind?

  @Option(help: ArgumentHelp("Only in meetings of a series.", valueName: "series"))
  var series: String?

  @Option(
    help: ArgumentHelp(
      "Only what this person or office said, asked or promised.", valueName: "who"))
  var who: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "Only in \(Passage.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "what"))
  var passage: Passage.Kind?

  @Option(help: ArgumentHelp("At most so many texts.", valueName: "n"))
  var limit = 20

  @OptionGroup var options: ListingOptions

  func validate() throws {
    if words.isEmpty && who == nil { throw ValidationError("give words to look for, or --who") }
    if let since, CivilDate(text: since) == nil {
      throw ValidationError("'\(since)' is no day; write it as 2016-07-19")
    }
    guard (1...10_000).contains(limit) else {
      throw ValidationError("--limit takes a number from 1 to 10000")
    }
  }

  func run() throws {
    var query = SearchQuery(
      words.map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " "))
    query.who = who
    query.since = since.flatMap { CivilDate(text: $0) }
    (query.kind, query.series, query.passage, query.limit) = (kind, series, passage, limit)
    let archive = try options.archive.open()
    defer { try? archive.close() }
    let hits = try storing { () throws(JournalFailure) in
      try archive.search(query, ListingOptions.tell)
    }
    options.show(SearchArchive.listing(hits))
    if hits.isEmpty { throw ExitStatus(ExitStatus.refused) }
  }

  private static func listing(_ hits: [SearchHit]) -> Listing {
    Listing(
      columns: [
        .init("meeting", "Meeting"), .init("title", nil), .init("kind", nil),
        .init("reference", "Ref"), .init("who", "Who"), .init("text", "Text"), .init("at", nil),
      ],
      rows: hits.map { hit in
        [
          .text(hit.meeting), .text(hit.title), .text(hit.kind.rawValue),
          .text(hit.reference ?? hit.kind.rawValue), .text(hit.who), .text(hit.snippet),
          .text(Zone.utc.timestamp(hit.at)),
        ]
      }, ifEmpty: "Nothing was found.")
  }
}

extension Passage.Kind: ExpressibleByArgument {}
