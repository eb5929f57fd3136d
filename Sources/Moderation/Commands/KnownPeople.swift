import Assembly
import CommandLanguage
import Records

/// Lists who spoke at recent meetings of the series, with the numbers to name them by.
enum KnownPeople {
  static let command = ConsoleCommand(
    "people", group: .look, summary: "list who spoke at recent meetings of the series",
    examples: ["people"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    let known = call.scene.meeting.opening?.spokeLately ?? []
    guard !known.isEmpty else {
      return Outcome(say: "Nobody is known from earlier meetings of the series.")
    }
    return Outcome(
      table: Table(
        columns: [.names("Person"), "Name given", "Spoke at"],
        rows: known.map { ["P\($0.person.rawValue)", $0.name, $0.meeting] }))
  }
}
