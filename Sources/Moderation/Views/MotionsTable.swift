import Assembly
import Records

extension Scene {
  /// All motions with where they stand.
  var motionsDocument: Document {
    let all = motions.all
    guard !all.isEmpty else { return .line("Nothing was moved yet.") }
    return .table(
      Table(
        columns: ["No.", "Motion", .names("Text"), .names("Moved by"), "State"],
        rows: all.map { motion in
          [
            motion.number.text, kind(motion), motion.change?.text ?? motion.wording,
            "@\(motion.mover.text)", state(motion),
          ]
        }))
  }

  private func kind(_ motion: Motion) -> String {
    motion.kind.rawValue + (motion.target.map { " \($0.text)" } ?? "")
  }

  private func state(_ motion: Motion) -> String {
    switch motion.state {
    case .moved: "awaits a second"
    case .waiting: "comes up later"
    case .pending: motion.number == motions.immediate?.number ? "pending, first" : "pending"
    case .tabled: "on the table"
    case .settled(let disposition): disposition.words
    }
  }

  /// The facts of the status screen about what is pending and which vote is open.
  var businessFacts: [Fact] {
    var facts: [Fact] = []
    if let motion = motions.unseconded {
      facts.append(Fact("Moved", "\(motion.number.text) by \(title(of: motion.mover)), no second"))
    }
    if let motion = motions.immediate {
      let below = motions.pending.dropLast().reversed().map(\.number.text)
      let after = below.isEmpty ? "" : "; then \(below.joined(separator: ", "))"
      facts.append(
        Fact("Question", "\(motion.number.text): \(Scene.question(motion))\(after)"))
      let wishes = meeting.debate?.queue ?? []
      if !wishes.isEmpty {
        facts.append(Fact("Debate", wishes.map { "@\($0.member.text)" }.listed()))
      }
    }
    if let point = meeting.points.open {
      facts.append(Fact("Point", "\(point.kind.title) waits; \(wayToRule(point))"))
    }
    if let vote = votes.open {
      let standing = standing(vote).map { "\($0); " } ?? ""
      facts.append(Fact("Vote", "\(vote.method.words), \(standing)\(wayToResult(vote))"))
    }
    return facts
  }
}
