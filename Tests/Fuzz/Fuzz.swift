// What libFuzzer calls: it brings its own `main` and hands one input after the other to ours.
// GAVEL_FUZZ_TARGET names the target; scripts/proof fuzz sets it.

import Foundation

/// The target of this process; without one there is nothing to do.
private let target: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["GAVEL_FUZZ_TARGET"] ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
    print("GAVEL_FUZZ_TARGET is none of \(names)")
    exit(2)
  }
  return target
}()

/// Looks at the environment before anything runs; the C interface of libFuzzer.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<CInt>?,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> CInt {
  _ = target
  return 0
}

/// Takes one input; the C interface of libFuzzer.
@_cdecl("LLVMFuzzerTestOneInput")
public func takeInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target.take(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Keeps what played scripts left behind, as seeds of the targets that read it.
enum Seeds {
  private static let folder = ProcessInfo.processInfo.environment["GAVEL_FUZZ_SEEDS"]

  static func keep(_ played: Played) {
    guard let folder else { return }
    // A name that follows from the content, so that the same seed is kept once.
    let number = played.events.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) }
    for (target, bytes) in [(FuzzTarget.event, played.events), (.record, played.record)] {
      let file = URL(filePath: folder).appending(path: "\(target.rawValue)/\(number)")
      do { try Data(bytes).write(to: file) } catch { print("\(file.path()): \(error)") }
    }
  }
}
