import Intake

/// A plan that has what a plan must have, and nothing else.
let shortPlan = """
  title: Police and neighbours
  date: 2016-07-19
  start: 18:30
  zone: America/New_York

  """

/// The texts of the faults of a plan; empty when it can be read.
func faults(ofPlan text: String) -> [String] {
  do throws(Faults) {
    _ = try PlanReader.read(text, file: "p.yaml")
    return []
  } catch {
    return error.faults.map(\.text)
  }
}

/// The texts of the faults of a sheet; empty when it can be read.
func faults(ofSheet text: String) -> [String] {
  faults(ofSheet: Array(text.utf8))
}

/// The texts of the faults of a sheet's bytes; empty when it can be read.
func faults(ofSheet bytes: [UInt8]) -> [String] {
  do throws(Faults) {
    _ = try SignUpSheet.read(bytes, file: "s.csv")
    return []
  } catch {
    return error.faults.map(\.text)
  }
}

/// A generator whose numbers depend on its seed alone (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
