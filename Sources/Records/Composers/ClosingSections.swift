import Assembly

/// The last sections of minutes: who was not heard, interruptions, adjournment, approval, annex.
struct ClosingSections {
  let record: PublicRecord

  /// Cards of those who left a position or sent words and did not ask to speak.
  var written: Section {
    let lines: [String] = Participation.allCases.compactMap { participation in
      let cards = record.cards.filter {
        $0.status == .filed && $0.signUp.participation == participation
      }
      guard !cards.isEmpty else { return nil }
      return "\(participation.words): \(Phrase.list(cards.map(described)))."
    }
    return Section(
      "Written comments and positions",
      ItemSection.written(record, under: nil) + (lines.isEmpty ? [] : [.bullets(lines)]))
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
    let lines: [String] = groups.compactMap { status, words in
      let cards = record.cards.filter { $0.status == status && !wasHeard($0.number) }
      guard !cards.isEmpty else { return nil }
      return "\(words): \(record.names.list(cards.map(\.number)))."
    }
    return Section(
      "Not heard", ifEmpty: record.cards.isEmpty ? nil : "None.",
      lines.isEmpty ? [] : [.bullets(lines)])
  }

  /// Recesses, disorder, failures of equipment, and times in which no console was alive.
  var interruptions: Section {
    var lines: [(at: Instant, text: String)] = record.session.recesses.map { recess in
      (recess.began, self.recess(recess))
    }
    lines += record.session.outages.map { outage in
      (
        outage.from,
        "Technical interruption from \(record.seconds(outage.from)) to "
          + "\(record.seconds(outage.to)) (\((outage.to - outage.from).text)); "
          + "no time was charged to a speaker."
      )
    }
    lines += record.failures.map { ($0.from, failure($0)) }
    let measures = MeasureSentences(record: record, isNumbered: false)
    lines += record.measures.compactMap { measure in
      measures.inMinutes(measure.event).map {
        (measure.at, "\(record.clock(measure.at)) \($0)")
      }
    }
    // Entries of one instant keep their order.
    let texts = lines.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }.map(\.element.text)
    return Section("Recesses and interruptions", texts.isEmpty ? [] : [.bullets(texts)])
  }

  /// When the meeting is continued.
  var nextMeeting: Section {
    let to = record.session.continuedTo.map { record.names.text($0) }
    return Section(
      "Next meeting",
      to.map { [.paragraph("The meeting is to be continued: \(Phrase.sentence($0))")] } ?? [])
  }

  /// When the meeting ended.
  var adjournment: Section {
    let line = record.session.adjournedAt.map {
      "The meeting was adjourned at \(record.clock($0))."
    }
    return Section(
      "Adjournment", ifEmpty: "The meeting is not adjourned.", line.map { [.paragraph($0)] } ?? [])
  }

  /// Who prepared the minutes, and the lines for those who approve them.
  var approval: Section {
    let blank = "____________________"
    guard !record.isOfBody else { return signatures(blank) }
    return Section(
      "Prepared and approved",
      [
        .facts([
          Fact("Prepared by", record.clerk ?? blank), Fact("Approved on", blank),
          Fact("Signature", blank),
        ])
      ])
  }

  /// The lines under the minutes of a body: the clerk's, and of whom presides.
  private func signatures(_ blank: String) -> Section {
    let presiding = record.session.presiding.map { record.names.officer($0) }
    return Section(
      "Signatures",
      [
        .facts([
          Fact("Recorded by", record.clerk ?? blank), Fact("Signature of the clerk", blank),
          Fact("Presiding officer", presiding ?? blank),
          Fact("Signature of the presiding officer", blank), Fact("Approved on", blank),
        ])
      ])
  }

  /// The annex: who used how much of the floor.
  var airTime: Section {
    let floor = FloorTime(record)
    guard !(floor.residents + floor.officials).isEmpty else { return Section("Annex", []) }
    return Section(
      "Annex: use of the floor", [.paragraph(floor.sharesText), .table(floor.table)])
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
