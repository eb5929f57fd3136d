import Assembly

/// What was carried over from earlier meetings, and what is this meeting's own.
extension PublicRecord {
  /// What earlier meetings left open, with the references it has here.
  var carried: [(reference: Reference, carried: Carried)] { names.carried }

  /// The number of texts of a kind that were carried over; they stand before this meeting's own.
  func carriedCount(_ kind: Reference.Kind) -> Int {
    (opening?.carried ?? []).count { $0.origin.kind == kind }
  }

  /// Questions asked at this meeting.
  var questions: ArraySlice<Ledger.Question> {
    ledger.questions.dropFirst(carriedCount(.question))
  }
  /// Promises made at this meeting.
  var commitments: ArraySlice<Ledger.Commitment> {
    ledger.commitments.dropFirst(carriedCount(.commitment))
  }
  /// Tasks set at this meeting.
  var actions: ArraySlice<Ledger.Action> { ledger.actions.dropFirst(carriedCount(.action)) }
  /// Topics parked at this meeting.
  var parked: ArraySlice<Ledger.Parked> { ledger.parked.dropFirst(carriedCount(.parked)) }
}
