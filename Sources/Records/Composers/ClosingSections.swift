import Assembly

/// The last sections of minutes: who was not heard, interruptions, adjournment, approval, annex.
struct ClosingSections {
  let record: PublicRecord

  /// Cards of those who left a position or sent words and did not ask to speak.
  var written: Section {
    let lines: [[Inline]] = Participation.allCases.compactMap { participation in
      let cards = record.cards.filter {
        $0.status == .filed && $0.signUp.participation == participation
      }
      guard !cards.isEmpty else { return nil }
      return cited("\(participation.words): \(Phrase.list(cards.map(described))).", cards)
    }
    return Section(
      ItemSection.written(record, under: nil) + (lines.isEmpty ? [] : [.points(lines)]))
  }

  /// A line that cites what is recorded of cards.
  private func cited(_ text: String, _ cards: [Card]) -> [Inline] {
    record.cited(
      text,
      record.citations.map { citations in cards.flatMap { citations[.card($0.number)] } } ?? [])
  }

  /// Who asked to speak and did not.
  var notHeard: Section {
    let groups: [(Card.Status, String)] = [
      (.unheard, "Still waiting when comment closed"), (.waiting, "Still waiting"),
      (.forfeited, "Called twice and not present"), (.withdrawn, "Withdrew"),
      (.ceded, "Gave their time to another speaker"),
      (.represented, "Spoken for by the spokesperson of a group"),
      (.removed, "Ordered to leave"),
      (.pending, "Handed in and not put on the speakers list before the close"),
      (.refused, "Not put on the speakers list"),
    ]
    let lines: [[Inline]] = groups.compactMap { status, words in
      let cards = record.cards.filter { $0.status == status && !wasHeard($0.number) }
      guard !cards.isEmpty else { return nil }
      return cited("\(words): \(record.names.list(cards.map(\.number))).", cards)
    }
    return Section(
      ifEmpty: record.cards.isEmpty ? nil : .nothing,
      lines.isEmpty ? [] : [.points(lines)])
  }

  /// Recesses, disorder, failures of equipment, and times in which no console was alive.
  var interruptions: Section {
    var lines: [(at: Instant, text: [Inline])] = record.session.recesses.enumerated().map {
      ($1.began, record.cited(recess($1), .recess($0)))
    }
    lines += record.session.outages.enumerated().map {
      ($1.from, record.cited(outage($1), .outage($0)))
    }
    lines += record.failures.enumerated().map {
      ($1.from, record.cited(failure($1), .failure($0)))
    }
    let measures = MeasureSentences(record: record, isNumbered: false)
    lines += record.measures.enumerated().compactMap { index, measure in
      measures.inMinutes(measure.event).map {
        (measure.at, record.cited("\(record.clock(measure.at)) \($0)", .measure(index)))
      }
    }
    // Entries of one instant keep their order.
    let texts = lines.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }.map(\.element.text)
    return Section(texts.isEmpty ? [] : [.points(texts)])
  }

  private func outage(_ outage: Session.Outage) -> String {
    "Technical interruption from \(record.seconds(outage.from)) to "
      + "\(record.seconds(outage.to)) (\((outage.to - outage.from).text)); "
      + "no time was charged to a speaker."
  }

  /// When the meeting is continued.
  var nextMeeting: Section {
    let to = record.session.continuedTo.map { record.names.text($0) }
    return Section(
      to.map {
        let words = record.phrase(.continued, ["to": Phrase.sentence($0)])
        return [.paragraph(record.cited(words, .adjourned))]
      } ?? [])
  }

  /// When the meeting ended.
  var adjournment: Section {
    let line = record.session.adjournedAt.map {
      record.cited(record.phrase(.adjourned, ["time": record.clock($0)]), .adjourned)
    }
    return Section(ifEmpty: .notAdjourned, line.map { [.paragraph($0)] } ?? [])
  }

  /// Who prepared the minutes, and the lines for those who approve them.
  var approval: Section {
    let lines = VersionLines(record: record)
    let blank = "____________________"
    guard !record.isOfBody else { return signatures(blank, lines) }
    return Section(
      [
        .facts(
          [Fact(record.phrase(.preparedBy), record.clerk ?? blank)] + lines.facts
            + [Fact(record.phrase(.signature), blank)])
      ] + lines.seal)
  }

  /// The lines under the minutes of a body: the clerk's, and of whom presides.
  private func signatures(_ blank: String, _ lines: VersionLines) -> Section {
    let presiding = record.session.presiding.map { record.names.officer($0) }
    return Section(
      [
        .facts(
          [
            Fact("Recorded by", record.clerk ?? blank), Fact("Signature of the clerk", blank),
            Fact("Presiding officer", presiding ?? blank),
            Fact("Signature of the presiding officer", blank),
          ] + lines.facts)
      ] + lines.seal)
  }

  /// The annex: who used how much of the floor.
  var airTime: Section {
    let floor = FloorTime(record)
    guard !floor.isEmpty else { return Section([]) }
    return Section([.paragraph(floor.sharesText), .table(floor.table)])
  }

  /// Whether something was said in a turn of the card; who was removed while speaking was heard.
  private func wasHeard(_ card: CardNumber) -> Bool {
    record.turns.contains { $0.holder.card == card && record.isHeard($0) }
  }

  private func failure(_ failure: Equipment.Failure) -> String {
    let note = failure.note.map { ": \(Phrase.sentence(record.names.text($0)))" } ?? "."
    let what = failure.channel.title
    guard let end = failure.to else {
      return "\(what) failed at \(record.clock(failure.from)) and was not restored\(note)"
    }
    return "\(what) failed from \(record.clock(failure.from)) to \(record.clock(end)) "
      + "(\((end - failure.from).text))\(note)"
  }

  private func recess(_ recess: Session.Recess) -> String {
    let note = recess.note.map { ": \(Phrase.sentence(record.names.text($0)))" } ?? "."
    guard let ended = recess.ended else {
      return "Recess from \(record.clock(recess.began))\(recess.reason.words)\(note)"
    }
    return "Recess from \(record.clock(recess.began)) to \(record.clock(ended)) "
      + "(\((ended - recess.began).text))\(recess.reason.words)\(note)"
  }

  private func described(_ card: Card) -> String {
    var details: [String] = []
    if let side = card.signUp.side { details.append(side.words) }
    if let topic = card.signUp.topic { details.append(record.names.text(topic)) }
    let tail = details.isEmpty ? "" : " (\(details.joined(separator: "; ")))"
    return record.names.name(of: card.number) + tail
  }
}

extension Participation {
  /// What the cards are called in minutes.
  fileprivate var words: String {
    switch self {
    case .speak: "Asked to speak"
    case .position: "Position without speaking"
    case .written: "Written comments"
    case .readByClerk: "To be read by the clerk"
    }
  }
}
