import Assembly
import Gallery
import Testing

@Suite("The counter at which cards are handed in")
struct CounterTests {
  /// A counter that is asked again and again.
  private final class Asked {
    private var counter = Counter()
    private let rules: Rules

    init(_ change: (inout Rules) -> Void = { _ in }) {
      var rules = Rules.baseline
      change(&rules)
      self.rules = rules
    }

    func admits(_ client: String, after seconds: Int64) -> Bool {
      counter.admits(client, at: House.doors + .seconds(seconds), under: rules)
    }

    func note(_ card: Int, of client: String, for content: String) {
      counter.note(CardNumber(card), of: client, for: content, at: House.doors)
    }

    func receipt(of client: String, for content: String, after seconds: Int64) -> Int? {
      counter.receipt(of: client, for: content, at: House.doors + .seconds(seconds))?.rawValue
    }
  }

  @Test("A client has so many cards a minute, and others are not held up by it")
  func perClient() {
    let counter = Asked { $0.cardsPerClient = 2 }
    #expect(counter.admits("a", after: 0))
    #expect(counter.admits("a", after: 30))
    #expect(!counter.admits("a", after: 59))
    #expect(counter.admits("b", after: 59))
    #expect(counter.admits("a", after: 60))
    #expect(!counter.admits("a", after: 61))
  }

  @Test("All together have so many cards a minute")
  func inAll() {
    let counter = Asked { $0.cardsPerMinute = 3 }
    #expect((1...5).map { counter.admits("\($0)", after: 0) } == [true, true, true, false, false])
    #expect(counter.admits("6", after: 60))
  }

  @Test("A form that a client sends twice within a minute is the card that it has, for nobody else")
  func receipts() {
    let counter = Asked()
    counter.note(7, of: "a", for: "name=Ana&form=12")
    #expect(counter.receipt(of: "a", for: "name=Ana&form=12", after: 59) == 7)
    #expect(counter.receipt(of: "b", for: "name=Ana&form=12", after: 0) == nil)
    #expect(counter.receipt(of: "a", for: "name=Bo&form=12", after: 0) == nil)
    #expect(counter.receipt(of: "a", for: "name=Ana&form=12", after: 60) == nil)
  }

  @Test("Two people behind one address who fill in the same get a card each")
  func sameAnswers() {
    let counter = Asked()
    counter.note(7, of: "a", for: "form=12&name=")
    #expect(counter.receipt(of: "a", for: "form=13&name=", after: 5) == nil)
    // Without a number nothing tells a form that comes again from somebody else's.
    counter.note(8, of: "a", for: "name=")
    #expect(counter.receipt(of: "a", for: "name=", after: 5) == nil)
    counter.note(9, of: "a", for: "form=&name=")
    #expect(counter.receipt(of: "a", for: "form=&name=", after: 5) == nil)
  }
}
