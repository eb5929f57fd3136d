import Assembly
import CommandLanguage

/// Leaves a text as it is although it seems to hold something private, so that nobody is asked
/// about it again.
enum Keep {
  static let command = ConsoleCommand(
    "keep", group: .record, summary: "leave a text in public although it looks private",
    needs: ["the text seems to hold something private"], examples: ["keep N3"],
    parameters: .reference(), perform: perform)

  static func perform(_ call: Call<Scene>, reference: Reference) throws(Refusal) -> Outcome {
    let scene = call.scene
    guard scene.named(reference) != nil else {
      throw Refusal("there is nothing at \(reference.text)", remedy: "'recap' lists the texts")
    }
    guard let found = scene.privateTexts.first(where: { $0.reference == reference }) else {
      let isKept = scene.meeting.privacy.kept.contains(reference)
      throw Refusal(
        isKept ? "\(reference.text) is kept already" : "\(reference.text) does not look private",
        remedy: "'redact \(reference.text)' takes it out all the same")
    }
    return Outcome(
      [.privacy(.kept(reference))],
      say: "\(reference.text) stays as it is, with \(found.kinds.joined(separator: " and ")).")
  }
}
