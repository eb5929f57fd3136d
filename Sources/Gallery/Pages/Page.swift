/// The pages that need no data of their own: they ask for the board and draw it.
public enum Page: String, CaseIterable, Sendable {
  /// What there is to choose from.
  case home = ""
  /// The speaker's own clock.
  case stage
  /// The projector of the hall.
  case room
  /// The bar that a video mixer lays over a picture.
  case lowerThird = "lower-third"
  /// The items of business.
  case agenda
  /// Who waits.
  case queue

  /// Where it is.
  public var path: String { "/" + rawValue }

  /// The title of the window.
  var title: String {
    switch self {
    case .home: "The meeting"
    case .stage: "The speaker's clock"
    case .room: "The room"
    case .lowerThird: "Lower third"
    case .agenda: "Agenda"
    case .queue: "Who is next"
    }
  }

  /// What it is for.
  var purpose: String {
    switch self {
    case .home: "All pages"
    case .stage: "For the person who speaks: one clock, to be read across the hall"
    case .room: "For the projector: speaker, clock, item and who is next"
    case .lowerThird: "For a video mixer: a bar on a clear ground"
    case .agenda: "For everybody: the items of business and where the meeting stands"
    case .queue: "For everybody: who waits, in order, and about how long"
    }
  }

  /// Makes the page.
  ///
  /// - Parameter signUp: where the sign-up page is; nil when none is served.
  public func markup(signUp: Invitation?) -> Markup {
    switch self {
    case .home: Page.shell(title, view: "home", body: home(signUp))
    case .stage: Page.shell(title, view: "stage", style: "stage", body: stage)
    case .room: Page.shell(title, view: "room", style: "room", body: room(signUp))
    case .lowerThird:
      Page.shell(title, view: "lower-third", style: "lower-third", body: lowerThird)
    case .agenda: Page.shell(title, view: "agenda", body: agenda)
    case .queue: Page.shell(title, view: "queue", body: queue(signUp))
    }
  }

  /// The frame of every page.
  ///
  /// - Parameters:
  ///   - view: what the script draws; nil for a page without it.
  ///   - style: the class of the body.
  static func shell(
    _ title: String, view: String?, style: String = "", language: String = "en", body: Markup
  ) -> Markup {
    let script: Markup =
      view == nil ? "" : "<script src=\"/display.js\" defer></script>"
    let line: Markup =
      view == nil
      ? ""
      : """
      <p id="link" role="status" hidden>Reconnecting. The clock goes on by itself.</p>
      <p id="rehearsal" class="rehearsal" hidden>REHEARSAL</p>
      <noscript><p class="notice">These pages count the clock in the browser and need \
      JavaScript. <a href="/board.json">The board as data</a>.</p></noscript>
      """
    return """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <link rel="icon" href="/icon.svg" type="image/svg+xml">
      <link rel="stylesheet" href="/display.css">
      \(script)
      </head>
      <body class="\(style)" data-view="\(view ?? "none")" data-phase="free">
      \(line)
      \(body)
      </body>
      </html>

      """
  }
}

/// Where a card can be handed in.
public struct Invitation: Equatable, Sendable {
  /// The address of the page.
  public var address: String
  /// The address as a square; nil where it would lead phones to themselves.
  public var code: QRCode?

  /// Makes an invitation.
  ///
  /// - Parameter isForPhones: whether other machines can open the address.
  public init(address: String, isForPhones: Bool) {
    self.address = address
    code = isForPhones ? QRCode(address) : nil
  }
}
