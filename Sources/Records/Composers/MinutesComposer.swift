public import Assembly

/// How much minutes say of what was said.
public enum MinutesStyle: String, CaseIterable, Sendable {
  /// What was done, and the main points in a sentence each; the default of a town hall.
  case summary
}

/// Tells what was done, in the order of sections that clerks expect (DOMAIN 5.2).
public struct MinutesComposer: Composer {
  /// The word a person types to choose the publication.
  public let name = "minutes"
  /// What the publication is called.
  public let title = "Minutes"
  /// What it is good for.
  public let summary = "the minutes, to be posted and approved"
  /// How much they say.
  public let style: MinutesStyle

  /// Makes the composer of a style.
  public init(style: MinutesStyle = .summary) {
    self.style = style
  }

  /// Tells the meeting, as far as it has gone.
  public func compose(_ proceedings: Proceedings) -> Document {
    let record = PublicRecord(proceedings)
    let heading = Heading(record: record)
    var blocks: [Block] = [.remark(.draft, "not approved; corrections may still be made.")]
    blocks += heading.remarks
    if !heading.facts.isEmpty { blocks.append(.facts(heading.facts)) }
    if record.opening != nil {
      switch style {
      case .summary: blocks += sections(record).flatMap(\.blocks)
      }
    }
    return Document(title: "\(title) of \(record.title)", facts: heading.pageFacts, blocks)
  }

  private func sections(_ record: PublicRecord) -> [Section] {
    switch record.opening?.kind {
    case .listening: ListeningSections(record: record).all
    case .townhall, .hearing, .council, .work, nil: SummarySections(record: record).all
    }
  }
}

/// A section of the minutes: a heading and what stands under it.
struct Section {
  /// What is written above it.
  let title: String
  /// What stands in it.
  var content: [Block]
  /// What an empty section says; nil leaves it out.
  var ifEmpty: String?

  init(_ title: String, ifEmpty: String? = nil, _ content: [Block]) {
    self.title = title
    self.content = content
    self.ifEmpty = ifEmpty
  }

  /// Heading and content, or nothing.
  var blocks: [Block] {
    if !content.isEmpty { return [.heading(1, title)] + content }
    return ifEmpty.map { [.heading(1, title), .paragraph($0)] } ?? []
  }
}
