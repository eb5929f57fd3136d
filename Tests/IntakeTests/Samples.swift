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
