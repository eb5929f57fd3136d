/// What a meeting starts from: everything that its record needs to be read by itself.
///
/// It stands in the first entry. What earlier meetings hand on, carried items and who has
/// spoken lately, is copied here, so that nothing reads another meeting later.
public struct Opening: Equatable, Codable, Sendable {
  /// The meeting's id, `date-slug` or `date-slug-n`.
  public var id: String
  /// The title.
  public var title: String
  /// The public body or host.
  public var body: String?
  /// The format.
  public var kind: MeetingKind
  /// The legal class of the notice.
  public var notice: Notice
  /// The local time.
  public var zone: Zone
  /// When the meeting is to be called to order.
  public var scheduled: Instant
  /// When it is to end, if planned.
  public var scheduledEnd: Instant?
  /// The place.
  public var place: String?
  /// Who presides.
  public var moderator: String?
  /// Who keeps the record.
  public var clerk: String?
  /// Panel and officials.
  public var officials: [Official]
  /// The rules.
  public var rules: Rules
  /// The agenda as planned, numbered from 1 in this order.
  public var agenda: [PlannedItem]
  /// The series that the meeting belongs to.
  public var series: String?
  /// What earlier meetings of the series left open.
  public var carried: [Carried]
  /// Persons who have spoken lately, by the name on their cards.
  public var spokeLately: [KnownPerson]
  /// Whether this is training and no real meeting.
  public var isRehearsal: Bool

  /// Makes an opening with an agenda of one general comment and everything else empty.
  public init(id: String, title: String, kind: MeetingKind, zone: Zone, scheduled: Instant) {
    self.id = id
    self.title = title
    self.kind = kind
    self.zone = zone
    self.scheduled = scheduled
    notice = .none
    officials = []
    rules = .defaults(for: kind)
    agenda = [PlannedItem(title: "Public comment", type: .comment)]
    carried = []
    spokeLately = []
    isRehearsal = false
  }
}

/// An agenda item as the plan gives it.
public struct PlannedItem: Equatable, Codable, Sendable {
  /// What it is called.
  public var title: String
  /// What it is for.
  public var type: ItemType
  /// The time that it may take, if planned.
  public var box: Duration?
  /// The official or person who answers for it.
  public var owner: String?
  /// The matters of a consent agenda, by title.
  public var parts: [String]?

  /// Makes a planned item.
  public init(
    title: String, type: ItemType, box: Duration? = nil, owner: String? = nil,
    parts: [String]? = nil
  ) {
    self.title = title
    self.type = type
    self.box = box
    self.owner = owner
    self.parts = parts
  }
}

/// Somebody who has spoken at an earlier meeting of the series.
public struct KnownPerson: Equatable, Codable, Sendable {
  /// The number that names the person here.
  public var person: PersonNumber
  /// The name as it was given there.
  public var name: String
  /// The meeting at which the person spoke last.
  public var meeting: String

  /// Makes a known person.
  public init(person: PersonNumber, name: String, meeting: String) {
    self.person = person
    self.name = name
    self.meeting = meeting
  }
}

/// A text that an earlier meeting of the series left open.
public struct Carried: Equatable, Codable, Sendable {
  /// The meeting of origin.
  public var meeting: String
  /// Its reference there.
  public var origin: Reference
  /// What was asked, promised or parked.
  public var text: String
  /// The official who answers for it, by id.
  public var official: OfficialID?
  /// Who answers for it, in words.
  public var owner: String?
  /// Until when.
  public var due: String?

  /// Makes a carried text.
  public init(
    meeting: String, origin: Reference, text: String, official: OfficialID? = nil,
    owner: String? = nil, due: String? = nil
  ) {
    self.meeting = meeting
    self.official = official
    self.origin = origin
    self.text = text
    self.owner = owner
    self.due = due
  }
}
