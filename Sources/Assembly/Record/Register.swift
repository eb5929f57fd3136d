/// Things that the meeting numbers from 1, where a number once given out is never given again.
///
/// A command that is struck leaves a gap: its number stays taken, so that a card, a promise or a
/// note which was already named aloud never means something else later.
struct Register<Element: Equatable & Sendable>: Equatable, Sendable {
  private var slots: [Element?] = []

  /// What stands there, in the order of the numbers, without the gaps.
  var all: [Element] { slots.compactMap(\.self) }

  /// The number that the next thing gets.
  var nextNumber: Int { slots.count + 1 }

  /// Returns what has a number; nil for a gap and for a number not given out yet.
  subscript(number: Int) -> Element? {
    slots.indices.contains(number &- 1) ? slots[number - 1] : nil
  }

  /// Adds a thing that was made with the next number.
  mutating func append(_ element: Element) {
    slots.append(element)
  }

  /// Takes the next number for nothing, because the command that gave it out was struck.
  mutating func passOver() {
    slots.append(nil)
  }

  /// Changes in place what has a number; does nothing where there is nothing.
  mutating func change(_ number: Int, _ body: (inout Element) -> Void) {
    let index = number &- 1
    guard slots.indices.contains(index), var element = slots[index] else { return }
    slots[index] = nil
    body(&element)
    slots[index] = element
  }
}
