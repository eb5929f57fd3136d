import Assembly
import Gallery
import Moderation
import Testing

@Suite("The sign-up page")
struct SignUpPageTests {
  private let hostile = "\"><script>alert('x')</script>&\u{1b}[31m"

  private func page(_ house: House, _ tongue: Tongue = .english) -> SignUpPage {
    SignUpPage(SignUpDesk(of: house.scene), in: tongue)
  }

  @Test("What was typed stands in the page as text and never as markup")
  func escaping() throws {
    let house = try House { $0.title = "A <b>title</b> & 'more'" }
    let fields = [
      "name", "pronunciation", "town_or_ward", "organization", "position", "item", "mode",
    ].map { (column: $0, text: hostile) }
    for fault in [SignUpFault.groupUnnamed, .tooMany, .barred(.twin(CardNumber(1)))] {
      let html = page(house).form(1, filled: fields, fault: fault).html
      #expect(!html.contains("<script>"))
      #expect(!html.contains("<b>title"))
      #expect(!html.contains("\u{1b}"))
      #expect(html.contains("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;"))
    }
  }

  @Test("Interpolated text is escaped, markup is not, and numbers stand as they are")
  func markup() {
    let text = "<&>\"'é"
    let inner: Markup = "<i>\(text)</i>"
    let outer: Markup = "<p title=\"\(text)\">\(inner)\(7)</p>"
    #expect(
      outer.html
        == "<p title=\"&lt;&amp;&gt;&quot;&#39;é\"><i>&lt;&amp;&gt;&quot;&#39;é</i>7</p>")
  }

  @Test("Characters that no page may hold do not come into one")
  func cleaned() {
    let markup: Markup = "<p>\("a\u{0}b\u{1B}c\u{FFFE}d")</p>"
    #expect(!markup.html.unicodeScalars.contains { ["\u{0}", "\u{1B}", "\u{FFFE}"].contains($0) })
    #expect(markup.html.hasPrefix("<p>a") && markup.html.hasSuffix("d</p>"))
  }

  @Test("Every text is there in both languages, and the page says which it is in")
  func languages() throws {
    var house = try House()
    let english = page(house).form(1).html
    let spanish = page(house, .spanish).form(1).html
    #expect(english.contains("<html lang=\"en\">") && english.contains("Ask to speak"))
    #expect(spanish.contains("<html lang=\"es\">") && spanish.contains("Pedir la palabra"))
    #expect(!spanish.contains("Hand in"))
    house = try House { $0.agenda.removeLast() }
    try house.type("lines closed")
    #expect(page(house).form(1).html.contains("The speakers list is closed."))
    #expect(page(house, .spanish).form(1).html.contains("La lista de oradores está cerrada."))
    #expect(!page(house).form(1).html.contains("<form"))
  }

  @Test("Every form has a number of its own, and one that comes back to be mended keeps it")
  func numbers() throws {
    let house = try House()
    #expect(page(house).form(41).html.contains("name=\"form\" value=\"41\""))
    let mended = page(house).form(42, filled: [("form", "41")], fault: .groupUnnamed).html
    #expect(mended.contains("name=\"form\" value=\"41\"") && !mended.contains("42"))
    #expect(page(house).form(42, filled: [("form", hostile)]).html.contains("value=\"42\""))
  }

  @Test("A list that is closed closes the page for its item alone, and the page says so")
  func oneClosed() throws {
    var house = try House()
    try house.type("open", "lines closed")
    let html = page(house).form(1).html
    #expect(html.contains("<form") && html.contains("name=\"item\" value=\"2\""))
    #expect(html.contains("1. Public comment: The speakers list is closed."))
    #expect(PublicBoard(of: house.scene, signUp: true).signUp == .open)
    guard case .taken(let card) = try house.handIn(SignUp(name: "Ana Ruiz")) else {
      Issue.record("no card was taken")
      return
    }
    #expect(card.item == ItemNumber(2))
    try house.type("lines open")
    #expect(page(house).form(1).html.contains("<option value=\"1\" selected>"))
  }

  @Test("An item that was added at the meeting can be chosen, and one that is over is told as such")
  func added() throws {
    var house = try House()
    try house.type("additem Thanks to the volunteers /type:comment")
    #expect(page(house).form(1).html.contains("<option value=\"3\">3. Thanks"))
    #expect(try SignUpDesk(of: house.scene).read([("item", "3")]).item == ItemNumber(3))
  }

  @Test("No address, telephone or e-mail is asked, and nothing is required")
  func columns() throws {
    let html = try page(House()).form(1).html.lowercased()
    for word in ["street", "email", "e-mail", "name=\"phone", "required", "interpreter"] {
      #expect(!html.contains(word), "\(word)")
    }
    #expect(html.contains("we never ask for your address"))
  }

  @Test("The public columns become a card, and private ones are passed over")
  func reading() throws {
    let desk = SignUpDesk(of: try House().scene)
    let body =
      "name=+Ana+Ruiz%0A&town_or_ward=Ward+5&organization=Tenants&representing=group"
      + "&position=against&participation=read-by-clerk&mode=phone&item=2&street_address=1+Main"
      + "&interpreter_language=es&received_at=2016-01-01&evil=1"
    let (card, item) = try desk.read(Form.fields(body.utf8))
    var wanted = SignUp(name: "Ana Ruiz")
    wanted.town = "Ward 5"
    (wanted.organization, wanted.group) = ("Tenants", "Tenants")
    (wanted.side, wanted.participation, wanted.isRemote) = (.con, .readByClerk, true)
    #expect(card == wanted)
    #expect(item == ItemNumber(2))
  }

  @Test("A name is cleaned of what acts, and cut where it is longer than a name")
  func cleaning() throws {
    let desk = SignUpDesk(of: try House().scene)
    let name = "Ana\u{1b}[2J\u{202e}\u{0} Ruiz" + String(repeating: "x", count: 500)
    let (card, _) = try desk.read([(column: "name", text: name)])
    #expect(card.name?.hasPrefix("Ana Ruizxxx") == true)
    #expect(card.name?.count == 80)
    #expect(try desk.read([(column: "name", text: " \u{200b} ")]).signUp.name == nil)
  }

  @Test("What the page never sends is not guessed at")
  func unreadable() throws {
    let desk = SignUpDesk(of: try House().scene)
    #expect(throws: SignUpFault.unreadable) { try desk.read([("position", "maybe")]) }
    #expect(throws: SignUpFault.unreadable) { try desk.read([("item", "99")]) }
    #expect(throws: SignUpFault.groupUnnamed) { try desk.read([("representing", "group")]) }
  }

  @Test("Fields are read as browsers send them, and broken ones harm nothing")
  func fields() {
    func read(_ text: String) -> [String] {
      Form.fields(text.utf8).map { "\($0.column)=\($0.text)" }
    }
    #expect(read("a=1&b=%C3%A9+x&c") == ["a=1", "b=é x", "c="])
    #expect(read("a=%zz&b=%4&c=100%") == ["a=%zz", "b=%4", "c=100%"])
    #expect(read("a=%FF%00") == ["a=\u{FFFD}\u{0}"])
    #expect(read(String(repeating: "x=1&", count: 5000)).count == 32)
    #expect(read("") == [])
  }

  @Test("The phone's own language is taken, unless the link says another")
  func tongue() {
    #expect(Tongue(asked: nil, accepted: "es-MX,es;q=0.9,en;q=0.8") == .spanish)
    #expect(Tongue(asked: nil, accepted: "fr, ES") == .spanish)
    #expect(Tongue(asked: "en", accepted: "es") == .english)
    #expect(Tongue(asked: "xx", accepted: nil) == .english)
  }

  @Test("The receipt says where the card stands")
  func receipt() throws {
    var house = try House()
    _ = try house.handIn(SignUp(name: "Ana Ruiz"))
    #expect(page(house).receipt(CardNumber(1)).html.contains("Handed in."))
    try house.type("add Bo Lee", "accept 1", "place 1 2")
    #expect(page(house).receipt(CardNumber(1)).html.contains("You are number 2 in the queue."))
    try house.type("open", "limit 2:00", "call 1")
    #expect(page(house, .spanish).receipt(CardNumber(1)).html.contains("Es su turno"))
    #expect(page(house).receipt(CardNumber(9)).html.contains("There is no such card."))
    #expect(!page(house).receipt(CardNumber(1)).html.contains("Ana"))
  }
}
