/// Drawing lots so that anybody can repeat it: a seed that is announced, a published generator,
/// and the cards in the order of their numbers.
public enum Lottery {
  /// Returns the cards in the order drawn: Fisher and Yates's shuffle over ascending numbers, fed
  /// by SplitMix64 from the seed, with rejection so that every order is equally likely.
  public static func drawn(_ cards: [CardNumber], seed: Int) -> [CardNumber] {
    var order = cards.sorted()
    var state = UInt64(bitPattern: Int64(seed))
    for index in stride(from: order.count - 1, to: 0, by: -1) {
      order.swapAt(index, Int(below(UInt64(index + 1), &state)))
    }
    return order
  }

  private static func below(_ bound: UInt64, _ state: inout UInt64) -> UInt64 {
    let limit = UInt64.max - (UInt64.max % bound + 1) % bound
    while true {
      let value = next(&state)
      if value <= limit { return value % bound }
    }
  }

  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
