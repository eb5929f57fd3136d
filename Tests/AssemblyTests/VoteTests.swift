import Assembly
import Testing

@Suite("Votes and their results")
struct VoteTests {
  /// A vote on a main motion by seven members, in which some have voted.
  private func vote(
    _ ballots: [(OfficialID, Vote.Ballot)], needs requirement: Requirement = .majority,
    of base: VoteBase = .cast, abstaining: AbstentionRule = .allowed, by method: Vote.Method = .roll
  ) -> Vote? {
    var chamber = Chamber { $0.abstaining = abstaining }
    let main = chamber.move(.main, "That lamps be repaired.")
    let number = chamber.open(on: main, by: method, needs: requirement, of: base)
    for (member, ballot) in ballots {
      chamber.does(
        .votes(.cast(vote: number, member: member, ballot: ballot, casting: false, reason: nil)))
    }
    return chamber.votes[number]
  }

  private func ballots(_ yes: Int, _ no: Int, _ abstentions: Int) -> [(OfficialID, Vote.Ballot)] {
    let kinds =
      Array(repeating: Vote.Ballot.yes, count: yes) + Array(repeating: .no, count: no)
      + Array(repeating: .abstention, count: abstentions)
    return Array(zip(Chamber.members, kinds))
  }

  /// The published and computed votes, each with what it needs and whether it carried.
  static let golden: [(counts: [Int], Requirement, VoteBase, members: Int, carried: Bool)] = [
    ([5, 2, 1], .majority, .cast, 8, true), ([4, 4, 0], .majority, .cast, 8, false),
    ([6, 3, 0], .twoThirds, .cast, 9, true), ([5, 3, 1], .twoThirds, .cast, 9, false),
    ([7, 4, 2], .twoThirds, .cast, 13, false), ([7, 4, 2], .majority, .present, 13, true),
    ([2, 1, 10], .twoThirds, .cast, 13, true), ([2, 1, 10], .majority, .present, 13, false),
    ([17, 8, 0], .twoThirds, .cast, 25, true), ([30, 15, 15], .twoThirds, .present, 60, false),
    ([20, 10, 30], .majority, .cast, 60, true), ([1, 0, 8], .majority, .cast, 9, true),
    ([0, 0, 9], .majority, .cast, 9, false),
  ]

  @Test("The published votes come out as published", arguments: golden.indices)
  func published(index: Int) {
    let (counts, requirement, base, members, carried) = VoteTests.golden[index]
    let tally = Tally(yes: counts[0], no: counts[1], abstentions: counts[2])
    #expect(requirement.isMet(by: tally, of: base, members: members) == carried)
  }

  @Test("A tie sustains the chair and loses everything else")
  func ties() {
    let tie = Tally(yes: 3, no: 3)
    for requirement in Requirement.allCases {
      let sustains = requirement == .negativeMajority || requirement == .negativeTwoThirds
      #expect(requirement.isMet(by: tie, of: .cast, members: 9) == sustains, "\(requirement)")
    }
    #expect(!Requirement.negativeMajority.isMet(by: Tally(yes: 3, no: 4), of: .cast, members: 9))
    #expect(Requirement.negativeTwoThirds.isMet(by: Tally(yes: 3, no: 5), of: .cast, members: 9))
    #expect(!Requirement.negativeTwoThirds.isMet(by: Tally(yes: 2, no: 4), of: .cast, members: 9))
  }

  @Test("To rescind takes two thirds, or a majority of the whole membership")
  func rescission() {
    #expect(Requirement.rescission.isMet(by: Tally(yes: 4, no: 2), of: .cast, members: 9))
    #expect(Requirement.rescission.isMet(by: Tally(yes: 5, no: 4), of: .cast, members: 9))
    #expect(!Requirement.rescission.isMet(by: Tally(yes: 4, no: 3), of: .cast, members: 9))
  }

  @Test("A vote may ask for more than a question needs, and never for less")
  func thresholds() {
    for requirement in Requirement.allCases {
      #expect(requirement.admits(nil, of: nil), "\(requirement)")
    }
    #expect(Requirement.majority.admits(.twoThirds, of: .members))
    #expect(Requirement.twoThirds.admits(.twoThirds, of: .members))
    #expect(!Requirement.twoThirds.admits(.majority, of: .members))
    for negative in [Requirement.negativeMajority, .negativeTwoThirds] {
      #expect(!negative.admits(.majority, of: nil))
      #expect(!negative.admits(nil, of: .members))
    }
  }

  @Test("A count that leaves no room for a vote by name contradicts it")
  func roomForNames() {
    let cases: [(Tally, Bool)] = [
      (Tally(yes: 7, no: 0), false), (Tally(yes: 6, no: 1), false), (Tally(yes: 5, no: 1), true),
      (Tally(yes: 0, no: 6), true), (Tally(yes: 6, no: 0), false),
    ]
    for (count, agrees) in cases {
      var chamber = Chamber()
      let main = chamber.move(.main, "That lamps be repaired.")
      let number = chamber.open(on: main, by: .hands)
      for (member, ballot) in [("cole", .no), ("green", .abstention)] as [(OfficialID, Vote.Ballot)]
      {
        chamber.does(
          .votes(.cast(vote: number, member: member, ballot: ballot, casting: false, reason: nil)))
      }
      chamber.does(.votes(.counted(vote: number, yes: count.yes, no: count.no, abstentions: 0)))
      #expect(chamber.votes[number]?.countAgreesWithNames == agrees, "\(count)")
    }
  }

  @Test("Where all were in favour, everybody who may vote has a vote by name")
  func unanimity() {
    for method in [Vote.Method.hands, .consent] {
      var chamber = Chamber()
      let main = chamber.move(.main, "That lamps be repaired.")
      let number = chamber.open(on: main, by: method)
      if method == .hands {
        chamber.does(
          .votes(
            .cast(vote: number, member: "cole", ballot: .yes, casting: false, reason: nil)))
      }
      chamber.does(
        .votes(
          .announced(
            vote: number, prevailed: true, unanimous: method == .hands, yes: nil, no: nil,
            abstentions: nil)))
      #expect(chamber.votes[number]?.ballots.map(\.member) == Chamber.members)
      #expect(chamber.votes[number]?.ballots.allSatisfy { $0.ballot == .yes } == true)
      #expect(chamber.votes[number]?.ballot(of: "lin") == .yes)
    }
  }

  @Test("A result never changes with the order of the ballots")
  func order() {
    for yes in 0...7 {
      for no in 0...(7 - yes) {
        let cast = ballots(yes, no, 7 - yes - no)
        for requirement in Requirement.allCases {
          for base in VoteBase.allCases {
            let forward = vote(cast, needs: requirement, of: base)
            let backward = vote(cast.reversed(), needs: requirement, of: base)
            #expect(forward?.computed != nil)
            #expect(forward?.computed == backward?.computed)
          }
        }
      }
    }
  }

  @Test("Abstentions never change the result of votes cast, unless they count as yes")
  func abstentions() {
    for yes in 0...4 {
      for no in 0...3 {
        for requirement in Requirement.allCases where requirement != .rescission {
          let few = Tally(yes: yes, no: no)
          for abstaining in 0...9 {
            let tally = Tally(yes: yes, no: no, abstentions: abstaining)
            #expect(
              requirement.isMet(by: tally, of: .cast, members: 20)
                == requirement.isMet(by: few, of: .cast, members: 20))
          }
        }
      }
    }
    let counting = vote(ballots(3, 4, 0), abstaining: .countsYes)
    #expect(counting?.computed == false)
    #expect(vote(ballots(2, 3, 2), abstaining: .countsYes)?.computed == true)
    #expect(vote(ballots(2, 3, 2))?.computed == false)
  }

  @Test("One person counts once: a later vote takes the place of the earlier one")
  func once() {
    let cast = ballots(7, 0, 0) + [("cole", .no), ("cole", .no)]
    #expect(vote(cast)?.tally == Tally(yes: 6, no: 1))
  }

  @Test("Of those present, who does not vote works as a no")
  func present() {
    var chamber = Chamber()
    let main = chamber.move(.main, "That lamps be repaired.")
    let number = chamber.open(on: main, by: .hands, of: .present)
    chamber.does(.votes(.counted(vote: number, yes: 3, no: 1, abstentions: 0)))
    #expect(chamber.votes[number]?.computed == false)
    chamber.does(.votes(.counted(vote: number, yes: 4, no: 1, abstentions: 0)))
    #expect(chamber.votes[number]?.computed == true)
  }

  @Test("A recused member is not called, and the roll begins with another member each time")
  func electors() {
    var chamber = Chamber { $0.rollRotates = true }
    #expect(chamber.meeting.electors(by: .roll) == Chamber.members)
    chamber.does(
      .roll(.recused(member: "green", item: ItemNumber(1), nature: "sells lamps", late: false)))
    let main = chamber.move(.main, "That lamps be repaired.")
    chamber.open(on: main, by: .roll)
    #expect(chamber.votes.open?.electors == ["reyes", "cole", "ward", "diaz", "osei", "lin"])
    #expect(
      chamber.meeting.electors(by: .roll) == ["cole", "ward", "diaz", "osei", "lin", "reyes"])
    #expect(
      chamber.meeting.electors(by: .voice) == ["reyes", "cole", "ward", "diaz", "osei", "lin"])
  }

  @Test("The chair is called last, or not, by rule")
  func chair() {
    for rule in ChairVoteRule.allCases {
      var chamber = Chamber { $0.chairVotes = rule }
      chamber.does(.session(.chairTaken(by: "@reyes")))
      let roll = chamber.meeting.electors(by: .roll)
      let ballot = chamber.meeting.electors(by: .ballot)
      switch rule {
      case .member, .casting: #expect(roll.last == "reyes" && roll.count == 7)
      case .affects: #expect(!roll.contains("reyes") && ballot.last == "reyes")
      case .none: #expect(!roll.contains("reyes") && !ballot.contains("reyes"))
      }
    }
  }

  @Test("Members of the same office have names of their own, by seat or id")
  func titles() {
    var opening = Opening(
      id: "x", title: "Council", kind: .council, zone: .utc, scheduled: Hall.doors)
    opening.officials = [
      Official(id: "a", office: "Member", isMember: true, seat: "Ward 1"),
      Official(id: "b", office: "Member", isMember: true),
      Official(id: "c", office: "Member", name: "Cole", isMember: true),
    ]
    var meeting = Meeting()
    meeting.apply(
      Entry(
        number: EntryNumber(1), command: CommandNumber(1), at: Hall.doors, seat: .moderator,
        typed: nil, event: .session(.opened(opening))))
    #expect(
      ["a", "b", "c", "d"].map { meeting.title(of: OfficialID($0)) } == [
        "Member (Ward 1)", "Member (@b)", "Member Cole", "@d",
      ])
  }

  @Test("The casting vote is a second one and breaks the tie")
  func casting() {
    var chamber = Chamber { $0.chairVotes = .casting }
    chamber.does(.session(.chairTaken(by: "@reyes")), .attendance(.left("lin")))
    let main = chamber.move(.main, "That lamps be repaired.")
    let number = chamber.open(on: main, by: .roll)
    for (member, ballot) in zip(Chamber.members, [Vote.Ballot.yes, .yes, .yes, .no, .no, .no]) {
      chamber.does(
        .votes(.cast(vote: number, member: member, ballot: ballot, casting: false, reason: nil)))
    }
    #expect(chamber.votes[number]?.computed == false)
    chamber.does(
      .votes(.cast(vote: number, member: "reyes", ballot: .yes, casting: true, reason: nil)))
    #expect(chamber.votes[number]?.tally == Tally(yes: 4, no: 3))
    #expect(chamber.votes[number]?.computed == true)
  }
}

@Suite("Records that contradict themselves")
struct ContradictionTests {
  /// A vote by hands of seven members with what was announced of it.
  private func record(
    count: [Int]?, prevailed: Bool, names: [Vote.Ballot] = [], strangers: Int = 0
  ) -> [Vote.Contradiction] {
    var chamber = Chamber()
    let main = chamber.move(.main, "That lamps be repaired.")
    let number = chamber.open(on: main, by: .hands)
    if let count {
      chamber.does(
        .votes(.counted(vote: number, yes: count[0], no: count[1], abstentions: count[2])))
    }
    let voters = Chamber.members + (0..<strangers).map { OfficialID("guest\($0)") }
    for (member, ballot) in zip(voters, names) {
      chamber.does(
        .votes(.cast(vote: number, member: member, ballot: ballot, casting: false, reason: nil)))
    }
    chamber.does(
      .votes(
        .announced(
          vote: number, prevailed: prevailed, unanimous: false, yes: nil, no: nil,
          abstentions: nil)))
    return chamber.votes[number]?.contradictions ?? []
  }

  @Test("A result against the figures is kept and flagged with both")
  func result() {
    #expect(record(count: [4, 3, 0], prevailed: true).isEmpty)
    #expect(
      record(count: [4, 3, 0], prevailed: false)
        == [.result(figures: Tally(yes: 4, no: 3), prevails: true)])
    #expect(
      record(count: [3, 3, 0], prevailed: true)
        == [.result(figures: Tally(yes: 3, no: 3), prevails: false)])
  }

  @Test("More votes than voters are flagged")
  func tooMany() {
    #expect(
      record(count: [6, 4, 0], prevailed: true) == [.tooMany(votes: 10, electors: 7)])
  }

  @Test("Names that do not add up to the count are flagged")
  func names() {
    let names: [Vote.Ballot] = [.yes, .yes, .yes, .no, .no, .no, .no]
    #expect(
      record(count: [4, 3, 0], prevailed: true, names: names)
        == [.names(counted: Tally(yes: 4, no: 3), named: Tally(yes: 3, no: 4))])
  }

  @Test("Votes of people who were not entitled to vote are flagged")
  func strangers() {
    let names = Array(repeating: Vote.Ballot.yes, count: 9)
    let found = record(count: nil, prevailed: true, names: names, strangers: 2)
    #expect(found == [.notEntitled(["guest0", "guest1"])])
  }

  @Test("A vote that the chair judged has no figures to contradict")
  func voice() {
    #expect(record(count: nil, prevailed: true).isEmpty)
    #expect(record(count: nil, prevailed: false).isEmpty)
  }
}
