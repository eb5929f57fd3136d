import Assembly
import CommandLanguage
import Records

/// Calls the roll: member by member, or all at once with exceptions; alone it shows the roll.
enum RollCall {
  static let command = ConsoleCommand(
    "roll", group: .meeting, summary: "call the roll of the members; alone, show it",
    needs: ["a body with members", "to call it: in session"],
    examples: [
      "roll", "roll all", "roll all except @reyes @cole", "roll @reyes present @cole excused",
      "roll absent @cole remote @lin",
    ],
    parameters: Parameter<Scene, String>.rollWord.repeated().optional(), perform: perform)

  static func perform(_ call: Call<Scene>, words: [String]?) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireBody()
    guard let words, !words.isEmpty else { return Outcome(reply: scene.rollDocument) }
    try scene.requireSession()
    if let vote = scene.votes.open {
      throw Refusal(
        "\(scene.label(vote)) is in progress",
        remedy: "\(scene.wayToResult(vote)); 'left WHO' notes who goes")
    }
    let marks = try RollLine(words, scene).marks
    let events: [Event] = [.roll(.called(marks: marks))]
    var answers = scene.meeting.roll.answers
    for mark in marks { answers[mark.member] = mark.answer }
    var lines: [String] = Roll.Answer.allCases.compactMap { answer in
      let names = marks.filter { $0.answer == answer }.compactMap {
        scene.meeting.official($0.member)?.title
      }
      return names.isEmpty ? nil : "\(answer.title): \(names.listed(upTo: 20))."
    }
    let open = scene.meeting.members.filter { answers[$0.id] == nil }
    if !open.isEmpty {
      lines.append("Not answered: \(open.map { "@\($0.id.text)" }.listed(upTo: 20)).")
    }
    if open.isEmpty, let quorum = scene.meeting(after: events).quorum { lines.append(quorum.state) }
    return Outcome(events, lines: lines)
  }
}

extension Parameter where Scene == Moderation.Scene, Value == String {
  /// A word of the line that calls the roll: a member, a mark, `all` or `except`.
  static var rollWord: Parameter {
    Parameter(
      "WORD", .word,
      samples: ["all", "except", "absent", "excused", "present", "@chief", "@mayor"],
      candidates: { scene in
        (["all", "except"] + Roll.Answer.allCases.map(\.rawValue)).map { Candidate(text: $0) }
          + scene.meeting.members.map {
            Candidate(text: "@\($0.id.text)", description: $0.title)
          }
      }, read: { $0 })
  }
}

/// What a line that calls the roll says: `all except @x`, `absent @x`, `@x absent`.
private struct RollLine {
  private(set) var marks: [Roll.Mark] = []

  init(_ words: [String], _ scene: Scene) throws(Refusal) {
    var answer: Roll.Answer?
    var unmarked: [OfficialID] = []
    let leadsWithName = RollLine.answer(words[0]) == nil && words[0].lowercased() != "all"
    var isOfAll = false
    for word in words {
      if word.lowercased() == "all" {
        isOfAll = true
        answer = .present
      } else if let next = RollLine.answer(word) {
        if leadsWithName {
          guard !unmarked.isEmpty else { throw RollLine.unclear(word) }
          for member in unmarked { add(member, next) }
          unmarked = []
        } else {
          answer = next
        }
      } else if !["and", ","].contains(word.lowercased()) {
        let member = try scene.member(Who(word.trimmingEnd(of: ","))).id
        if let answer { add(member, answer) } else { unmarked.append(member) }
      }
    }
    for member in unmarked { add(member, .present) }
    if isOfAll {
      let excused = scene.meeting.roll.answers.filter { $0.value == .excused }.keys
      for member in scene.meeting.members
      where !excused.contains(member.id) && !marks.contains(where: { $0.member == member.id }) {
        marks.append(Roll.Mark(member.id, .present))
      }
    }
    guard !marks.isEmpty else { throw RollLine.unclear(words[0]) }
  }

  private mutating func add(_ member: OfficialID, _ answer: Roll.Answer) {
    marks.removeAll { $0.member == member }
    marks.append(Roll.Mark(member, answer))
  }

  private static func answer(_ word: String) -> Roll.Answer? {
    ["except", "without"].contains(word.lowercased())
      ? .absent : Roll.Answer(rawValue: word.lowercased())
  }

  private static func unclear(_ word: String) -> Refusal {
    Refusal(
      "'\(word)' does not say of whom",
      remedy: "'roll all' notes all as present; 'roll all except WHO', 'roll excused WHO'")
  }
}

extension Quorum {
  /// Whether there is one, as a sentence.
  var state: String { "There is \(isPresent ? "a" : "no") quorum: \(text)." }
}

extension Roll.Answer {
  /// The answer as a heading of the roll.
  var title: String {
    switch self {
    case .present: "Present"
    case .remote: "Present from elsewhere"
    case .absent: "Absent"
    case .excused: "Excused"
    }
  }
}

extension Scene {
  /// The roll as it stands: each member with answer and whereabouts, and whether there is a quorum.
  var rollDocument: Document {
    let roll = meeting.roll
    let rows = meeting.members.map { member in
      [
        "@\(member.id.text)", member.title, member.seat ?? "",
        roll.answers[member.id]?.rawValue ?? "no answer", whereabouts(of: member),
      ]
    }
    let hasSeats = meeting.members.contains { $0.seat != nil }
    let columns: [Table.Column] = ["Call", .names("Member"), "Seat", "Answer", "Now"]
    func kept<Cell>(_ cells: [Cell]) -> [Cell] {
      cells.enumerated().filter { hasSeats || $0.offset != 2 }.map(\.element)
    }
    var lines = meeting.quorum.map { [$0.state] } ?? []
    let open = meeting.members.filter { roll.answers[$0.id] == nil }
    if !open.isEmpty {
      lines.append(
        "Not answered: \(open.map { "@\($0.id.text)" }.listed(upTo: 20)). 'roll all' notes them as "
          + "present, 'roll all except WHO' all but some.")
    }
    return Document([
      .table(Table(caption: "Roll", columns: kept(columns), rows: rows.map { kept($0) }))
    ]) + .lines(lines)
  }

  private func whereabouts(of member: Official) -> String {
    guard let stay = meeting.attendance.stays[member.id]?.last else { return "not here" }
    if let left = stay.to { return "left \(meeting.zone.hourMinute(left))" }
    let since = "since \(meeting.zone.hourMinute(stay.from))"
    if meeting.isRecused(member.id) { return "recused from this item" }
    return meeting.roll.isRemote(member.id) ? "remote \(since)" : "here \(since)"
  }
}
