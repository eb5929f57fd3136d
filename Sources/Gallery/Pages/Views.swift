extension Page {
  /// The signs of all phases; the style sheet shows the one that holds.
  private static let sign: Markup = """
    <svg class="sign" viewBox="0 0 100 100" aria-hidden="true">\
    <circle class="called" cx="50" cy="50" r="40"/>\
    <path class="speaking" d="M20 8 92 50 20 92z"/>\
    <path class="wrapping" d="M50 8 96 90H4z"/>\
    <rect class="over" x="10" y="10" width="80" height="80"/>\
    <path class="paused" d="M18 10h24v80H18zM58 10h24v80H58z"/></svg>
    """

  func home(_ signUp: Invitation?) -> Markup {
    let card: Markup =
      signUp == nil
      ? ""
      : """
      <a href="/sign-up"><b>Ask to speak</b><span>Hand in a card from this phone</span></a>
      <a href="/sign-up?lang=es" lang="es"><b>Pedir la palabra</b>\
      <span>Entregue una ficha desde este teléfono</span></a>
      """
    let links = Page.allCases.dropFirst().map { page in
      "<a href=\"\(page.path)\"><b>\(page.title)</b><span>\(page.purpose)</span></a>" as Markup
    }
    return """
      <main class="sheet">
      <h1 id="title">The meeting</h1>
      <p class="lead" id="item"></p>
      <nav class="links" aria-label="Pages">
      \(card)
      \(Markup(links))
      </nav>
      <footer class="small">What is said in the hall is public; these pages set no cookies and \
      keep nothing about who looks.</footer>
      </main>
      """
  }

  var stage: Markup {
    """
    <main class="whole">
    <p class="phase">\(Page.sign)<span id="phase" role="status"></span></p>
    <p id="clock" class="figures" role="timer" aria-live="off"></p>
    <div><h1 id="speaker"></h1><p id="aside"></p></div>
    <div class="bar" aria-hidden="true"><span id="rest"></span></div>
    </main>
    """
  }

  func room(_ signUp: Invitation?) -> Markup {
    let invitation: Markup =
      signUp.map { signUp in
        """
        <div class="invitation" id="invitation" hidden>
        \(signUp.code?.svg("QR code of the sign-up page") ?? "")
        <p><b>Ask to speak</b> <b lang="es">Pida la palabra</b> <span>\(signUp.address)</span></p>
        </div>
        <p id="list-closed" hidden>The speakers list is closed.</p>
        """
      } ?? ""
    return """
      <header><h1 id="title"></h1><p id="day" class="figures"></p></header>
      <main class="panel now">
      <p id="item"></p>
      <p id="speaker"></p>
      <p id="clock" class="figures" role="timer" aria-live="off"></p>
      <p class="phase">\(Page.sign)<span id="phase" role="status"></span></p>
      <p id="aside"></p>
      </main>
      <section class="panel next" aria-labelledby="next-title">
      <h2 id="next-title">Next</h2>
      <ol id="next"></ol>
      \(invitation)
      </section>
      <footer><p id="waiting"></p><p id="forecast" class="figures"></p></footer>
      """
  }

  var lowerThird: Markup {
    """
    <main class="strip" id="strip" hidden>
    <div class="who"><h1 id="speaker"></h1><p id="item"></p></div>
    <p class="time">\(Page.sign)<span id="phase" class="unseen"></span>\
    <span id="clock" class="figures" role="timer" aria-live="off"></span></p>
    </main>
    """
  }

  var agenda: Markup {
    """
    <main class="sheet">
    <h1>Agenda</h1>
    <p class="lead"><span id="title"></span>. <span id="phase-of-meeting" role="status"></span></p>
    <ol class="rows" id="agenda"></ol>
    \(Page.ways(but: .agenda))
    </main>
    """
  }

  func queue(_ signUp: Invitation?) -> Markup {
    let card: Markup =
      signUp == nil
      ? ""
      : """
      <p id="invitation" hidden><a href="/sign-up">Ask to speak</a> · \
      <a href="/sign-up?lang=es" lang="es">Pedir la palabra</a></p>
      <p id="list-closed" class="notice" hidden>The speakers list is closed.</p>
      """
    return """
      <main class="sheet">
      <h1>Who is next</h1>
      <p class="lead" id="item"></p>
      <div class="floor"><div><p id="speaker"></p>\
      <p class="phase">\(Page.sign)<span id="phase" role="status"></span></p></div>\
      <p id="clock" class="figures" role="timer" aria-live="off"></p></div>
      <p id="aside" class="unseen"></p>
      \(card)
      <ol class="rows" id="queue"></ol>
      <p id="more"></p>
      <p id="forecast" class="lead figures"></p>
      \(Page.ways(but: .queue))
      </main>
      """
  }

  /// Links to what else can be read on a phone.
  static func ways(but here: Page) -> Markup {
    let others = [Page.home, .agenda, .queue].filter { $0 != here }.map { page in
      "<a href=\"\(page.path)\">\(page.title)</a>" as Markup
    }
    return "<footer class=\"small\">\(Markup(others))</footer>"
  }
}

extension Page {
  /// What is said where there is nothing.
  public static var missing: Markup {
    shell(
      "Not here", view: nil,
      body: """
        <main class="sheet">
        <h1>Not here</h1>
        <p>There is no such page. <a href="/">All pages</a></p>
        </main>
        """)
  }
}
