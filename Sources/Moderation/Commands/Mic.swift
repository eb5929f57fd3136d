import Assembly
import CommandLanguage

/// Sound, remote link or stream fail or work again; the length is recorded.
enum Mic {
  static let command = ConsoleCommand(
    "mic", group: .decorum, summary: "sound, remote link or stream fail, or work again",
    examples: ["mic down stream", "mic up stream", "mic down room -- mixer"],
    parameters: .choice([(word: "down", value: true), (word: "up", value: false)]),
    .optional(
      .choice(Equipment.Channel.allCases.map { (word: $0.rawValue, value: $0) }, label: "CHANNEL")),
    perform: perform)

  static func perform(
    _ call: Call<Scene>, isDown: Bool, channel: Equipment.Channel?
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    let equipment = scene.meeting.equipment
    if isDown {
      let channel = channel ?? .room
      guard equipment.failure(of: channel) == nil else {
        throw Refusal(
          "\(channel.rawValue) is down already", remedy: "'mic up \(channel.rawValue)' ends it")
      }
      let (events, lines) = scene.pausing(for: .outage)
      var outcome = Outcome(
        [.equipment(.failed(channel: channel, note: call.note))] + events,
        lines: ["\(channel.words) failed. 'mic up \(channel.rawValue)' when it works again."]
          + lines)
      outcome.keepsNote = true
      return outcome
    }
    let open = Equipment.Channel.allCases.filter { equipment.failure(of: $0) != nil }
    guard let channel = channel ?? open.first, let failure = equipment.failure(of: channel) else {
      throw Refusal("no outage is open", remedy: "'mic down room' records one")
    }
    let stands = scene.floor.current.flatMap { turn in
      turn.pausedFor == .outage
        ? " 'pause' lets the clock of \(scene.name(of: turn)) go on." : nil
    }
    return Outcome(
      [.equipment(.restored(channel))],
      say: "\(channel.words) works again after \((scene.now - failure.from).text)."
        + (stands ?? ""))
  }
}

extension Equipment.Channel {
  /// The channel in words, at the beginning of a sentence.
  var words: String {
    switch self {
    case .room: "The sound in the room"
    case .remote: "The remote link"
    case .stream: "The stream"
    }
  }
}
