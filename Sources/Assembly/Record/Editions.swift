extension Proceedings {
  /// The record as the minutes that are in force cover it: up to the approval, or all of it while
  /// a version is in the making.
  public var edition: Proceedings { edition(of: meeting.versions.number) ?? self }

  /// The last entry that the minutes in force cover: that of the approval, or the last one of all
  /// while a version is in the making; nil when there is none.
  ///
  /// What is taken out of the public copies after an approval changes nothing that was adopted, so
  /// a version keeps the seal that it was approved with.
  public var covered: EntryNumber? {
    meeting.versions.approval(of: meeting.versions.number)?.entry ?? entries.last?.number
  }

  /// The record as a version of the minutes covers it; nil where there is no such version.
  ///
  /// What was taken out of the public copies later is taken out of earlier versions as well, for
  /// a text that must not stand in public must not stand in an old copy either. The seal does not
  /// go with it; whoever can reads that of ``covered``.
  public func edition(of version: Int) -> Proceedings? {
    let versions = meeting.versions
    guard let approval = versions.approval(of: version) else {
      return version == versions.number ? self : nil
    }
    let covered = entries.filter { entry in
      entry.number <= approval.entry
        || entry.event.isWithholding && !struck.contains(entry.command)
    }
    return covered.count == entries.count ? self : Proceedings(replaying: covered)
  }
}

extension Event {
  /// Whether it takes something out of every public rendering, whatever was approved before.
  fileprivate var isWithholding: Bool {
    switch self {
    case .privacy(let event): event.withholds
    case .session, .attendance, .agenda, .speakers, .floor, .ledger, .minutes, .versions, .rules,
      .decorum, .equipment, .roll, .motions, .votes, .points, .history:
      false
    }
  }
}
