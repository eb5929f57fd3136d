import Assembly
import CommandLanguage

/// Sets, adds to, or lifts the time that all public turns of the item may take.
enum Cap {
  static let command = ConsoleCommand(
    "cap", group: .floor, summary: "set or add to the time for public comment on this item",
    needs: ["an item with public comment is open"],
    examples: ["cap 30", "cap +15", "cap off"],
    parameters: .cap, perform: perform)

  /// What a cap may be changed to.
  enum Change: Sendable {
    case to(Duration)
    case by(Duration)
    case off
  }

  static func perform(_ call: Call<Scene>, change: Change) throws(Refusal) -> Outcome {
    try call.scene.requireNotAdjourned()
    let item = try call.scene.requirePublicItem()
    let cap: Duration?
    switch change {
    case .to(let time): cap = time
    case .off, .by:
      guard let old = item.cap else {
        throw Refusal("there is no cap on this item", remedy: "'cap 30' sets one")
      }
      if case .by(let more) = change { cap = old + more } else { cap = nil }
    }
    guard let cap else {
      return Outcome([.agenda(.capped(item: item.number, cap: nil))], say: "The cap is lifted.")
    }
    let left = cap - item.publicTime.elapsed(at: call.scene.now)
    return Outcome(
      [.agenda(.capped(item: item.number, cap: cap))],
      say: "Public comment on item \(item.number.rawValue) has \(cap.text); "
        + "\(left.leftText).")
  }
}

extension Parameter where Scene == Moderation.Scene, Value == Cap.Change {
  fileprivate static var cap: Parameter {
    Parameter(
      "MINUTES|+MINUTES|off", .word, samples: ["30", "+15", "off"],
      read: { (text) throws(Misreading) in
        if text.lowercased() == "off" { return .off }
        let digits = text.hasPrefix("+") ? text.dropFirst() : text[...]
        let whole = Int64(digits).flatMap { (1...1440).contains($0) ? Duration.minutes($0) : nil }
        guard let time = whole ?? (Int64(digits) == nil ? Duration(text: digits) : nil),
          time > .zero
        else { throw Misreading("'\(text)' is no time", remedy: "type 30, +15 or off") }
        return text.hasPrefix("+") ? .by(time) : .to(time)
      })
  }
}
