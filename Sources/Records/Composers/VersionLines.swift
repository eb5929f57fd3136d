import Assembly

/// What minutes say of themselves: which version they are, who approved it, and the record's seal.
struct VersionLines {
  let record: PublicRecord

  private var versions: Versions { record.versions }

  /// What a reader must know before the first fact: a draft, or what was approved and when.
  var banners: [Block] {
    var banners: [Block]
    let open = "corrections may still be made."
    switch versions.state {
    case .none, .draft: banners = [.remark(.draft, record.phrase(.draft))]
    case .circulated: banners = [.remark(.draft, "\(circulated)not approved; \(open)\(corrected)")]
    case .approved:
      banners = versions.approvals.last.map { [.remark(.note, approved($0))] } ?? []
    case .amending:
      let why = versions.why.map { ": \(Phrase.sentence(record.names.text($0)))" } ?? "."
      let before = versions.approvals.last.map {
        " Version \($0.version), approved on \(day(of: $0)), is in force until then."
      }
      banners = [
        .remark(
          .draft, "version \(versions.number), \(circulated)not approved\(why)\(before ?? "")")
      ]
    }
    if let last = versions.withheld.last {
      banners.append(
        .remark(
          .note,
          "Since the approval something was taken out of the public copies, last on "
            + "\(record.day(last))."))
    }
    return banners
  }

  /// Who approved the version when, with blanks for what is not known yet.
  var facts: [Fact] {
    let blank = "____________________"
    let approval = versions.isClosed ? versions.approvals.last : nil
    var facts: [Fact] = []
    if versions.number > 1 { facts.append(Fact("Version", "\(versions.number)")) }
    facts.append(Fact(record.phrase(.approvedOn), approval.map { day(of: $0) } ?? blank))
    if let by = approval?.by { facts.append(Fact("Approved by", record.names.text(by))) }
    return facts
  }

  /// The seal with what it covers; nothing where the record's hashes are not known.
  var seal: [Block] {
    guard let seal = record.seal else { return [] }
    return [
      .facts([
        Fact("Record", "entries 1 to \(seal.entry.rawValue)"), Fact("Seal", seal.hash),
      ]),
      .paragraph(
        "The seal is the hash (SHA-256) at the end of the record that these minutes cover; "
          + "'gavel verify' computes it anew from the record."),
    ]
  }

  /// What an event of the minutes' life says in a transcript.
  func sentence(_ event: Versions.Event) -> String {
    switch event {
    case .circulated(let to, let note):
      return "The draft of the minutes was circulated\(given(to, "to"))\(record.because(note))"
    case .approved(let version, let by, let on, let isCorrected, let note):
      let when = on.flatMap { CivilDate(text: $0) }.map { " on \($0.longText)" } ?? ""
      return "Version \(version) of the minutes was approved\(when)\(given(by, "by"))"
        + (isCorrected ? ", as corrected" : "") + record.because(note)
    case .amended(let version, let why):
      return "The minutes are to be amended, version \(version) begins: "
        + Phrase.sentence(record.names.text(why))
    }
  }

  private func approved(_ approval: Versions.Approval) -> String {
    let version = approval.version > 1 ? "Version \(approval.version), approved" : "Approved"
    var text = "\(version) on \(day(of: approval))\(given(approval.by, "by"))"
    if approval.isCorrected { text += ", as corrected" }
    let notes = [approval.why, approval.note].compactMap { $0 }.map { record.names.text($0) }
    text += notes.isEmpty ? "." : ": \(Phrase.sentence(notes.joined(separator: "; ")))"
    if let before = versions.approval(of: approval.version - 1) {
      text += " It replaces version \(before.version), approved on \(day(of: before))."
    }
    return text
  }

  private var circulated: String {
    guard let circulation = versions.circulation else { return "" }
    return "circulated on \(record.day(circulation.at))\(given(circulation.to, "to")); "
  }

  private var corrected: String {
    guard versions.corrections > 0 else { return "" }
    let were = versions.corrections == 1 ? "was" : "were"
    return " \(Phrase.counted(versions.corrections, "correction")) \(were) made since."
  }

  private func day(of approval: Versions.Approval) -> String {
    approval.on?.longText ?? record.day(approval.at)
  }

  private func given(_ who: String?, _ word: String) -> String {
    who.map { " \(word) \(record.names.text($0))" } ?? ""
  }
}
