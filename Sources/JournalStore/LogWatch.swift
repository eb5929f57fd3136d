internal import Glibc

/// Watches SQLite's write-ahead log with inotify: every commit, of any process, writes there.
final class LogWatch {
  /// Becomes readable when the log was written.
  let descriptor: Int32
  private let path: String
  private var watch: Int32 = -1

  /// Watches a log; nil where the system gives no descriptor, and the caller has to look itself.
  init?(path: String) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
    self.path = path
    arm()
  }

  deinit { Glibc.close(descriptor) }

  /// Makes the descriptor quiet until the log is written again, also when the log is a new file.
  func drain() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var isLost = watch < 0
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      isLost = isLost || LogWatch.endsWatch(buffer[..<count])
    }
    if isLost { arm() }
  }

  private func arm() {
    if watch >= 0 { inotify_rm_watch(descriptor, watch) }
    let mask = UInt32(IN_MODIFY) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
    watch = inotify_add_watch(descriptor, path, mask)
  }

  /// Whether events say that the watched file has gone.
  private static func endsWatch(_ events: ArraySlice<UInt8>) -> Bool {
    let head = MemoryLayout<inotify_event>.size
    let gone = UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
    var rest = events
    while rest.count >= head {
      let event = rest.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
      if event.mask & gone != 0 { return true }
      rest = rest.dropFirst(head + Int(event.len))
    }
    return false
  }
}
