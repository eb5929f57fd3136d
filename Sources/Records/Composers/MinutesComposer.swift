public import Assembly

/// Tells what was done, in the order of sections that clerks expect (DOMAIN 5.2).
public struct MinutesComposer: Composer {
  /// The word a person types to choose the publication.
  public let name = "minutes"
  /// What the publication is called.
  public let title = "Minutes"
  /// What it is good for.
  public let summary = "the minutes, to be posted and approved"
  /// How much they say, and whether their lines cite entries.
  public let options: RecordOptions

  /// Makes the composer of a style.
  public init(style: MinutesStyle = .summary) {
    self.init(RecordOptions().with(style))
  }

  /// Makes the composer that follows a person's choices.
  public init(_ options: RecordOptions) {
    self.options = options
  }

  /// Tells the meeting, as far as it has gone.
  public func compose(_ proceedings: Proceedings) -> Document {
    let record = PublicRecord(proceedings, options)
    let heading = Heading(record: record)
    let page = Page(record: record, options: options, facts: heading.facts)
    let layouts = MinutesLayout.names(record.opening?.kind ?? .townhall, options.style)
    return page.document(.minutesOf, layouts)
  }
}

extension RecordOptions {
  /// The options with another style.
  func with(_ style: MinutesStyle) -> RecordOptions {
    var options = self
    options.style = style
    return options
  }
}
