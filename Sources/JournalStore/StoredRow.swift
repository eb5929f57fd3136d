internal import GRDB

extension Row {
  /// Returns the value of a column.
  ///
  /// GRDB's own subscript traps on a value of another type. The tables are strict, but a file that
  /// is damaged, or that somebody made by hand, may hold anything anywhere.
  func value<Value: DatabaseValueConvertible>(_ index: Int) throws -> Value {
    let stored: DatabaseValue = self[index]
    guard let value = Value.fromDatabaseValue(stored) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return value
  }

  /// Returns the value of a column that may be empty.
  func optional<Value: DatabaseValueConvertible>(_ index: Int) throws -> Value? {
    hasNull(atIndex: index) ? nil : try value(index)
  }
}
