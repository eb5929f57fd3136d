public import Assembly

/// Tells what happened in the order of time, a line for each event, as DOMAIN 5.2 (verbatim).
public struct TranscriptComposer: Composer {
  /// The word a person types to choose the publication.
  public let name = "transcript"
  /// What the publication is called.
  public let title = "Transcript"
  /// What it is good for.
  public let summary = "what happened, minute by minute"

  /// Makes the composer.
  public init() {}

  /// Tells the meeting, as far as it has gone.
  public func compose(_ proceedings: Proceedings) -> Document {
    let record = PublicRecord(proceedings)
    let heading = Heading(record: record)
    var blocks = heading.remarks
    if !heading.facts.isEmpty { blocks.append(.facts(heading.facts)) }
    for part in parts(record) {
      if let title = part.title { blocks.append(.heading(1, title)) }
      if !part.lines.isEmpty { blocks.append(.lines(part.lines)) }
    }
    return Document(title: "\(title) of \(record.title)", facts: heading.pageFacts, blocks)
  }

  /// What happened under one item, or between items.
  private struct Part {
    var title: String?
    var lines: [String] = []
  }

  private func parts(_ record: PublicRecord) -> [Part] {
    var teller = TranscriptLines(record: record)
    var told: [(at: Instant, line: TranscriptLines.Line)] = []
    for entry in record.entries {
      guard let line = teller.line(entry) else { continue }
      told.append((line.at ?? entry.at, line))
    }
    // A start may be back-dated; entries of one instant keep their order.
    let ordered = told.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }
    var parts = [Part(title: record.entries.isEmpty ? nil : "Before the first item")]
    for (_, (at, line)) in ordered {
      if let title = line.opens { parts.append(Part(title: title)) }
      parts[parts.count - 1].lines.append("[\(record.seconds(at))] \(line.text)")
    }
    return parts.filter { !$0.lines.isEmpty }
  }
}
