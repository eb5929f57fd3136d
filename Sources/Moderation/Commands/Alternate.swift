import Assembly
import CommandLanguage

/// Lets sides, or room and remote, alternate inside the tiers of the order.
enum Alternate {
  static let command = ConsoleCommand(
    "alt", group: .queue, summary: "alternate sides, or room and remote",
    confirmation: .waives("changes the order although speaking began"),
    needs: ["nobody was called on the item yet"],
    examples: ["alt side", "alt mode 2:1", "alt off"],
    parameters: .choice([
      (word: "side", value: Kind.side), (word: "mode", value: .mode), (word: "off", value: .off),
    ]), .optional(.ratio), perform: perform)

  /// What alternates.
  enum Kind: Sendable {
    case side
    case mode
    case off
  }

  static func perform(_ call: Call<Scene>, kind: Kind, ratio: String?) throws(Refusal) -> Outcome {
    let (value, line, again): (String, String, String)
    switch kind {
    case .side: (value, line, again) = ("side", "Pro, con and neutral alternate.", "side")
    case .off: (value, line, again) = ("off", "Nothing alternates.", "off")
    case .mode:
      let ratio = ratio ?? "2:1"
      let parts = ratio.split(separator: ":")
      line = "\(parts[0]) from the room, then \(parts[1]) remote, in turn."
      (value, again) = (ratio, "mode \(ratio)")
    }
    return try call.scene.changeOrder(
      "alternate", to: value, call, again: "alt! \(again)", saying: line)
  }
}

extension Parameter where Scene == Moderation.Scene, Value == String {
  /// How many of one kind for how many of the other, `2:1`.
  fileprivate static var ratio: Parameter {
    Parameter(
      "ROOM:REMOTE", .word, samples: ["2:1"],
      read: { (text) throws(Misreading) in
        guard case .mode? = Alternation(text: text) else {
          throw Misreading("'\(text)' is no ratio", remedy: "type it as 2:1")
        }
        return text
      })
  }
}
