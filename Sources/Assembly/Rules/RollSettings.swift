extension Rules {
  /// The rules of a body that votes: its roll and its quorum.
  static let rollSettings: [Setting] = [
    Setting(
      key: "quorum", summary: "members that make a quorum",
      accepts: "a number, majority, third or none", show: { $0.quorum.text },
      read: { text, rules in QuorumRule(text: text).map { rules.quorum = $0 } != nil }),
    Setting(
      key: "seats", summary: "seats of the body, vacant ones too",
      accepts: "a number, or none for as many as members are listed",
      show: { $0.seats.map(String.init) ?? "none" },
      read: { text, rules in
        let value = Int(text)
        guard text == "none" || (1...999).contains(value ?? 0) else { return false }
        rules.seats = value
        return true
      }),
    flag("recuse_counts", "whether who withdrew from an item counts to the quorum", \.recusedCount),
    flag("remote_counts", "whether remote members count to the quorum", \.remoteCount),
    due("votes_due", "when the votes of each member must be public, after the end", \.votesDue),
    due("minutes_due", "when the minutes must be public, after the end", \.minutesDue),
    due("notice_due", "when the notice of a continued meeting must be posted", \.noticeDue),
  ]

  private static func due(
    _ key: String, _ summary: String, _ path: any WritableKeyPath<Rules, DueTime?> & Sendable
  ) -> Setting {
    Setting(
      key: key, summary: summary, accepts: "hours such as 48h, days such as 7d, or none",
      show: { $0[keyPath: path]?.text ?? "none" },
      read: { text, rules in
        let value = DueTime(text: text)
        guard text == "none" || value != nil else { return false }
        rules[keyPath: path] = value
        return true
      })
  }
}
