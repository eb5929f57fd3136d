public import Assembly

/// The minutes as Akoma Ntoso 3.0, the archive's XML for debates (OASIS LegalDocML).
///
/// What a program must find stands as structure: who is who, each item, each turn with its times,
/// questions and answers, votes and quorum. Every reference leads to something in the document.
public struct AkomaNtosoDataset: Dataset {
  /// The word a person types to choose the format.
  public let name = "akomantoso"
  /// The usual name of the file.
  public let fileName = "akomantoso.xml"
  /// The IANA media type.
  public let mediaType = "application/akn+xml"
  /// What the format is good for.
  public let summary = "the minutes as Akoma Ntoso 3.0, for archives"

  /// Makes the dataset.
  public init() {}

  /// The document of a meeting, as far as it has gone.
  public func bytes(_ proceedings: Proceedings) -> [UInt8] {
    let record = PublicRecord(proceedings)
    let meta = AkomaMeta(record: record)
    return XML.tag(
      "akomaNtoso", ["xmlns": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"],
      [
        .tag(
          "debate", ["name": "minutes", "contains": "originalVersion"],
          [
            meta.xml, AkomaFrame(record: record).preface,
            .tag("debateBody", [:], AkomaBody(record: record).sections),
            AkomaFrame(record: record).conclusions,
          ])
      ]
    ).document
  }
}

/// How things are named in the document, so that references meet what they mean.
enum AkomaID {
  static func official(_ id: OfficialID) -> String { "official-\(word(id.text))" }
  static func card(_ number: CardNumber) -> String { "speaker-\(number.rawValue)" }
  static func item(_ number: ItemNumber) -> String { "item-\(number.rawValue)" }
  static func turn(_ number: TurnNumber) -> String { "turn-\(number.rawValue)" }

  static func holder(_ holder: Floor.Holder) -> String {
    switch holder {
    case .card(let number): card(number)
    case .official(let id): official(id)
    }
  }

  /// The text as a word of ASCII letters, digits and dashes; another character becomes its
  /// number, so that different texts stay different.
  static func word(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { word, scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-": word.unicodeScalars.append(scalar)
      default: word += "_\(String(scalar.value, radix: 16))"
      }
    }
  }
}
