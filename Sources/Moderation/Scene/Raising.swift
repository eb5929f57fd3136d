import Assembly
import CommandLanguage

extension Scene {
  /// Notes that somebody raises a point, a privilege or an inquiry; a speaker's clock stands.
  func raise(_ kind: Points.Kind, _ call: Call<Scene>, _ who: Who?) throws(Refusal) -> Outcome {
    try requireSession()
    try requireNoOpenPoint()
    let holder = try who.map { (who) throws(Refusal) in
      try raiser(who, ofBusiness: kind != .privilege)
    }
    let point = meeting.points.nextNumber
    let (events, lines) = pausing(for: .point)
    let raised = Event.points(
      .raised(
        point: point, kind: kind, by: holder, text: call.note,
        motion: motions.immediate?.number))
    let name = holder.map { self.name(of: $0) } ?? "Somebody"
    let what = call.note.map { ": \($0.sentence)" } ?? "."
    let later = meeting(after: [raised]).points.open
    var outcome = Outcome(
      [raised] + events,
      lines: ["\(name) raises \(kind.title)\(what)"] + lines
        + (later.map { ["\(wayToRule($0))."] } ?? []))
    outcome.keepsNote = true
    return outcome
  }
}
