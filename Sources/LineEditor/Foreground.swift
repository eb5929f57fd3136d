import CEditline

extension Terminal {
  /// Stays stopped while the shell has the terminal; a signal to end is obeyed even so.
  ///
  /// Whoever touches the modes from the background is stopped by the system, for good.
  ///
  /// - Parameter isEnding: serves the signals that came, and says whether one asks to end.
  /// - Returns: false when nobody is left who could stop or continue us.
  func awaitForeground(_ isEnding: () -> Bool) -> Bool {
    for _ in 1...1000 {
      if isEnding() || isInForeground { return true }
      cel_stop_here()
    }
    return false
  }
}
