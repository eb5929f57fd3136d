public import Assembly

/// Why a card is not taken without the moderator's word.
///
/// The console says it with what to type; the sign-up page in the resident's language.
public enum CardBar: Error, Equatable, Sendable {
  /// The meeting is over.
  case adjourned
  /// No item with public comment is open or to come.
  case nothingToCome
  /// Comment on this item is over, or was never to be.
  case itemOver(ItemNumber)
  /// The speakers list of the item is closed.
  case listClosed(ItemNumber)
  /// Comment has begun, and the rules take no late cards.
  case late(ItemNumber)
  /// The time of the cap is used up.
  case timeUsedUp(ItemNumber, cap: Duration)
  /// Somebody of that name waits already.
  case twin(CardNumber)
}

extension Scene {
  /// Returns whether a card under an item would come after comment on it began.
  func isLate(on item: ItemNumber) -> Bool {
    meeting.session.phase != .doors && speakers.hasBegun(item)
  }

  /// Returns why the item takes no card of that name now; nil when it does.
  func bar(to name: String?, on item: Agenda.Item) -> CardBar? {
    if !item.isListOpen { return .listClosed(item.number) }
    if let twin = name.flatMap({ speakers.waiting(named: $0, on: item.number) }) {
      return .twin(twin.number)
    }
    guard isLate(on: item.number) else { return nil }
    switch rules.late {
    case .equal: return nil
    case .refuse: return .late(item.number)
    case .tail:
      guard let cap = item.cap, item.publicTime.elapsed(at: now) >= cap else { return nil }
      return .timeUsedUp(item.number, cap: cap)
    }
  }

  /// The items for which the sign-up page takes cards, in order.
  public var itemsForSignUp: [Agenda.Item] {
    agenda.items.filter { item in
      switch item.state {
      case .pending, .open, .held: item.type.takesPublic
      case .closed, .skipped, .postponed: false
      }
    }
  }

  /// The items for which the sign-up page takes cards now, in order.
  public var openForSignUp: [Agenda.Item] {
    itemsForSignUp.filter { bar(to: nil, under: $0.number) == nil }
  }

  /// The item that a card of the sign-up page is for when it names none: the one that cards go
  /// to, or the first that takes any while that one takes none.
  public var itemForSignUp: ItemNumber? {
    let usual = itemForCards?.number
    let open = openForSignUp
    if let usual, open.contains(where: { $0.number == usual }) { return usual }
    return open.first?.number ?? usual
  }

  /// Why the sign-up page takes no card at all; nil while any item takes some.
  public var signUpBar: CardBar? { bar(to: nil, under: nil) }

  /// Returns why the sign-up page takes no card under an item, or under the one that a card is
  /// for which names none; nil when it does.
  public func bar(to signUp: SignUp?, under number: ItemNumber?) -> CardBar? {
    if meeting.session.phase == .adjourned { return .adjourned }
    guard let number = number ?? itemForSignUp else { return .nothingToCome }
    guard let item = itemsForSignUp.first(where: { $0.number == number }) else {
      return .itemOver(number)
    }
    let name = signUp?.name.flatMap { refusesTwins ? $0 : nil }
    if let bar = bar(to: name, on: item) { return bar }
    return name.flatMap { speakers.handedIn(named: $0, on: number) }.map { .twin($0.number) }
  }

  /// Whether a second card of a name is refused: only where names are public anyway, or the page
  /// would tell whoever asks that somebody has signed up.
  private var refusesTwins: Bool {
    rules.duplicates == .refuse
      && (meeting.privacy.meetingAttribution ?? rules.attribution) == .name
  }

  /// The event by which a card is handed in.
  fileprivate func handingIn(_ signUp: SignUp, under item: ItemNumber) -> Event {
    .speakers(
      .received(
        card: speakers.nextNumber, item: item, signUp: signUp, late: isLate(on: item),
        taken: rules.accept == .automatic))
  }
}

/// What became of a card that was handed in.
public enum HandedIn: Equatable, Sendable {
  /// It has a number, and waits for the moderator or is on the list.
  case taken(Card)
  /// It was not taken.
  case barred(CardBar)
}

extension Seat {
  /// Where the cards of the sign-up page come from: somebody at the door, as far as the record
  /// goes.
  public static let signUpPage = Seat(.floorManager, name: "sign-up page")
}

extension Clerk {
  /// Takes a card of the sign-up page; the only thing that the page ever writes.
  ///
  /// - Parameter item: the item that it is for; nil for the one that cards are at present.
  public mutating func handIn(
    _ signUp: SignUp, under item: ItemNumber?, at now: Instant
  ) throws(Problem) -> HandedIn {
    // A card that is barred appends nothing, so nothing else would tell that others wrote.
    _ = try catchUp()
    let entries = try decide(at: now) { scene in
      guard scene.bar(to: signUp, under: item) == nil,
        let item = item ?? scene.itemForSignUp
      else { return Outcome() }
      return Outcome([scene.handingIn(signUp, under: item)])
    }
    let scene = Scene(
      proceedings: proceedings, now: max(now, proceedings.entries.last?.at ?? now), seat: seat)
    guard case .speakers(.received(let number, _, _, _, _))? = entries.first?.event,
      let card = scene.speakers[number]
    else { return .barred(scene.bar(to: signUp, under: item) ?? .nothingToCome) }
    return .taken(card)
  }
}
