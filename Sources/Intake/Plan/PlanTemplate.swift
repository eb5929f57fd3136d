public import Assembly

/// Writes the plan that an organiser starts from.
public enum PlanTemplate {
  /// Returns a commented plan for a kind of meeting on a day: every key with a comment, every
  /// rule with its default and what it takes, commented out.
  ///
  /// The text is itself a plan without faults.
  public static func text(kind: MeetingKind, date: CivilDate) -> String {
    [head(kind, date), officials(kind), rules(kind), agenda(kind), foot].joined(separator: "\n")
  }

  private static func head(_ kind: MeetingKind, _ date: CivilDate) -> String {
    """
    # The plan of a meeting. 'gavel check FILE' says whether it can be read,
    # 'gavel open FILE' opens the doors. A line that begins with # is a comment.

    # What the meeting is called; date and title also name its records.
    title: \(kind.title)
    # The public body or host.
    #body: City of Example
    # The format: \(list(MeetingKind.self)).
    kind: \(kind.rawValue)
    # The legal class of its notice: \(list(Notice.self)).
    notice: \(kind == .council || kind == .work ? "regular" : "none")
    # The series; what an earlier meeting of it left open is reported back at this one.
    #series: example-2016

    # The day: year, month, day.
    date: \(date.text)
    # When it is to be called to order, on the clocks of the place.
    start: 18:30
    # When it is to end; past midnight is allowed.
    end: 20:30
    # The time zone, by area and city.
    zone: America/New_York
    # Where it is held.
    #place: Community hall

    # Who presides.\(isDeciding(kind) ? " Without a name it is the chair of the body." : "")
    #moderator: Moderator's name
    # Who keeps the record.
    #clerk: Clerk's name

    """
  }

  /// Whether the members of the body stand in the plan of a kind from the beginning.
  private static func isDeciding(_ kind: MeetingKind) -> Bool {
    kind == .council || kind == .work
  }

  private static func officials(_ kind: MeetingKind) -> String {
    let head = """
      # \(isDeciding(kind) ? "Members and officials" : "Panel and officials"): id for commands \
      (@mayor), office for the record, a name if wanted.

      """
    guard isDeciding(kind) else {
      return head + """
        officials:
          - id: mayor
            office: Mayor
            #name: Mayor's name
            # A member of the body counts toward its quorum (rule 'quorum').
            #member: yes

        """
    }
    let members = (1...5).map { ward in
      """
        - id: ward\(ward)
          office: Council Member
          #name: Member's name
          seat: Ward \(ward)
          member: yes

      """
    }
    return head + """
      # Members have 'member: yes'; they stand in the order in which the roll is called. 'seat' is
      # a ward or district, 'presides' says who is chair and who is vice chair. How many make a
      # quorum is a rule ('quorum'); what else a roll needs: 'seats', 'recuse_counts',
      # 'remote_counts'.
      officials:
        - id: president
          office: Council President
          #name: President's name
          seat: At large
          member: yes
          presides: chair
        - id: vice
          office: Vice President
          #name: Vice president's name
          seat: At large
          member: yes
          presides: vice

      """ + members.joined() + """
          - id: mayor
            office: Mayor
            #name: Mayor's name

        """
  }

  private static func rules(_ kind: MeetingKind) -> String {
    let defaults = Rules.defaults(for: kind)
    let lines = Rules.settings.map { setting in
      """
        # \(setting.summary): \(setting.accepts)
        #\(setting.key): \(setting.show(defaults))

      """
    }
    return """
      # The rules. What stands here are the defaults for this kind of meeting; to change one,
      # take the # before its key away.
      rules:

      """ + lines.joined()
  }

  private static func agenda(_ kind: MeetingKind) -> String {
    let items = business(of: kind).map { item in
      """
        - title: \(item.title)
          type: \(item.type.rawValue)
          minutes: \(item.minutes)
      \(item.owner.map { "    owner: \"\($0)\"\n" } ?? "")\(matters(item))
      """
    }
    return """
      # The agenda, in order. The types of items:
      #   \(list(ItemType.self)).
      # The public speaks under \(ItemType.allCases.filter(\.takesPublic)
        .map(\.rawValue).joined(separator: ", ")).
      # 'minutes' is the time that an item may take, 'owner' an official ("@mayor", in quotes)
      # or a name.
      agenda:

      """ + items.joined()
  }

  private static func matters(_ item: TemplateItem) -> String {
    guard item.type == .consent else { return "" }
    return """
          # What passes together without debate; 'pull' makes one an item of its own.
          matters:
            - First routine matter
            - Second routine matter

      """
  }

  private static let foot = """
    # A sign-up sheet (CSV) whose cards are read when the doors open.
    #sign_up: sign-up.csv

    """

  private static func list<Value: RawRepresentable<String> & CaseIterable>(
    _ type: Value.Type
  ) -> String {
    Value.allCases.map(\.rawValue).joined(separator: ", ")
  }
}

/// An item of a template's agenda.
private struct TemplateItem {
  let title: String
  let type: ItemType
  let minutes: Int
  var owner: String?
}

/// Returns the order of business that is usual for a kind of meeting (DOMAIN 1.3).
private func business(of kind: MeetingKind) -> [TemplateItem] {
  switch kind {
  case .townhall:
    [
      TemplateItem(title: "Call to order and welcome", type: .ceremony, minutes: 3),
      TemplateItem(title: "Ground rules", type: .ceremony, minutes: 3),
      TemplateItem(title: "What became of earlier promises", type: .reportBack, minutes: 5),
      TemplateItem(title: "Opening words", type: .report, minutes: 5, owner: "@mayor"),
      TemplateItem(title: "First topic", type: .panel, minutes: 45, owner: "@mayor"),
      TemplateItem(title: "Second topic", type: .comment, minutes: 45),
      TemplateItem(
        title: "Parked questions and commitments read back", type: .wrap, minutes: 10),
      TemplateItem(title: "Next meeting and close", type: .wrap, minutes: 4),
    ]
  case .listening:
    [
      TemplateItem(title: "Welcome and consent to notes", type: .ceremony, minutes: 2),
      TemplateItem(title: "What should we hear", type: .comment, minutes: 70),
      TemplateItem(title: "What we heard, read back", type: .wrap, minutes: 5),
      TemplateItem(title: "What happens next", type: .wrap, minutes: 5, owner: "@mayor"),
    ]
  case .hearing:
    [
      TemplateItem(title: "Call to order", type: .ceremony, minutes: 3),
      TemplateItem(title: "Staff report", type: .report, minutes: 15),
      TemplateItem(title: "Applicant", type: .report, minutes: 10),
      TemplateItem(title: "Public hearing", type: .hearing, minutes: 75),
      TemplateItem(title: "Deliberation and decision", type: .motion, minutes: 15),
    ]
  case .council:
    [
      TemplateItem(title: "Call to order, pledge and roll call", type: .ceremony, minutes: 5),
      TemplateItem(title: "Minutes of the last meeting", type: .motion, minutes: 3),
      TemplateItem(title: "Public comment", type: .comment, minutes: 30),
      TemplateItem(title: "Consent agenda", type: .consent, minutes: 3),
      TemplateItem(title: "Reports", type: .report, minutes: 15, owner: "@mayor"),
      TemplateItem(title: "Unfinished business", type: .motion, minutes: 25),
      TemplateItem(title: "New business", type: .motion, minutes: 35),
      TemplateItem(title: "Announcements", type: .wrap, minutes: 4),
    ]
  case .work:
    [
      TemplateItem(title: "Call to order", type: .ceremony, minutes: 2),
      TemplateItem(title: "Briefing", type: .report, minutes: 28, owner: "@mayor"),
      TemplateItem(title: "Discussion", type: .report, minutes: 75),
      TemplateItem(title: "Next steps", type: .wrap, minutes: 15),
    ]
  }
}
