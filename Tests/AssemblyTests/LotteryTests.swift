import Assembly
import Testing

@Suite("Lots")
struct LotteryTests {
  private func drawn(_ count: Int, seed: Int) -> [Int] {
    Lottery.drawn((1...count).map { CardNumber($0) }, seed: seed).map(\.rawValue)
  }

  @Test("A seed gives the order that the published procedure gives on any machine")
  func golden() {
    #expect(drawn(10, seed: 4711) == [3, 2, 8, 6, 5, 1, 7, 10, 9, 4])
    #expect(drawn(7, seed: 12) == [3, 1, 5, 7, 6, 4, 2])
  }

  @Test("The order in which the cards are handed over does not matter")
  func entrants() {
    let cards = (1...20).map { CardNumber($0) }
    let order = Lottery.drawn(cards, seed: 7)
    for shift in 1..<20 {
      #expect(Lottery.drawn(Array(cards[shift...] + cards[..<shift]), seed: 7) == order)
    }
  }

  @Test("Everybody is drawn once, whatever the seed")
  func everybody() {
    for seed in [0, 1, -1, .max, .min] + Array(100..<200) {
      #expect(drawn(23, seed: seed).sorted() == Array(1...23))
    }
  }

  @Test("Every order of three comes about equally often")
  func fair() {
    var counts: [[Int]: Int] = [:]
    for seed in 0..<6000 { counts[drawn(3, seed: seed), default: 0] += 1 }
    #expect(counts.count == 6)
    for (order, count) in counts { #expect((850...1150).contains(count), "\(order)") }
  }

  @Test("Few or no cards are no trouble")
  func few() {
    #expect(Lottery.drawn([], seed: 1).isEmpty)
    #expect(drawn(1, seed: 1) == [1])
  }

  @Test("Lots decide the queue; who came after them stands behind")
  func queue() {
    var rules = Rules.defaults(for: .townhall)
    rules.order = .lottery
    var hall = Hall(rules: rules)
    hall.begin()
    for _ in 1...4 { hall.add() }
    let order = [3, 1, 4, 2].map { CardNumber($0) }
    hall.does(.speakers(.drawn(item: ItemNumber(1), seed: 5, order: order)))
    hall.add()
    #expect(hall.queue == [3, 1, 4, 2, 5])
    hall.undo(2)
    #expect(hall.queue == [1, 2, 3, 4])
  }
}
