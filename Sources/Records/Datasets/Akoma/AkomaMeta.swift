import Assembly

/// What a catalogue must know of the document: identity, state, quorum, and who is named.
struct AkomaMeta {
  let record: PublicRecord

  /// The element.
  var xml: XML {
    .tag(
      "meta", [:],
      [
        .tag("identification", ["source": "#body"], [work, expression, manifestation]),
        .tag("workflow", ["source": "#body"], steps.map(\.xml)),
      ] + analysis + [.tag("references", ["source": "#body"], references)])
  }

  private var date: String {
    record.date(of: record.session.calledToOrderAt ?? record.opening?.scheduled ?? record.asOf).text
  }

  /// How far the minutes are, step by step.
  private struct Step {
    let date: String
    let by: String
    let outcome: String

    var xml: XML { .tag("step", ["date": date, "by": "#\(by)", "outcome": "#\(outcome)"]) }
  }

  /// From the draft to the version that is in force or in the making.
  private var steps: [Step] {
    let versions = record.versions
    let approved = versions.approvals.map {
      Step(date: ($0.on ?? record.date(of: $0.at)).text, by: "body", outcome: "approved")
    }
    let begun = versions.why == nil ? [] : [Step(date: lastDate, by: "body", outcome: "amending")]
    let sent = versions.circulation.map {
      Step(date: record.date(of: $0.at).text, by: "clerk", outcome: "circulated")
    }
    return [Step(date: date, by: "clerk", outcome: "draft")] + approved + begun
      + (sent.map { [$0] } ?? [])
  }

  /// The day on which the amendment began that is in the making.
  private var lastDate: String {
    let began = record.entries.last { entry in
      if case .versions(.amended) = entry.event { true } else { false }
    }
    return began.map { record.date(of: $0.at).text } ?? date
  }

  private var uri: String {
    "/akn/\(country)/debate/minutes/\(date)/\(AkomaID.word(record.opening?.id ?? "meeting"))"
  }

  /// The country of the zone, as far as its name tells; `zz` is ISO's code for one that is not
  /// known.
  private var country: String {
    let name = record.opening?.zone.name ?? ""
    let american = [
      "New_York", "Detroit", "Chicago", "Denver", "Phoenix", "Los_Angeles", "Anchorage", "Boise",
      "Juneau", "Menominee",
    ]
    let isAmerican =
      american.contains { name == "America/\($0)" }
      || ["America/Indiana/", "America/Kentucky/", "America/North_Dakota/", "US/"]
        .contains { name.hasPrefix($0) }
      || name == "Pacific/Honolulu"
    return isAmerican ? "us" : "zz"
  }

  private func properties(
    _ uri: String, _ date: String, _ dateName: String, _ rest: [XML]
  ) -> [XML] {
    [
      .tag("FRBRthis", ["value": "\(uri)/!main"]), .tag("FRBRuri", ["value": uri]),
      .tag("FRBRdate", ["date": date, "name": dateName]), .tag("FRBRauthor", ["href": "#body"]),
    ] + rest
  }

  private var work: XML {
    .tag(
      "FRBRWork", [:],
      properties(
        uri, date, "meeting",
        [
          .tag("FRBRcountry", ["value": country]), .tag("FRBRsubtype", ["value": "minutes"]),
          .tag("FRBRname", ["value": cleaned(record.title)]),
        ]))
  }

  private var expression: XML {
    .tag(
      "FRBRExpression", [:],
      state("\(uri)/eng@", [.tag("FRBRlanguage", ["language": "eng"])]))
  }

  private var manifestation: XML {
    .tag(
      "FRBRManifestation", [:],
      state("\(uri)/eng@.akn", [.tag("FRBRformat", ["value": "application/akn+xml"])]))
  }

  /// The properties of the text as it stands after the last step.
  private func state(_ uri: String, _ rest: [XML]) -> [XML] {
    properties(uri, steps.last?.date ?? date, steps.last?.outcome ?? "draft", rest)
  }

  /// Quorum and votes, where the meeting was one of a body that decides.
  private var analysis: [XML] {
    let votes = AkomaVotes(record: record).parliamentary
    guard !votes.isEmpty else { return [] }
    return [.tag("analysis", ["source": "#body"], [.tag("parliamentary", [:], votes)])]
  }

  private func reference(_ kind: String, _ id: String, _ text: String) -> XML {
    let place =
      kind == "TLCPerson" ? "person" : String(kind.dropFirst(3)).lowercased()
    return .tag(
      kind,
      ["eId": id, "href": "/akn/ontology/\(place)/\(id)", "showAs": text.isEmpty ? id : text])
  }

  private var references: [XML] {
    let names = record.names
    let body = record.opening?.body ?? record.title
    var all = [
      reference("TLCOrganization", "body", body),
      reference("TLCRole", "chair", "presiding officer"),
      reference("TLCRole", "clerk", "clerk"), reference("TLCRole", "resident", "resident"),
      reference("TLCRole", "official", "official"),
    ]
    for outcome in ["draft", "circulated", "approved", "amending"]
    where outcome == "draft" || steps.contains(where: { $0.outcome == outcome }) {
      all.append(reference("TLCConcept", outcome, outcome))
    }
    all += AkomaVotes.concepts.map { reference("TLCConcept", $0.id, $0.text) }
    var officials = Set(record.officials.map(\.id))
    all += record.officials.map {
      reference("TLCPerson", AkomaID.official($0.id), names.name(of: $0.id))
    }
    // Somebody may have had the floor whom the plan does not know.
    let others =
      record.turns.compactMap(\.holder.official) + record.questions.compactMap(\.to)
      + record.commitments.map(\.official)
    for id in others where officials.insert(id).inserted {
      all.append(reference("TLCPerson", AkomaID.official(id), names.name(of: id)))
    }
    let cards = Set(
      record.turns.compactMap(\.holder.card) + record.questions.compactMap(\.asker)
        + record.notes.compactMap { $0.quoted?.card })
    return all
      + cards.sorted().map { reference("TLCPerson", AkomaID.card($0), names.name(of: $0)) }
  }
}
