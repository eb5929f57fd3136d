import Assembly
import CommandLanguage

/// How somebody is named in a command: a card's number, part of a name, or an office.
enum Who: Equatable, Sendable {
  case number(CardNumber)
  case name(String)
  case official(OfficialID)

  init(_ text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    if let number = Int(digits), number > 0 {
      self = .number(CardNumber(number))
    } else if text.hasPrefix("@"), text.count > 1 {
      self = .official(OfficialID(String(text.dropFirst())))
    } else {
      self = .name(text)
    }
  }
}

extension Parameter where Scene == Moderation.Scene, Value == Who {
  /// A person: card number, part of a name, or `@office`.
  static func who(_ label: String = "WHO", among pool: Pool = .waiting) -> Parameter {
    Parameter(
      label, .words, samples: ["1", "2", "Ana", "@chief"],
      candidates: { $0.candidates(among: pool) }, read: { Who($0) })
  }

  /// An official, with or without the at sign.
  static var official: Parameter {
    Parameter(
      "OFFICIAL", .words, samples: ["@chief", "@mayor"],
      candidates: { scene in
        scene.meeting.officials.map {
          Candidate(text: "@\($0.id.text)", description: $0.title)
        }
      }, read: { Who($0) })
  }
}

extension Parameter where Scene == Moderation.Scene, Value == Who {
  /// A member of the body, with or without the at sign.
  static var member: Parameter {
    Parameter(
      "MEMBER", .words, samples: ["@chief", "@mayor"],
      candidates: { scene in
        scene.meeting.members.map { Candidate(text: "@\($0.id.text)", description: $0.title) }
      }, read: { Who($0) })
  }
}

extension Parameter where Scene == Moderation.Scene, Value == Duration {
  /// A time; a bare number is seconds.
  static func time(_ label: String = "TIME") -> Parameter {
    Parameter(
      label, .word, samples: ["2:00", "1:30", "90"],
      candidates: { _ in
        ["1:00", "1:30", "2:00", "3:00", "5:00"].map { Candidate(text: $0, description: "minutes") }
      },
      read: { (text) throws(Misreading) in
        guard let time = Duration(text: text), time > .zero else {
          throw Misreading("'\(text)' is no time", remedy: "type it as 90, 2m or 1:30")
        }
        return time
      })
  }

  /// A time; a bare number is minutes, as people say it of recesses and agenda items.
  static func minutes(_ label: String = "MINUTES") -> Parameter {
    Parameter(
      label, .word, samples: ["5", "10", "7:30"],
      candidates: { _ in
        ["5", "10", "15", "20", "30"].map { Candidate(text: $0, description: "minutes") }
      },
      read: { (text) throws(Misreading) in
        let whole = Int64(text).flatMap { (1...1440).contains($0) ? Duration.minutes($0) : nil }
        guard let time = whole ?? (Int64(text) == nil ? Duration(text: text) : nil), time > .zero
        else {
          throw Misreading("'\(text)' is no time", remedy: "type minutes, such as 5 or 7:30")
        }
        return time
      })
  }
}

extension Parameter where Scene == Moderation.Scene, Value == ItemNumber {
  /// An agenda item by its number.
  static var item: Parameter {
    Parameter(
      "ITEM", .word, samples: ["1", "2"],
      candidates: { scene in
        scene.meeting.agenda.items.map {
          Candidate(text: "\($0.number.rawValue)", description: $0.title)
        }
      },
      read: { (text) throws(Misreading) in
        guard let number = Int(text), number > 0 else {
          throw Misreading("'\(text)' is no item number", remedy: "see 'agenda' for the numbers")
        }
        return ItemNumber(number)
      })
  }
}

extension Parameter where Scene == Moderation.Scene, Value == ItemNumber? {
  /// The option `/item:N`, which names an item other than the one under way.
  static var itemOption: Parameter {
    .option(
      "item", label: "ITEM", samples: ["1"],
      read: { (text) throws(Misreading) in
        guard let number = Int(text), number > 0 else {
          throw Misreading("'\(text)' is no item number", remedy: "see 'agenda' for the numbers")
        }
        return ItemNumber(number)
      })
  }
}

extension Parameter where Scene == Moderation.Scene, Value == Int {
  /// A whole number in a range.
  static func count(_ label: String, in range: ClosedRange<Int>) -> Parameter {
    Parameter(
      label, .word, samples: ["1", "2", "3"],
      read: { (text) throws(Misreading) in
        guard let number = Int(text), range.contains(number) else {
          throw Misreading(
            "'\(text)' is not a number from \(range.lowerBound) to \(range.upperBound)",
            remedy: "give a number")
        }
        return number
      })
  }
}

extension Parameter where Scene == Moderation.Scene, Value == String {
  /// Words up to the end of the line.
  static func text(_ label: String = "TEXT", samples: [String] = ["more lights on Main Street"])
    -> Parameter
  {
    Parameter(label, .rest, samples: samples, read: { $0 })
  }

  /// A name of one or more words.
  static func name(_ label: String = "NAME") -> Parameter {
    Parameter(
      label, .words, samples: ["Ana Ruiz", "Bo Lee"],
      read: { (text) throws(Misreading) in
        guard text.count <= 80 else {
          throw Misreading("a name has at most 80 characters", remedy: "shorten it")
        }
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
          throw Misreading(
            "a name needs a letter", remedy: "type the name; 'add' alone takes a card without one")
        }
        return text
      })
  }

  /// A file.
  static var path: Parameter {
    Parameter("FILE", .words, samples: ["sheet.csv"], read: { $0 })
  }
}

extension Parameter where Scene == Moderation.Scene, Value == Reference {
  /// A text of the record by its reference.
  static func reference(_ label: String = "REF") -> Parameter {
    Parameter(
      label, .word, samples: Reference.Kind.allCases.map { "\($0.rawValue)1" },
      candidates: { $0.candidates { _ in true } },
      read: { (text) throws(Misreading) in
        guard let reference = Reference(text: text) else {
          throw Misreading(
            "'\(text)' names no text", remedy: "type a letter and a number, such as N1 or Q3")
        }
        return reference
      })
  }

  /// A text of one kind by its reference; the letter may be left out.
  static func reference(_ label: String, to kind: Reference.Kind) -> Parameter {
    Parameter(
      label, .word, samples: ["\(kind.rawValue)1", "1"],
      candidates: { $0.candidates { $0 == kind } },
      read: { (text) throws(Misreading) in
        let bare = Int(text).flatMap { $0 > 0 ? Reference(kind, $0) : nil }
        guard let reference = bare ?? Reference(text: text), reference.kind == kind else {
          throw Misreading(
            "'\(text)' names no text of that kind",
            remedy: "type \(kind.rawValue) and a number, such as \(kind.rawValue)1")
        }
        return reference
      })
  }
}

extension Scene {
  /// The texts of the record that can be referred to, for completion.
  fileprivate func candidates(_ takes: (Reference.Kind) -> Bool) -> [Candidate] {
    texts.filter { takes($0.0.kind) }.map { Candidate(text: $0.0.text, description: $0.1) }
  }
}
