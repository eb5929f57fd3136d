import CommandLanguage

/// A scene for tests: some names and nothing else.
struct Room: Sendable {
  var names = ["Ana Ruiz", "Bo Lee", "Zoë Ångström"]
}

typealias RoomCommand = Command<Room, String>

/// How a command is written: a declaration beside a static function with typed throws.
enum Limit {
  static let command = RoomCommand(
    "limit", group: CommandGroup("Time"), summary: "set the time for each speaker",
    confirmation: .waives("changes it although some have spoken"),
    examples: ["limit 2:00", "limit 1:30 next"],
    parameters: .seconds, .keyword("next"),
    perform: Self.perform)

  static func perform(
    _ call: Call<Room>, limit: Int, next: Bool
  ) throws(Refusal) -> String {
    if limit == 0 { throw Refusal("0:00 is no time to speak", remedy: "'limit 2:00'") }
    return "limit \(limit)\(next ? " next" : "")\(call.marks)"
  }
}

extension Call {
  /// The `!` and the notes, for comparison.
  var marks: String {
    (isConfirmed ? "!" : "") + (note.map { " -- \($0)" } ?? "")
      + (privateNote.map { " --- \($0)" } ?? "")
  }
}

extension Parameter where Scene == Room, Value == Int {
  static var seconds: Parameter {
    Parameter("TIME", .word, samples: ["2:00", "90"]) { (text) throws(Misreading) in
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
      switch (parts.first ?? nil, parts.count) {
      case (let minutes?, 2):
        if let seconds = parts[1] { return minutes * 60 + seconds }
      case (let seconds?, 1): return seconds
      default: break
      }
      throw Misreading("'\(text)' is no time", remedy: "type it like 1:30 or 90")
    }
  }
}
