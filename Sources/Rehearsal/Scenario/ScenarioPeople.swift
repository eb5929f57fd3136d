import Assembly
import Intake

/// Reads the people of a scenario: residents, officials, and what chance does.
struct ScenarioPeople {
  let opening: Opening
  private(set) var people: [Person] = []
  private(set) var panel: [Panelist] = []
  private(set) var chance = Chance()

  init(opening: Opening) {
    self.opening = opening
  }

  mutating func read(_ keys: PlanKeys, faults: inout FaultList) {
    for node in keys.list("people", faults: &faults) ?? [] {
      if let person = person(node, faults: &faults) { people.append(person) }
    }
    for node in keys.list("panel", faults: &faults) ?? [] {
      if let panelist = panelist(node, faults: &faults) { panel.append(panelist) }
    }
    readChance(keys, faults: &faults)
  }

  private static let personKeys = [
    "name", "aliases", "side", "remote", "language", "say", "town", "group", "topic", "item",
    "late",
    "absent", "first_word", "speaks", "over", "stubborn", "words",
  ]

  private func person(_ node: PlanNode, faults: inout FaultList) -> Person? {
    guard
      let keys = PlanKeys(
        node, of: "a person", known: ScenarioPeople.personKeys, faults: &faults),
      let name = keys.required("name", of: "this person", example: "Ana Ruiz", faults: &faults)
    else { return nil }
    if people.contains(where: { $0.signUp.name == name.value }) {
      faults.add(
        name.at, "\(quoted(name.value)) stands in the list already", "give one another name")
    }
    let isLate = keys.flag("late", faults: &faults)
    var signUp = SignUp(name: name.value, source: isLate ? .walkIn : .advance)
    signUp.side = keys.choice("side", of: Side.self, faults: &faults)
    signUp.isRemote = keys.flag("remote", faults: &faults)
    signUp.language = keys.text("language", faults: &faults)?.value
    signUp.pronunciation = keys.text("say", faults: &faults)?.value
    signUp.town = keys.text("town", faults: &faults)?.value
    signUp.group = keys.text("group", faults: &faults)?.value
    signUp.topic = keys.text("topic", faults: &faults)?.value
    return Person(
      signUp: signUp, item: item(keys, faults: &faults),
      aliases: keys.texts("aliases", faults: &faults).map(\.value),
      isLate: isLate, absence: keys.choice("absent", of: Person.Absence.self, faults: &faults),
      firstWord: keys.time("first_word", faults: &faults),
      speaks: keys.time("speaks", faults: &faults), over: keys.time("over", faults: &faults),
      isStubborn: keys.flag("stubborn", faults: &faults),
      words: keys.texts("words", faults: &faults).first?.value)
  }

  private func item(_ keys: PlanKeys, faults: inout FaultList) -> ItemNumber? {
    let last = max(1, opening.agenda.count)
    guard let number = keys.number("item", in: 1...last, faults: &faults) else { return nil }
    if opening.agenda.indices.contains(number - 1), !opening.agenda[number - 1].type.takesPublic {
      faults.add(
        keys.entry("item")?.value.at ?? keys.at, "item \(number) takes no cards",
        "name an item with public comment")
    }
    return ItemNumber(number)
  }

  private func panelist(_ node: PlanNode, faults: inout FaultList) -> Panelist? {
    guard
      let keys = PlanKeys(node, of: "a panelist", known: ["id", "speeches"], faults: &faults),
      let id = keys.required("id", of: "this panelist", example: "chief", faults: &faults)
    else { return nil }
    let known = opening.officials.map(\.id.text)
    if !known.contains(id.value.lowercased()) {
      faults.add(
        id.at, "\(quoted(id.value)) is not among the officials of the meeting",
        suggestion(for: id.value, among: known, listing: "they are"))
    }
    let speeches = (keys.list("speeches", faults: &faults) ?? []).compactMap { node in
      speech(node, faults: &faults)
    }
    return Panelist(official: OfficialID(id.value), speeches: speeches)
  }

  private func speech(_ node: PlanNode, faults: inout FaultList) -> Panelist.Speech? {
    guard
      let keys = PlanKeys(
        node, of: "a speech", known: ["speaks", "words", "stubborn"], faults: &faults)
    else { return nil }
    guard let speaks = keys.time("speaks", faults: &faults) else {
      if keys.entry("speaks") == nil {
        faults.add(keys.at, "this speech has no 'speaks'", "write, for example, 'speaks: 1:10'")
      }
      return nil
    }
    return Panelist.Speech(
      speaks: speaks, words: keys.texts("words", faults: &faults).first?.value,
      isStubborn: keys.flag("stubborn", faults: &faults))
  }

  private mutating func readChance(_ keys: PlanKeys, faults: inout FaultList) {
    let known = ["absent", "over", "over_least", "over_most"]
    guard let entry = keys.entry("chance"),
      let keys = PlanKeys(entry.value, of: "chance", known: known, faults: &faults)
    else { return }
    chance.absent = keys.number("absent", in: 0...100, faults: &faults) ?? 0
    chance.over = keys.number("over", in: 0...100, faults: &faults) ?? 0
    let least = keys.time("over_least", faults: &faults) ?? .seconds(10)
    let most = keys.time("over_most", faults: &faults) ?? max(least, .seconds(30))
    guard least <= most else {
      let at = (keys.entry("over_least") ?? keys.entry("over_most"))?.value.at ?? keys.at
      return faults.add(at, "'over_least' is more than 'over_most'", "exchange them")
    }
    chance.overBy = least...most
  }
}
