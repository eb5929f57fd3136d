import Assembly
import CommandLanguage

/// Takes a text or a name out of every public rendering; the sealed original stays.
enum Redact {
  static let command = ConsoleCommand(
    "redact", group: .record, summary: "take a text or a name out of everything public",
    needs: ["there is such a text or card"], examples: ["redact N3", "redact 12"],
    parameters: .target, perform: perform)

  /// A text by its reference, or a person by card.
  enum Target: Sendable {
    case text(Reference)
    case person(Who)
  }

  static func perform(_ call: Call<Scene>, target: Target) throws(Refusal) -> Outcome {
    let scene = call.scene
    switch target {
    case .text(let reference):
      guard scene.named(reference) != nil else {
        throw Refusal(
          "there is nothing at \(reference.text)",
          remedy: reference.kind == .entry
            ? "'export minutes /cite' names the entry of each line, as [e12]"
            : "'recap' lists the texts")
      }
      guard !scene.meeting.privacy.redacted.contains(reference) else {
        throw Refusal("\(reference.text) is redacted already", remedy: "'recap' lists the texts")
      }
      return Outcome(
        [.privacy(.redacted(reference))],
        lines: ["\(reference.text) is taken out of everything public. The sealed record keeps it."]
          + scene.wordOfApproved)
    case .person(let who):
      let card = try scene.card(who, among: .anybody)
      guard !scene.meeting.privacy.redactedNames.contains(card.number) else {
        throw Refusal(
          "the name of #\(card.number.rawValue) is taken out already",
          remedy: "the sealed record keeps it")
      }
      return Outcome(
        [.privacy(.nameRedacted(card.number))],
        lines: ["The name of #\(card.number.rawValue) is taken out of everything public."]
          + scene.wordOfApproved)
    }
  }
}

extension Scene {
  /// That minutes which were approved say what was taken out of them.
  fileprivate var wordOfApproved: [String] {
    let versions = meeting.versions
    guard versions.isClosed else { return [] }
    return [
      "Version \(versions.number) stays approved; its public copy says that something was taken out."
    ]
  }
}

extension Parameter where Scene == Moderation.Scene, Value == Redact.Target {
  fileprivate static var target: Parameter {
    Parameter(
      "REF|WHO", .words, samples: ["N1", "1"],
      candidates: { scene in
        (scene.texts + scene.looseTexts).map { Candidate(text: $0.0.text, description: $0.1) }
      },
      read: { text in Reference(text: text).map { .text($0) } ?? .person(Who(text)) })
  }
}
