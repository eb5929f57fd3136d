import CommandLanguage

/// A scene for tests: some names and nothing else.
struct Room: Sendable {
  var names = ["Ana Ruiz", "Bo Lee", "Zoë Ångström", "O\"Hara Quill", "Jean Lee"]
}

typealias RoomCommand = Command<Room, String>

/// How a command is written: a declaration beside a static function with typed throws.
enum Limit {
  static let command = RoomCommand(
    "limit", aliases: ["lim"], group: CommandGroup("Time"),
    summary: "set the time for each speaker",
    confirmation: .waives("changes it although some have spoken"), needs: ["an open item"],
    examples: ["limit 2:00", "limit 1:30 next"],
    parameters: .seconds, .keyword("next"),
    perform: Self.perform)

  static func perform(
    _ call: Call<Room>, limit: Int, next: Bool
  ) throws(Refusal) -> String {
    if limit == 0 { throw Refusal("0:00 is no time to speak", remedy: "type 'limit 2:00'") }
    return "limit \(limit)\(next ? " next" : "")\(call.marks)"
  }
}

enum Side: String, Sendable { case pro, con }

let queue = CommandGroup("Queue")
let record = CommandGroup("Record")

/// Commands of every shape.
enum Catalog {
  static let grammar = Grammar(all, emptyLine: "status")

  static let all: [RoomCommand] = [
    Limit.command, add, place, cede, group, here, recess, lines, adjourn, extend, note, ask,
    commit, quoted,
    plain("status", "show where things stand"), plain("next", "call the next", ["n"]),
    plain("pause", "stop the clock", ["p"]), plain("recap", "read back", takesNotes: false),
    plain("redo", "bring back"), plain("reset", "set the clock back"),
    plain("resume", "go on"), plain("help", "explain", ["h"]),
    RoomCommand(
      "call", aliases: ["c"], group: queue, summary: "call someone", confirmation: .waives("turn"),
      parameters: .who(), perform: { (call, who) throws(Refusal) in "call \(who)\(call.marks)" }),
  ]

  static func plain(
    _ name: String, _ summary: String, _ aliases: [String] = [], takesNotes: Bool = true
  ) -> RoomCommand {
    RoomCommand(
      name, aliases: aliases, group: CommandGroup("Session"), summary: summary,
      takesNotes: takesNotes,
      perform: { (call) throws(Refusal) in name + call.marks })
  }

  static let add = RoomCommand(
    "add", aliases: ["a"], group: queue, summary: "add a speaker",
    parameters: .who(), .oneOf([("pro", "in favour", Side.pro), ("con", "against", .con)]),
    .flag("remote", "not in the room"),
    .language,
    perform: { (call, who, side: Side?, remote, language: String?) throws(Refusal) in
      "add \(who) \(side?.rawValue ?? "-") \(remote) \(language ?? "-")\(call.marks)"
    })

  static let place = RoomCommand(
    "place", group: queue, summary: "move in the queue", parameters: .who(), .position,
    perform: { (_, who, position) throws(Refusal) in "place \(who)|\(position)" })

  static let cede = RoomCommand(
    "cede", group: queue, summary: "give time", parameters: .who(), .literal("to"), .who("TO"),
    perform: { (_, from, _: Void, to) throws(Refusal) in "cede \(from)|\(to)" })

  static let group = RoomCommand(
    "group", group: queue, summary: "speak for several",
    parameters: .who("NAME"), .literal("rep"), .who(), .literal("of"), .position,
    perform: { (_, name, _: Void, who, _: Void, count) throws(Refusal) in
      "group \(name)|\(who)|\(count)"
    })

  static let here = RoomCommand(
    "here", group: queue, summary: "mark present", parameters: .repeated(.position),
    .keyword("late"),
    perform: { (_, cards, late) throws(Refusal) in "here \(cards) \(late)" })

  static let recess = RoomCommand(
    "recess", aliases: ["rec"], group: queue, summary: "pause", parameters: .optional(.seconds),
    .optional(.who("WHY")),
    perform: { (_, time, why) throws(Refusal) in
      "recess \(time.map(String.init) ?? "-") \(why ?? "-")"
    })

  static let lines = RoomCommand(
    "lines", group: queue, summary: "open or close the lines",
    parameters: .choice([("open", true), ("closed", false)]),
    perform: { (_, isOpen: Bool) throws(Refusal) in "lines \(isOpen)" })

  static let adjourn = RoomCommand(
    "adjourn", group: record, summary: "end the meeting", confirmation: .acts("ends it"),
    perform: { (call) throws(Refusal) in "adjourn\(call.marks)" })

  static let extend = RoomCommand(
    "extend", sigil: "+", group: record, summary: "give more time",
    confirmation: .waives("one only"), parameters: .optional(.seconds),
    perform: { (call, time) throws(Refusal) in
      "extend \(time.map(String.init) ?? "-")\(call.marks)"
    })

  static let note = RoomCommand(
    "note", sigil: "/", group: record, summary: "write down", takesNotes: false,
    parameters: .text, perform: { (call, text) throws(Refusal) in "note \(text)\(call.marks)" })

  static let ask = RoomCommand(
    "ask", sigil: "?", group: record, summary: "log a question",
    parameters: .text, .flag("later", "not now"),
    perform: { (call, text, later) throws(Refusal) in "ask \(text) \(later)\(call.marks)" })

  static let commit = RoomCommand(
    "commit", sigil: "!", group: record, summary: "log a promise", parameters: .word, .text,
    perform: { (call, who, text) throws(Refusal) in "commit \(who)|\(text)\(call.marks)" })

  static let quoted = RoomCommand(
    "quote", group: record, summary: "keep someone's words", takesNotes: false,
    parameters: .word, .text,
    perform: { (_, who, text) throws(Refusal) in "quote \(who)|\(text)" })
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
      if parts.count == 1, let seconds = parts[0] { return seconds }
      if parts.count == 2, let minutes = parts[0], let seconds = parts[1], minutes < 600 {
        return minutes * 60 + seconds
      }
      throw Misreading("'\(text)' is no time", remedy: "type it like 1:30 or 90")
    }
  }

  static var position: Parameter {
    Parameter("POSITION", .word, samples: ["1", "12"]) { (text) throws(Misreading) in
      guard let number = Int(text), number > 0 else {
        throw Misreading("'\(text)' is no position", remedy: "type a number from 1")
      }
      return number
    }
  }
}

extension Parameter where Scene == Room, Value == String? {
  static var language: Parameter {
    .option(
      "lang", label: "LANGUAGE", samples: ["es"],
      candidates: { _ in [Candidate(text: "es"), Candidate(text: "Hmong Daw")] },
      read: { (text) throws(Misreading) in text })
  }
}

extension Parameter where Scene == Room, Value == String {
  static func who(_ label: String = "WHO") -> Parameter {
    Parameter(
      label, .words, samples: ["@chief"],
      candidates: { $0.names.map { Candidate(text: $0, description: "waiting") } },
      read: { (text) throws(Misreading) in text })
  }

  static var word: Parameter {
    Parameter("WHO", .word, samples: ["@chief", "Ana Ruiz"]) { (text) throws(Misreading) in
      text
    }
  }

  static var text: Parameter {
    Parameter("TEXT", .rest, samples: ["parking \"at night\"", "5\" pipe"]) {
      (text) throws(Misreading) in text
    }
  }
}

/// What a line does, or the message and remedy of what is wrong with it.
func reply(to line: String) -> String {
  do {
    return try Catalog.grammar.parse(line).action(Room())
  } catch let failure as ParseFailure {
    return "\(failure.message); \(failure.remedy) [\(failure.range.lowerBound)..<"
      + "\(failure.range.upperBound)]"
  } catch let refusal as Refusal {
    return "! \(refusal.message); \(refusal.remedy)"
  } catch {
    return "\(error)"
  }
}
