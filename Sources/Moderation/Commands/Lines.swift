import Assembly
import CommandLanguage

/// Closes the speakers list of the open item, or opens it again; who waits is still heard.
enum Lines {
  static let command = ConsoleCommand(
    "lines", group: .queue, summary: "close the speakers list, or open it again",
    needs: ["an item with public comment is open or to come"],
    examples: ["lines closed", "lines open"],
    parameters: .choice([(word: "open", value: true), (word: "closed", value: false)]),
    perform: perform)

  static func perform(_ call: Call<Scene>, isOpen: Bool) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    guard let item = scene.itemForCards else {
      throw Refusal("no item with public comment is open or to come", remedy: "'agenda' lists them")
    }
    guard item.isListOpen != isOpen else {
      throw Refusal("the list is \(isOpen ? "open" : "closed") already", remedy: "'queue' shows it")
    }
    let waiting = scene.speakers.waitingCount(on: item.number)
    return Outcome(
      [.agenda(.listed(item: item.number, open: isOpen))],
      say: isOpen
        ? "The list of item \(item.number.rawValue) is open."
        : "The list of item \(item.number.rawValue) is closed; \(counted(waiting, "person", "people")) on it will be heard."
    )
  }
}
