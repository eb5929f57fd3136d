import Assembly

/// One publication: a layout of the house, filled with the sections of a meeting.
struct Page {
  let record: PublicRecord
  let options: RecordOptions
  /// What is known of the meeting, for the head of the page.
  let facts: [Fact]
  /// What only this publication has: the lines of a transcript.
  var transcript: [Block] = []

  /// The blocks of the first of some layouts that the house has.
  func blocks(_ layouts: [String]) -> [Block] {
    let house = options.house ?? .standard
    guard record.opening != nil, let layout = house.layout(layouts) else {
      return Heading(record: record).remarks
    }
    let values = Layout.values(of: record, options.style)
    return Layout.blocks(of: layout, values) { part($0, house, values) }
  }

  private func part(_ name: String, _ house: HouseStyle, _ values: [String: String]) -> [Block] {
    switch name {
    case "letterhead":
      house.layout([name]).map { Layout.blocks(of: $0, values) { _ in [] } } ?? []
    case "draft": VersionLines(record: record).banners
    case "remarks": Heading(record: record).remarks
    case "facts": facts.isEmpty ? [] : [.facts(facts)]
    case "transcript": transcript
    default:  // not our enum
      SectionName(rawValue: name).map {
        Sections(record: record, style: options.style).blocks(of: $0)
      } ?? []
    }
  }
}
