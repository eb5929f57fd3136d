public import Assembly
internal import GRDB
public import Records

/// What is looked for in the archive.
public struct SearchQuery: Equatable, Sendable {
  /// The words; see ``SearchWords`` for what quotes and stars mean.
  public var words: String
  /// A part of the name of who spoke, asked, promised or answers for it.
  public var who: String?
  /// Only in meetings on or after a day.
  public var since: CivilDate?
  /// Only in meetings of a format.
  public var kind: MeetingKind?
  /// Only in meetings of a series.
  public var series: String?
  /// Only in texts of one kind.
  public var passage: Passage.Kind?
  /// At most so many hits.
  public var limit = 20

  /// Looks for words everywhere.
  public init(_ words: String) { self.words = words }
}

/// A text that was found.
public struct SearchHit: Equatable, Sendable {
  /// The meeting's id.
  public let meeting: String
  /// The meeting's title.
  public let title: String
  /// What the text is.
  public let kind: Passage.Kind
  /// How the record names it; nil for the meeting itself.
  public let reference: String?
  /// When it came into the record.
  public let at: Instant
  /// Who spoke, asked, promised or answers for it; empty where nobody is named.
  public let who: String
  /// The place in the text, with the words that were found between brackets.
  public let snippet: String
}

extension Archive {
  /// Returns the texts that hold the words, the most telling first.
  ///
  /// What is kept for search is brought up to the last entries before. It holds what the public
  /// copies say, so nothing that is private or was taken out is ever found.
  public func search(
    _ query: SearchQuery, _ progress: (_ done: Int, _ count: Int) -> Void = { _, _ in }
  ) throws(JournalFailure) -> [SearchHit] {
    let words = SearchWords.expression(query.words)
    let who = query.who.flatMap { SearchWords.expression($0) }
    let parts = [words.map { "(\($0))" }, who.map { "who : (\($0))" }].compactMap { $0 }
    guard !parts.isEmpty else {
      throw .unreadable(
        message: "there is no word to look for", remedy: "'gavel search lamps' looks for lamps")
    }
    return try mending { db in
      try refresh(db, progress)
      return try hits(parts.joined(separator: " AND "), query, in: db)
    }
  }

  private func hits(
    _ expression: String, _ query: SearchQuery, in db: Database
  ) throws -> [SearchHit] {
    var conditions: [String] = []
    var arguments: StatementArguments = [expression]
    func add(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
      guard let value else { return }
      conditions.append("AND \(condition)")
      arguments += [value]
    }
    add("meeting.kind = ?", query.kind?.rawValue)
    add("meeting.series = ?", query.series)
    add("passage.kind = ?", query.passage?.rawValue)
    // An id begins with the day of the meeting where it is.
    add("substr(meeting.id, 1, 10) >= ?", query.since?.text)
    arguments += [query.limit]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT meeting.id, meeting.title, passage.kind, passage.reference, passage.at_ms,
          passage.who, snippet(search, 0, '[', ']', '…', 16)
        FROM search JOIN passage ON passage.id = search.rowid
          JOIN meeting ON meeting.key = passage.meeting
        WHERE search MATCH ? \(conditions.joined(separator: " "))
        ORDER BY rank LIMIT ?
        """, arguments: arguments)
    var hits: [SearchHit] = []
    while let row = try rows.next() {
      guard let kind = Passage.Kind(rawValue: try row.value(2)) else { continue }
      hits.append(
        SearchHit(
          meeting: try row.value(0), title: try row.value(1), kind: kind,
          reference: try row.optional(3), at: Instant(milliseconds: try row.value(4)),
          who: try row.value(5), snippet: try row.value(6)))
    }
    return hits
  }
}
