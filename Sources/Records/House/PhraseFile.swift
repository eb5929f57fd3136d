/// The standard phrases of a house, by name.
enum PhraseName: Hashable, Sendable {
  case minutesOf, summaryOf, transcriptOf
  case draft, calledToOrder, notCalled, adjourned, notAdjourned, continued
  case nothing, preparedBy, approvedOn, signature, verbatim
  /// The heading of a section; that of the business of verbatim minutes is its own.
  case title(SectionName)
  case proceedings
  /// The heading of the lines under the minutes of a body.
  case signatures

  private static let own: [(String, PhraseName)] = [
    ("minutes-of", .minutesOf), ("summary-of", .summaryOf), ("transcript-of", .transcriptOf),
    ("draft", .draft), ("called-to-order", .calledToOrder), ("not-called", .notCalled),
    ("adjourned", .adjourned), ("not-adjourned", .notAdjourned), ("continued", .continued),
    ("none", .nothing), ("prepared-by", .preparedBy), ("approved-on", .approvedOn),
    ("signature", .signature), ("verbatim", .verbatim), ("title-proceedings", .proceedings),
    ("title-signatures", .signatures),
  ]

  /// Every phrase by the name that a file gives it.
  static let all: [String: PhraseName] = Dictionary(
    uniqueKeysWithValues: own
      + SectionName.allCases.map { ("title-\($0.rawValue)", .title($0)) })

  /// The values that the phrase may name, beside those of every layout.
  var values: [String] {
    switch self {
    case .calledToOrder: ["time", "presiding"]
    case .adjourned: ["time"]
    case .continued: ["to"]
    case .minutesOf, .summaryOf, .transcriptOf: ["title"]
    case .draft, .notCalled, .notAdjourned, .nothing, .preparedBy, .approvedOn, .signature,
      .verbatim, .title, .proceedings, .signatures:
      []
    }
  }
}

/// Reads a file of phrases: one to a line, its name, a colon, its words.
enum PhraseFile {
  static func read(
    _ file: TemplateFile, _ faults: inout [TemplateFault]
  ) -> [PhraseName: Template] {
    var phrases: [PhraseName: Template] = [:]
    var isComment = false
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if !isComment, line.allSatisfy(\.isWhitespace) { continue }
      if isComment || line.drop(while: \.isWhitespace).hasPrefix("{{!") {
        isComment = !line.contains("}}")
        continue
      }
      func note(_ message: String) {
        faults.append(
          TemplateFault(file: file.path, line: index + 1, column: 1, message: message))
      }
      guard let colon = line.firstIndex(of: ":") else {
        note("a phrase is a name, a colon and its words, such as 'none: None.'")
        continue
      }
      let name = String(line[..<colon])
      guard let phrase = PhraseName.all[name] else {
        let known = PhraseName.all.keys.sorted()
        let near = Likeness.nearest(to: name, among: known).map { "did you mean '\($0)'?" }
        note("there is no phrase '\(name)'; \(near ?? "phrases: \(known.joined(separator: ", "))")")
        continue
      }
      let words = line[line.index(after: colon)...].drop(while: \.isWhitespace)
      let column = line.distance(from: line.startIndex, to: words.startIndex) + 1
      phrases[phrase] = Template.read(
        String(words), of: file, from: index + 1, column: column, knows: phrase.values, &faults)
    }
    return phrases
  }
}
