public import Assembly

/// Tells a meeting on one page: who was heard, what was promised, whether time was kept.
public struct SummaryComposer: Composer {
  /// The word a person types to choose the publication.
  public let name = "summary"
  /// What the publication is called.
  public let title = "Summary"
  /// What it is good for.
  public let summary = "one page: who was heard, what was promised, the use of time"
  /// Whether its lines cite entries.
  public let options: RecordOptions

  /// Makes the composer that follows a person's choices.
  public init(_ options: RecordOptions = RecordOptions()) {
    self.options = options
  }

  /// Tells the meeting, as far as it has gone.
  public func compose(_ proceedings: Proceedings) -> Document {
    let record = PublicRecord(proceedings, options)
    let heading = Heading(record: record)
    let facts =
      record.opening == nil ? [] : heading.facts + SummarySections(record: record).facts
    let page = Page(record: record, options: options.with(.summary), facts: facts)
    return page.document(.summaryOf, ["summary"])
  }
}
