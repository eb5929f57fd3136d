extension Rules {
  /// One rule as text, with how its value is read and shown.
  ///
  /// Plan reader, `new-plan`, record and reference derive from these.
  public struct Setting: Sendable {
    /// The key, such as `second_turns`.
    public let key: String
    /// What the rule decides, in a line.
    public let summary: String
    /// What may be written, in words.
    public let accepts: String
    /// Returns the value as text.
    public let show: @Sendable (Rules) -> String
    /// Sets the value from text; false when the text is no value of this rule.
    public let read: @Sendable (String, inout Rules) -> Bool
  }

  /// Returns the setting with a key.
  public static func setting(_ key: String) -> Setting? {
    settings.first { $0.key == key }
  }

  /// All rules, in the order in which a plan shows them.
  public static let settings: [Setting] =
    floorSettings + signUpSettings + rollSettings + voteSettings

  /// The rules of the floor, the queue and the record.
  private static let floorSettings: [Setting] = [
    time("limit", "time of a resident's turn", \.limit),
    optionalTime("cap", "time for all public turns of an item together", \.cap),
    time("official_opening", "time of an official's opening or report", \.officialOpening),
    time("official_answer", "time of an official's answer", \.officialAnswer),
    time("changeover", "time lost between two speakers", \.changeover),
    choice("second_turns", "whether a second turn waits until all were heard", \.secondTurns),
    flag("first", "whether those who did not speak lately go first", \.firstTimeFirst),
    flag("residents_first", "whether residents go first", \.residentsFirst),
    flag("registered_first", "whether advance sign-ups go first", \.registeredFirst),
    choice("late", "what becomes of a card after comment began", \.late),
    choice("order", "how the order among equals arises", \.order),
    Setting(
      key: "alternate", summary: "which lanes alternate", accepts: "off, side or ROOM:REMOTE",
      show: { $0.alternation.text },
      read: { text, rules in
        Alternation(text: text).map { rules.alternation = $0 } != nil
      }),
    choice("cede", "whether time may be given to another", \.ceding),
    time("cede_max", "most time with ceded time", \.cedeMaximum),
    flag("announce_limit", "whether the first call waits for an announced limit", \.announceLimit),
    time("extension", "an extension without an amount", \.extensionStep),
    count("extensions", "extensions a turn may get", \.extensionsPerTurn),
    choice("extension_by", "who grants more time", \.extensionAuthority),
    choice("clock_on_question", "a resident's clock during an answer", \.clockOnQuestion),
    time("grace", "time past the limit before a turn counts as over", \.grace),
    time("no_show_wait", "how long a called speaker is waited for", \.noShowWait),
    choice("attribution", "how speakers are named in public documents", \.attribution),
    count("group", "how many of a group must be present for a longer turn", \.groupSize),
    time("group_limit", "time of a group's spokesperson", \.groupLimit),
    count("large_group", "how many make a large group", \.largeGroupSize),
    time("large_group_limit", "time of a large group's spokesperson", \.largeGroupLimit),
    flag("record_seconder", "whether seconders are named", \.recordSeconder),
  ]

  static func time(
    _ key: String, _ summary: String, _ path: any WritableKeyPath<Rules, Duration> & Sendable
  ) -> Setting {
    Setting(
      key: key, summary: summary, accepts: "a time such as 90, 2m or 1:30",
      show: { $0[keyPath: path].text },
      read: { text, rules in
        guard let value = Duration(text: text), value > .zero else { return false }
        rules[keyPath: path] = value
        return true
      })
  }

  static func optionalTime(
    _ key: String, _ summary: String, _ path: any WritableKeyPath<Rules, Duration?> & Sendable
  ) -> Setting {
    Setting(
      key: key, summary: summary, accepts: "a time such as 30m, or none",
      show: { $0[keyPath: path]?.text ?? "none" },
      read: { text, rules in
        let value = Duration(text: text)
        guard text == "none" || (value ?? .zero) > .zero else { return false }
        rules[keyPath: path] = value
        return true
      })
  }

  static func flag(
    _ key: String, _ summary: String, _ path: any WritableKeyPath<Rules, Bool> & Sendable
  ) -> Setting {
    Setting(
      key: key, summary: summary, accepts: "on or off",
      show: { $0[keyPath: path] ? "on" : "off" },
      read: { text, rules in
        guard
          let value = [
            "on": true, "yes": true, "true": true, "off": false, "no": false,
            "false": false,
          ][text.lowercased()]
        else { return false }
        rules[keyPath: path] = value
        return true
      })
  }

  static func count(
    _ key: String, _ summary: String, _ path: any WritableKeyPath<Rules, Int> & Sendable
  ) -> Setting {
    number(key, summary, 0...99, path)
  }

  static func number(
    _ key: String, _ summary: String, _ range: ClosedRange<Int>,
    _ path: any WritableKeyPath<Rules, Int> & Sendable
  ) -> Setting {
    Setting(
      key: key, summary: summary,
      accepts: "a number from \(range.lowerBound) to \(range.upperBound)",
      show: { String($0[keyPath: path]) },
      read: { text, rules in
        guard let value = Int(text), range.contains(value) else { return false }
        rules[keyPath: path] = value
        return true
      })
  }

  static func choice<Value: RawRepresentable<String> & CaseIterable & Sendable>(
    _ key: String, _ summary: String, _ path: any WritableKeyPath<Rules, Value> & Sendable
  ) -> Setting {
    Setting(
      key: key, summary: summary,
      accepts: Value.allCases.map(\.rawValue).joined(separator: ", "),
      show: { $0[keyPath: path].rawValue },
      read: { text, rules in
        guard let value = Value(rawValue: text.lowercased()) else { return false }
        rules[keyPath: path] = value
        return true
      })
  }
}

extension Alternation {
  /// Reads `off`, `side` or `2:1`; nil for anything else.
  public init?(text: some StringProtocol) {
    switch text.lowercased() {
    case "off", "none": self = .none
    case "side": self = .side
    default:
      let parts = text.split(separator: ":").compactMap { Int($0) }
      guard parts.count == 2, (1...99).contains(parts[0]), (1...99).contains(parts[1])
      else { return nil }
      self = .mode(room: parts[0], remote: parts[1])
    }
  }

  /// `off`, `side` or `2:1`.
  public var text: String {
    switch self {
    case .none: "off"
    case .side: "side"
    case .mode(let room, let remote): "\(room):\(remote)"
    }
  }
}

extension Rules: Codable {
  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  /// Reads each setting from its text; one that the record does not name has its baseline.
  public init(from decoder: any Decoder) throws {
    self = .baseline
    let container = try decoder.container(keyedBy: Key.self)
    for key in container.allKeys {
      let text = try container.decode(String.self, forKey: key)
      guard let setting = Rules.setting(key.stringValue), setting.read(text, &self) else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: container,
          debugDescription: "unknown rule '\(key.stringValue)' or value '\(text)'")
      }
    }
  }

  /// Writes every setting as text under its key.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for setting in Rules.settings {
      try container.encode(setting.show(self), forKey: Key(stringValue: setting.key))
    }
  }
}
