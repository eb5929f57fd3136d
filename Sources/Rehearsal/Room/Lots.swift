/// Chance that can be drawn again: the same seed and the same words give the same number.
struct Lots {
  let seed: UInt64

  /// A number from 0 up to, but not, a bound.
  func number(_ words: String, below bound: Int) -> Int {
    Int(draw(words) % UInt64(max(1, bound)))
  }

  /// Whether something happens that happens so many times of a hundred.
  func happens(_ percent: Int, _ words: String) -> Bool {
    number(words, below: 100) < percent
  }

  /// FNV-1a over the words, then the finalizer of SplitMix64, which spreads near seeds widely.
  private func draw(_ words: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ (seed &* 0x9E37_79B9_7F4A_7C15)
    for byte in words.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}
