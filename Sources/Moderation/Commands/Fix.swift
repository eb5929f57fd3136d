import Assembly
import CommandLanguage

/// Corrects a text of the record; echoes before, after and how often the old words stood there.
enum Fix {
  static let command = ConsoleCommand(
    "fix", group: .record, summary: "correct a text: fix N3 /old/new/", takesNotes: false,
    needs: [
      "the old words stand in the text",
      "a motion is not being voted on, amended or decided, unless the meeting is over",
    ], examples: ["fix N3 /recieved/received/"],
    parameters: .reference(), .text("/OLD/NEW/", samples: ["/a/b/"]), perform: perform)

  static func perform(
    _ call: Call<Scene>, reference: Reference, text: String
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireOpenMinutes()
    guard let old = scene.texts.first(where: { $0.0 == reference })?.1 else {
      throw Refusal(
        "there is nothing at \(reference.text)", remedy: scene.wayToTexts(of: reference))
    }
    try scene.requireCorrectable(reference)
    guard let (wrong, right) = substitution(text) else {
      throw Refusal(
        "it does not say which words become which", remedy: "'fix \(reference.text) /old/new/'")
    }
    let (new, count) = replaced(wrong, by: right, in: old)
    guard count > 0 else {
      throw Refusal(
        "'\(wrong)' does not stand in \(reference.text): \(old)",
        remedy: "type the words as they stand there")
    }
    guard !new.trimmed.isEmpty else {
      throw Refusal(
        "that would leave nothing of \(reference.text)",
        remedy: "'fix \(reference.text) /old/new/' with some words to stay")
    }
    return Outcome(
      [.minutes(.corrected(reference: reference, old: old, new: new))],
      say: "\(reference.text) before: \(old)", "\(reference.text) after:  \(new)",
      "\(counted(count, "place", "places")) changed.")
  }

  /// Reads `/old/new/` or `/old/new`; any other mark in place of the slash will do.
  static func substitution(_ text: String) -> (old: String, new: String)? {
    guard let mark = text.first, !mark.isLetter, !mark.isNumber, !mark.isWhitespace else {
      return nil
    }
    let parts = text.dropFirst().split(separator: mark, omittingEmptySubsequences: false)
    guard parts.count == 2 || (parts.count == 3 && parts[2].trimmed.isEmpty), !parts[0].isEmpty
    else { return nil }
    return (String(parts[0]), String(parts[1]))
  }

  /// Replaces every place; linear in the text.
  static func replaced(
    _ old: String, by new: String, in text: String
  ) -> (text: String, count: Int) {
    let pattern = Array(old)
    let characters = Array(text)
    var result: [Character] = []
    var count = 0
    var index = 0
    while index < characters.count {
      if characters[index...].starts(with: pattern) {
        result += Array(new)
        index += pattern.count
        count += 1
      } else {
        result.append(characters[index])
        index += 1
      }
    }
    return (String(result), count)
  }
}

extension Scene {
  /// Requires that a correction changes no decision: the words of a motion that is voted on, is
  /// being amended or was decided are those of the body.
  ///
  /// When the meeting is over, its minutes are corrected before they are approved (DOMAIN 1.2).
  fileprivate func requireCorrectable(_ reference: Reference) throws(Refusal) {
    guard reference.kind == .motion, meeting.session.phase != .adjourned,
      let motion = motions[MotionNumber(reference.number)]
    else { return }
    try requireNoOpenVote()
    let amending = motions.all.last {
      $0.target == motion.number && $0.change != nil && !$0.isSettled
    }
    if let amending {
      throw Refusal(
        "\(label(amending)) amends these words", remedy: "correct them when that is decided")
    }
    guard motion.isSettled else { return }
    throw Refusal(
      "\(label(motion)) is settled: \(motion.disposition?.words ?? "")",
      remedy: (motion.disposition == .carried && motion.kind.isMainLike
        ? "'move MEMBER rescind \(motion.number.text) /OLD/NEW/' amends it; " : "")
        + "a correction of the minutes waits until the meeting is over")
  }

  /// What to type when there is no text with a reference: the latest of its kind.
  fileprivate func wayToTexts(of wanted: Reference) -> String {
    if let last = texts.last(where: { $0.0.kind == wanted.kind })?.0 {
      return "the latest one is \(last.text); 'fix \(last.text) /old/new/'"
    }
    switch wanted.kind {
    case .note: return "there is no note yet; '/ TEXT' takes one"
    case .question: return "there is no question yet; '? TEXT' records one"
    case .commitment: return "there is no commitment yet; '! @OFFICE TEXT' records one"
    case .action: return "there is no task yet; 'act OWNER TEXT' records one"
    case .parked: return "nothing is parked yet; 'park TEXT' keeps a topic"
    case .motion: return "nothing was moved yet; 'move MEMBER main TEXT' records a motion"
    case .entry:
      let isThere = looseTexts.contains { $0.0 == wanted }
      return isThere
        ? "words without a letter of their own are not corrected; 'redact \(wanted.text)' takes "
          + "them out of everything public"
        : "'recap' lists the texts that can be corrected"
    }
  }
}
