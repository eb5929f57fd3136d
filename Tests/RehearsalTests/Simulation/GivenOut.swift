import Assembly

/// The numbers that the meeting gave out, struck or not: each series counts from 1, without gaps.
struct GivenOut {
  private var cards: [Int] = []
  private var turns: [Int] = []
  private var notes: [Int] = []
  private var questions: [Int] = []
  private var commitments: [Int] = []
  private var actions: [Int] = []
  private var parked: [Int] = []
  private var items: [Int] = []
  private var motions: [Int] = []
  private var votes: [Int] = []
  private var points: [Int] = []

  init(_ entries: [Entry]) {
    for entry in entries {
      switch entry.event {
      case .session(.opened(let opening)):
        commitments += opening.carried.indices.map { $0 + 1 }
        items += opening.agenda.indices.map { $0 + 1 }
      case .agenda(.added(let item, _, _, _)): items.append(item.rawValue)
      case .agenda(.pulled(_, _, _, let item)): items.append(item.rawValue)
      case .speakers(.added(let card, _, _, _, _)): cards.append(card.rawValue)
      case .speakers(.received(let card, _, _, _, _)): cards.append(card.rawValue)
      case .floor(.called(let turn, _, _, _)): turns.append(turn.rawValue)
      case .floor(.recognized(let turn, _, _, _)): turns.append(turn.rawValue)
      case .minutes(.noted(let number, _, _)): notes.append(number)
      case .minutes(.quoted(let number, _, _)): notes.append(number)
      case .ledger(.asked(let number, _, _, _, _)): questions.append(number)
      case .ledger(.committed(let number, _, _, _, _)): commitments.append(number)
      case .ledger(.tasked(let number, _, _, _)): actions.append(number)
      case .ledger(.parked(let number, _, _)): parked.append(number)
      case .motions(.moved(let number, _, _, _, _, _, _, _)): motions.append(number.rawValue)
      case .votes(.opened(let vote, _, _, _, _, _, _, _, _)): votes.append(vote.rawValue)
      case .points(.raised(let point, _, _, _, _)): points.append(point.rawValue)
      default: break
      }
    }
  }

  var series: [[Int]] {
    [cards, turns, notes, questions, commitments, actions, parked, items, motions, votes, points]
  }
}
