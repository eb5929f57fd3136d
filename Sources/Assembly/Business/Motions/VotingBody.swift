/// Who may vote, and in which order they are called (DOMAIN 4.3, 4.4).
extension Meeting {
  /// Returns who may vote on the question at hand, in the order in which the roll is called.
  ///
  /// The order is that of the plan; where the rule says so it begins one member later with each
  /// roll call. Whoever presides is called last, and only where the rule of the chair's vote
  /// lets a chair vote like every member, or by ballot.
  public func electors(by method: Vote.Method) -> [OfficialID] {
    var order = voters.map(\.id)
    if method == .roll, rules.rollRotates, !order.isEmpty {
      let held = votes.all.count { $0.method == .roll }
      let first = held % order.count
      order = Array(order[first...] + order[..<first])
    }
    guard let chair = presidingMember?.id, order.contains(chair) else { return order }
    order.removeAll { $0 == chair }
    switch rules.chairVotes {
    case .member, .casting: return order + [chair]
    case .affects: return method == .ballot ? order + [chair] : order
    case .none: return order
    }
  }
}
