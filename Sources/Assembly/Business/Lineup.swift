/// Those who wait under one item, sorted by their key as they come and go.
///
/// Adding, removing and finding a place cost a binary search and a move of memory, so that a
/// call costs as much with ten thousand cards as with ten. Lanes and places given by hand are
/// laid over it when they are asked for.
struct Lineup: Equatable, Sendable {
  /// The keys in order; each names its card.
  private(set) var keys: [SpeakingOrder.Key] = []

  /// Returns how many keys stand before a key.
  func rank(of key: SpeakingOrder.Key) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  mutating func insert(_ key: SpeakingOrder.Key) {
    keys.insert(key, at: rank(of: key))
  }

  /// Removes a key; false when it is not there.
  mutating func remove(_ key: SpeakingOrder.Key) -> Bool {
    let index = rank(of: key)
    guard keys.indices.contains(index), keys[index] == key else { return false }
    keys.remove(at: index)
    return true
  }
}
