import Assembly

/// What a layout may name, and how it becomes blocks.
enum Layout {
  /// Values of the meeting, in words.
  private static let values = [
    "title", "body", "kind", "series", "date", "place", "presiding", "clerk", "style",
  ]

  /// Parts that are not sections: they have no heading.
  private static let parts = ["draft", "remarks", "facts", "transcript"]

  /// Everything that may stand in braces.
  static let names =
    values + parts + SectionName.allCases.map(\.rawValue)
    + MeetingKind.allCases.map(\.rawValue)

  /// The values of a meeting; its kind is a name that has a value, so that a layout can ask
  /// `{{#council}}`.
  static func values(of record: PublicRecord, _ style: MinutesStyle) -> [String: String] {
    guard let opening = record.opening else { return [:] }
    let day = record.session.calledToOrderAt ?? opening.scheduled
    return [
      "title": record.title, "body": opening.body ?? "", "kind": opening.kind.title,
      "series": opening.series ?? "", "date": record.day(day), "place": opening.place ?? "",
      "presiding": record.session.presiding.map { record.names.officer($0) } ?? "",
      "clerk": record.clerk ?? "", "style": style.rawValue, opening.kind.rawValue: "yes",
    ]
  }

  /// The blocks of a layout: each part where its name stands, other lines as paragraphs, which
  /// blank lines and parts set apart; an end of a line stays one.
  static func blocks(
    of template: Template, _ values: [String: String], parts: (String) -> [Block]
  ) -> [Block] {
    var made: [String: [Block]] = [:]
    for name in template.names where values[name] == nil {
      let blocks = parts(name)
      if !blocks.isEmpty { made[name] = blocks }
    }
    let marks = Dictionary(uniqueKeysWithValues: made.keys.map { ($0, TemplateMark.mark($0)) })
    let text = template.render(values, marks: marks)
    var blocks: [Block] = []
    var lines: [String] = []
    func flush() {
      if !lines.isEmpty { blocks.append(.lines(lines)) }
      lines = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = line
      while let begin = rest.firstIndex(of: TemplateMark.begin),
        let end = rest[begin...].firstIndex(of: TemplateMark.end)
      {
        add(rest[..<begin], to: &lines)
        flush()
        blocks += made[String(rest[rest.index(after: begin)..<end])] ?? []
        rest = rest[rest.index(after: end)...]
      }
      if line.allSatisfy(\.isWhitespace) { flush() }
      add(rest, to: &lines)
    }
    flush()
    return blocks
  }

  private static func add(_ text: Substring, to lines: inout [String]) {
    if !text.allSatisfy(\.isWhitespace) { lines.append(String(text)) }
  }
}

/// Which layout minutes take.
enum MinutesLayout {
  /// The names of layouts, the most telling first: of kind and style, of the kind, of the style.
  ///
  /// Verbatim minutes of a visit are turns like all others, so the kind alone does not decide.
  static func names(_ kind: MeetingKind, _ style: MinutesStyle) -> [String] {
    let ofKind = style == .verbatim ? [] : ["minutes-\(kind.rawValue)"]
    return ["minutes-\(kind.rawValue)-\(style.rawValue)"] + ofKind
      + ["minutes-\(style.rawValue)", "minutes"]
  }

  /// Whether a file may bear the name.
  static func isOne(_ name: String) -> Bool {
    MeetingKind.allCases.contains { kind in
      MinutesStyle.allCases.contains { names(kind, $0).contains(name) }
    }
  }
}
