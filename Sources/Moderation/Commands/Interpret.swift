import Assembly
import CommandLanguage

/// The turn is interpreted: consecutive doubles the limit and the warnings, simultaneous does not.
enum Interpret {
  static let command = ConsoleCommand(
    "interp", group: .floor, summary: "the turn is interpreted; consecutive doubles the time",
    needs: ["somebody was called"],
    examples: ["interp es consec", "interp es simul", "interp off"],
    parameters: .optional(.language),
    .choice([
      (word: "consec", value: Floor.Interpreting.consecutive),
      (word: "simul", value: .simultaneous), (word: "off", value: .off),
    ]), perform: perform)

  static func perform(
    _ call: Call<Scene>, language: String?, mode: Floor.Interpreting
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    guard let turn = scene.floor.open.last(where: { $0.holder.isCard }) else {
      throw Refusal("no turn to attach the interpreter to", remedy: scene.wayToFloor)
    }
    guard turn.interpreting != mode || language.map({ $0 != turn.language }) ?? false else {
      throw Refusal(
        mode == .off
          ? "\(scene.name(of: turn)) is not interpreted"
          : "\(scene.name(of: turn)) is interpreted like that already",
        remedy: "'time' shows the clocks")
    }
    let factor: Int64 = mode == .consecutive ? 2 : 1
    let plain =
      turn.interpreting == .consecutive
      ? Duration(milliseconds: turn.clock.limit.milliseconds / 2) : turn.clock.limit
    let limit = plain * factor
    let what =
      mode == .off ? "is not interpreted" : "is interpreted\(language.map { " from \($0)" } ?? "")"
    return Outcome(
      [.floor(.interpreted(turn: turn.number, language: language, mode: mode))],
      say: "\(scene.name(of: turn)) \(what); limit \(limit.text).")
  }
}

extension Parameter where Scene == Moderation.Scene, Value == String {
  /// A language by its name or code; never one of the words that follow it.
  fileprivate static var language: Parameter {
    Parameter(
      "LANGUAGE", .word, samples: ["es"],
      read: { (text) throws(Misreading) in
        guard !["consec", "simul", "off"].contains(text.lowercased()) else {
          throw Misreading("'\(text)' is no language", remedy: "type it as 'interp es consec'")
        }
        return text
      })
  }
}
