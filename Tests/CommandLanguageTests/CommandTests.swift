import CommandLanguage
import Testing

@Suite("How a command is written")
struct WrittenCommandTests {
  let grammar = Grammar(
    [
      Limit.command,
      RoomCommand(
        "status", group: CommandGroup("Session"), summary: "show where things stand",
        perform: { (_) throws(Refusal) in "status" }),
    ], emptyLine: "status")

  @Test("A static function with typed throws is given its values")
  func performs() throws {
    let parsed = try grammar.parse("LIMIT!  1:30 next -- by vote --- grumbling")
    #expect(parsed.command == "limit")
    #expect(try parsed.action(Room()) == "limit 90 next! -- by vote --- grumbling")
  }

  @Test("A refusal of the action comes through with its type")
  func refuses() throws {
    let parsed = try grammar.parse("limit 0")
    #expect(throws: Refusal("0:00 is no time to speak", remedy: "type 'limit 2:00'")) {
      try parsed.action(Room())
    }
  }

  @Test("An empty line is status")
  func empty() throws {
    #expect(try grammar.parse("  ").action(Room()) == "status")
  }
}
