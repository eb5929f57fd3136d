import Assembly

/// The members of the JSON record that say how far the minutes are, and what seals the record.
extension RecordParts {
  var minutes: JSON {
    let versions = state.versions
    return .object([
      ("version", JSON(versions.number)), ("state", .string(versions.state.rawValue)),
      ("circulated_at", moment(versions.circulation?.at)),
      ("circulated_to", text(versions.circulation?.to)), ("why", text(versions.why)),
      ("approvals", .array(versions.approvals.map(approval))),
    ])
  }

  private func approval(_ approval: Versions.Approval) -> JSON {
    .object([
      ("version", JSON(approval.version)), ("at", moment(approval.at)),
      ("on", JSON(approval.on?.text)), ("by", text(approval.by)),
      ("corrected", .bool(approval.isCorrected)), ("why", text(approval.why)),
      ("note", text(approval.note)), ("entry", JSON(approval.entry.rawValue)),
    ])
  }

  /// The hash of the last entry that is covered; the key of the salts goes into the clerk's copy only.
  var seal: JSON {
    guard let sealed else { return .null }
    var members: [(String, JSON)] = [
      ("entry", JSON(sealed.entry.rawValue)), ("hash", .string(sealed.hash)),
    ]
    if copy == .clerk { members.append(("key", JSON(sealed.key))) }
    return .object(members)
  }
}
