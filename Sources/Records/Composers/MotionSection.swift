import Assembly

/// What minutes say of motions, votes and points of order under one item, or under none.
///
/// It is what was done: the wording as it was finally voted on, and each vote by name. Withdrawn
/// motions are left out, as the rules of order have it (DOMAIN 5.1, 5.2).
struct MotionSection {
  let record: PublicRecord
  let item: ItemNumber?

  /// Motions in their order with what was applied to them, then rulings and shows of hands.
  var blocks: [Block] {
    roots.flatMap(blocks) + consents + rulings + polls
  }

  private var sentences: MotionSentences { MotionSentences(record: record) }

  /// The motions that stand in the minutes.
  private var told: [Motion] {
    record.motions.all.filter { motion in
      motion.disposition != .withdrawn && motion.kind != .withdraw
        && target(of: motion)?.disposition != .withdrawn
    }
  }

  private func target(of motion: Motion) -> Motion? {
    motion.target.flatMap { record.motions[$0] }
  }

  /// Motions that stand by themselves: they are applied to none, or bring one back.
  private var roots: [Motion] { told.filter { $0.item == item && isRoot($0) } }

  private func isRoot(_ motion: Motion) -> Bool {
    motion.kind != .appeal
      && (motion.target == nil || motion.kind.rule.kindClass == .bringBack
        || target(of: motion)?.item != motion.item)
  }

  /// What was applied to a motion, and to that again, in the order of time.
  private func attached(to root: Motion) -> [Motion] {
    var family: Set<MotionNumber> = [root.number]
    return told.filter { motion in
      guard let target = motion.target, family.contains(target), !isRoot(motion) else {
        return false
      }
      family.insert(motion.number)
      return true
    }
  }

  private func blocks(of root: Motion) -> [Block] {
    var blocks: [Block] = [
      .paragraph(
        [.strong("\(root.number.text).")]
          + record.cited(" \(deed(root))", .motion(root.number)))
    ]
    let others = attached(to: root)
    if !others.isEmpty { blocks.append(.list(others.map(point), ordered: false)) }
    blocks += lines(of: root).map { .paragraph(record.cited($0, votes(on: root))) }
    return blocks + flags(root) + others.flatMap(flags)
  }

  /// Mover, seconder and the wording as it was finally voted on.
  private func deed(_ motion: Motion) -> String {
    let names = record.names
    let mover = Phrase.capitalized(names.mention(of: motion.mover))
    let seconder = motion.seconder.flatMap { member in
      record.rules.recordSeconder ? ", seconded by \(names.mention(of: member))," : nil
    }
    let change = motion.kind == .rescind || motion.kind.isAmendment ? names.change(motion) : nil
    let words = MotionWords.deed(
      motion.kind, on: motion.target,
      text: motion.change == nil ? names.wording(motion) : "", change: change)
    return Phrase.sentence("\(mover)\(seconder ?? "") \(words)")
  }

  private func point(_ motion: Motion) -> ListItem {
    let told = ([deed(motion)] + lines(of: motion)).joined(separator: " ")
    let entries = record.citations.map { $0[.motion(motion.number)] + votes(on: motion) }
    return ListItem([.strong("\(motion.number.text).")] + record.cited(" \(told)", entries ?? []))
  }

  /// The entries of the votes on a motion.
  private func votes(on motion: Motion) -> [EntryNumber] {
    record.citations.map { citations in
      record.votes.votes(on: motion.number).flatMap { citations[.vote($0.number)] }
    } ?? []
  }

  /// How a motion went: its votes, with names, and how it was settled where no vote did.
  private func lines(of motion: Motion) -> [String] {
    var lines: [String] = []
    for vote in record.votes.votes(on: motion.number) {
      guard let result = sentences.result(vote) else { continue }
      lines.append(([result] + [sentences.names(vote)].compactMap(\.self)).joined(separator: " "))
    }
    switch motion.state {
    case .settled(.carried), .settled(.lost), .settled(.withdrawn): break
    case .settled(let disposition):
      lines.append(Phrase.capitalized(record.names.disposition(disposition).words) + ".")
    case .tabled: lines.append("It lies on the table.")
    case .moved: lines.append("It was not seconded.")
    case .waiting, .pending: lines.append("It was not decided.")
    }
    return lines
  }

  /// Warnings about votes whose record contradicts itself.
  private func flags(_ motion: Motion) -> [Block] {
    record.votes.votes(on: motion.number).flatMap { vote in
      sentences.contradictions(vote).map {
        .remark(
          .warning,
          "the record of the vote on \(motion.number.text) contradicts itself and is kept as it "
            + "is: \($0).")
      }
    }
  }

  /// What was agreed to, or not, when consent was asked for something that is no motion.
  private var consents: [Block] {
    let lines: [[Inline]] = record.votes.all.compactMap { vote in
      guard vote.item == item, vote.motion == nil, let question = vote.question else { return nil }
      let text = Phrase.sentence(record.names.text(question))
      switch vote.state {
      case .open, .divided: return nil
      case .announced:
        return record.cited("By unanimous consent: \(text)", .vote(vote.number))
      case .objected:
        let who = vote.challenger.map { record.names.mention(of: $0) } ?? "somebody"
        return record.cited(
          "Unanimous consent was asked: \(text) \(Phrase.capitalized(who)) objected.",
          .vote(vote.number))
      }
    }
    return lines.isEmpty ? [] : [.points(lines)]
  }

  private var polls: [Block] {
    let lines = record.votes.polls.enumerated().filter { $0.element.item == item }.map {
      record.cited(sentences.poll($0.element.question, $0.element.tally), .poll($0.offset))
    }
    return lines.isEmpty ? [] : [.points(lines)]
  }
}

extension MotionSection {
  /// Points of order with their rulings and appeals, and privileges that were granted.
  ///
  /// Inquiries are not business and stand in the transcript alone.
  private var rulings: [Block] {
    let lines: [[Inline]] = record.points.all.compactMap { point in
      guard point.item == item else { return nil }
      switch point.kind {
      case .inquiry, .information: return nil
      case .privilege: return point.ruling == .sustained ? cited(point) : nil
      case .order: return cited(point)
      }
    }
    return lines.isEmpty ? [] : [.points(lines)]
  }

  private func cited(_ point: Points.Point) -> [Inline] {
    record.cited(told(point), .point(point.number))
  }

  private func told(_ point: Points.Point) -> String {
    let names = record.names
    let who = point.by.map { Phrase.capitalized(names.mention(of: $0)) } ?? "Somebody"
    let what = point.text.map { ": \(Phrase.sentence(names.text($0)))" } ?? "."
    var parts = ["\(record.clock(point.at)) \(who) raised \(point.kind.words)\(what)"]
    if let ruling = point.ruling {
      let why = point.reason.map { ": \(Phrase.sentence(names.text($0)))" } ?? "."
      parts.append("The chair \(ruling.words(on: point.kind))\(why)")
    } else {
      parts.append("The chair did not rule on it.")
    }
    for appeal in record.motions.all where appeal.ruling == point.number && appeal.kind == .appeal {
      parts.append(deed(appeal))
      parts += lines(of: appeal)
    }
    return parts.joined(separator: " ")
  }
}
