import Assembly
import CommandLanguage

/// Moves the minutes from draft to circulated, approved and amended; alone it says how far they
/// are (DOMAIN 1.2).
enum VersionCommand {
  static let command = ConsoleCommand(
    "version", group: .record,
    summary: "the minutes of this meeting: circulated, approved, amended",
    needs: ["the meeting is adjourned"],
    examples: [
      "version", "version circulate the members", "version approve the Council on 2016-08-09",
      "version amend the vote on item 3 was 6 to 3",
    ],
    parameters: .optional(
      .choice(
        [
          (word: "circulate", value: .circulate), (word: "approve", value: .approve),
          (word: "amend", value: .amend),
        ], label: "circulate|approve|amend")),
    .optional(.text("TO|BY|WHY", samples: ["the Council", "the Council on 2016-08-09"])),
    perform: perform)

  /// What is done with the minutes.
  enum Step: Sendable {
    case circulate, approve, amend
  }

  static func perform(_ call: Call<Scene>, step: Step?, words: String?) throws(Refusal) -> Outcome {
    let scene = call.scene
    guard let step else {
      guard let words else { return Outcome(lines: scene.minutesLines) }
      throw Refusal(
        "'\(words)' is nothing that is done with minutes",
        remedy: "'version' says how far they are; type circulate, approve or amend behind it")
    }
    guard scene.meeting.versions.state != .none else {
      throw Refusal(
        "the meeting is not adjourned, so there are no minutes yet",
        remedy: scene.meeting.session.phase == .doors
          ? "'open' begins" : "'adjourn' lists what is open")
    }
    var outcome: Outcome
    switch step {
    case .circulate: outcome = try circulated(scene, to: words, note: call.note)
    case .approve: outcome = try approved(scene, words, note: call.note)
    case .amend: outcome = try amended(scene, words ?? call.note)
    }
    outcome.keepsNote = true
    return outcome
  }

  private static func circulated(
    _ scene: Scene, to: String?, note: String?
  ) throws(Refusal) -> Outcome {
    try scene.requireOpenMinutes()
    let again = scene.meeting.versions.circulation == nil ? "" : " again"
    return Outcome(
      [.versions(.circulated(to: to, note: note))],
      say:
        "Version \(scene.meeting.versions.number) is circulated\(again)\(to.map { " to \($0)" } ?? "").",
      "'fix REF /old/new/' corrects it until 'version approve WHO'.")
  }

  private static func approved(
    _ scene: Scene, _ words: String?, note: String?
  ) throws(Refusal) -> Outcome {
    try scene.requireOpenMinutes()
    let versions = scene.meeting.versions
    let (by, day) = parts(of: words)
    let today = scene.meeting.zone.date(of: scene.now)
    if let day, day > today {
      throw Refusal(
        "\(day.text) is still to come",
        remedy: "'version approve WHO' on the day, or give the right one")
    }
    let isCorrected = versions.state == .circulated && versions.corrections > 0
    let event = Versions.Event.approved(
      version: versions.number, by: by, on: day == today ? nil : day?.text,
      corrected: isCorrected, note: note)
    return Outcome(
      [.versions(event)],
      say: "Version \(versions.number) is approved\(by.map { " by \($0)" } ?? "")"
        + "\(isCorrected ? ", as corrected" : ""), on \((day ?? today).longText).",
      "Its text stays as it is; 'version amend WHY' begins version \(versions.number + 1).")
  }

  private static func amended(_ scene: Scene, _ why: String?) throws(Refusal) -> Outcome {
    let versions = scene.meeting.versions
    guard versions.isClosed else {
      throw Refusal(
        "version \(versions.number) is not approved yet",
        remedy: "'fix REF /old/new/' corrects it, 'version approve' approves it")
    }
    guard let why, !why.trimmed.isEmpty else {
      throw Refusal(
        "it does not say why",
        remedy: "name the motion: 'version amend the vote on item 3 was 6 to 3'")
    }
    let next = versions.number + 1
    return Outcome(
      [.versions(.amended(version: next, why: why))],
      say:
        "Version \(next) begins; version \(versions.number) is kept, and in force until version \(next) is approved.",
      "'fix REF /old/new/' amends, 'version approve WHO' ends it.")
  }

  /// Splits ` on 2016-08-09` off the end.
  private static func parts(of words: String?) -> (by: String?, day: CivilDate?) {
    guard let words else { return (nil, nil) }
    var head = words.split(separator: " ")[...]
    let day = head.last.flatMap { CivilDate(text: $0) }
    if day != nil { head.removeLast() }
    if day != nil, head.last?.lowercased() == "on" { head.removeLast() }
    if head.first?.lowercased() == "by" { head.removeFirst() }
    return (head.isEmpty ? nil : head.joined(separator: " "), day)
  }
}

extension Scene {
  /// Requires that what stands in the minutes may still be corrected: the meeting goes on, or no
  /// version is in force that a body has approved.
  func requireOpenMinutes() throws(Refusal) {
    let versions = meeting.versions
    guard versions.isClosed, let approval = versions.approvals.last else { return }
    let day = approval.on ?? meeting.zone.date(of: approval.at)
    throw Refusal(
      "version \(approval.version) of the minutes was approved on \(day.longText)",
      remedy:
        "'version amend WHY' begins version \(approval.version + 1), 'redact REF' takes out what "
        + "must not stand in public")
  }

  /// How far the minutes are, and what can be done.
  fileprivate var minutesLines: [String] {
    let versions = meeting.versions
    let version = "Version \(versions.number)"
    switch versions.state {
    case .none: return ["The minutes follow when the meeting is adjourned."]
    case .draft:
      return [
        "\(version) is a draft. 'fix REF /old/new/' corrects it, 'version circulate WHO' sends it out."
      ]
    case .circulated:
      let count = versions.corrections
      return [
        "\(version) is circulated, \(counted(count, "correction", "corrections")) since. "
          + "'version approve WHO' approves it."
      ]
    case .approved:
      let day = versions.approvals.last.map { $0.on ?? meeting.zone.date(of: $0.at) }
      return [
        "\(version) was approved\(day.map { " on \($0.longText)" } ?? ""). "
          + "'version amend WHY' begins version \(versions.number + 1)."
      ]
    case .amending:
      return [
        "\(version) is in the making\(versions.why.map { ": \($0)" } ?? "").".sentence,
        "'fix REF /old/new/' amends, 'version approve WHO' ends it.",
      ]
    }
  }
}
