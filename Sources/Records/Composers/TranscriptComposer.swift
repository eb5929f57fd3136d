public import Assembly

/// Tells what happened in the order of time, a line for each event, as DOMAIN 5.2 (verbatim).
public struct TranscriptComposer: Composer {
  /// The word a person types to choose the publication.
  public let name = "transcript"
  /// What the publication is called.
  public let title = "Transcript"
  /// What it is good for.
  public let summary = "what happened, minute by minute"

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
    var blocks: [Block] = []
    for part in parts(record) {
      if let title = part.title { blocks.append(.heading(1, title)) }
      if !part.lines.isEmpty {
        blocks.append(.paragraph(Array(part.lines.joined(separator: [.lineBreak]))))
      }
    }
    let page = Page(
      record: record, options: options, facts: heading.facts, transcript: blocks)
    return page.document(.transcriptOf, ["transcript"])
  }

  /// What happened under one item, or between items.
  private struct Part {
    var title: String?
    var lines: [[Inline]] = []
  }

  private func parts(_ record: PublicRecord) -> [Part] {
    var teller = TranscriptLines(record: record)
    var told: [(at: Instant, entry: EntryNumber, line: TranscriptLines.Line)] = []
    for entry in record.entries {
      guard let line = teller.line(entry) else { continue }
      told.append((line.at ?? entry.at, entry.number, line))
    }
    // A start may be back-dated; entries of one instant keep their order.
    let ordered = told.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }
    var parts = [Part(title: record.entries.isEmpty ? nil : "Before the first item")]
    for (_, (at, entry, line)) in ordered {
      if let title = line.opens { parts.append(Part(title: title)) }
      parts[parts.count - 1].lines.append(
        record.cited("[\(record.seconds(at))] \(line.text)", [entry]))
    }
    return parts.filter { !$0.lines.isEmpty }
  }
}
