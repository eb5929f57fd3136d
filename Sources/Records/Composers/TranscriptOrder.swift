import Assembly

/// The lines of a transcript that tell of rules, equipment, groups and privacy.
extension TranscriptLines {
  /// A rule that was changed, in the words of its setting.
  func rules(_ event: RuleBook.Event) -> String {
    switch event {
    case .changed(let rule, let value, let old):
      let words = Rules.setting(rule)?.summary ?? rule
      return "Rule changed: \(words) (\(rule)), from \(old) to \(value)."
    }
  }

  /// A failure, or the end of one with its length.
  func equipment(_ event: Equipment.Event, at now: Instant) -> String? {
    switch event {
    case .failed(let channel, let note):
      return "\(channel.title) failed\(record.because(note))"
    case .restored(let channel):
      guard let failure = record.failures.last(where: { $0.channel == channel && $0.to == now })
      else { return "\(channel.title) works." }
      return "\(channel.title) was restored after \((now - failure.from).text)."
    }
  }

  /// What was decided of names and texts; it never says what was taken out.
  func privacy(_ event: Privacy.Event) -> String? {
    switch event {
    case .attributed(let card?, let attribution):
      guard record.names.appearance(of: card) == .by(attribution) else { return nil }
      return "\(record.numbered(card)) appears in public documents \(attribution.words)."
    case .attributed(nil, let attribution):
      return "Speakers appear in public documents \(attribution.words)."
    case .redacted(let reference): return "\(reference.text) was taken out of the public copies."
    case .kept: return nil
    case .nameRedacted: return "A name was taken out of the public copies."
    }
  }

  /// A spokesperson and those for whom they speak.
  func grouped(
    _ card: CardNumber, _ name: String, _ size: Int, _ represented: [CardNumber]
  ) -> String {
    let group = record.names.areShown(of: card) ? record.names.text(name) : "a group"
    let others =
      represented.isEmpty
      ? "." : "; represented: \(Phrase.list(represented.map { record.numbered($0) }))."
    return "\(record.numbered(card)) speaks for \(group), \(size) present\(others)"
  }

}

extension Equipment.Channel {
  /// What failed, at the head of a sentence.
  var title: String {
    switch self {
    case .room: "The sound in the room"
    case .remote: "The link to remote participants"
    case .stream: "The public stream"
    }
  }
}

extension Attribution {
  /// How somebody is named, after "appears in public documents".
  var words: String {
    switch self {
    case .name: "by name"
    case .initials: "by initials"
    case .role: "as a resident, without a name"
    case .anonymous: "by number, without a name"
    }
  }
}
