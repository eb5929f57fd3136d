import CEditline
import Glibc

extension Editor {
  static func of(_ handle: OpaquePointer?) -> Editor? {
    cel_client(handle).map { Unmanaged<Editor>.fromOpaque($0).takeUnretainedValue() }
  }

  /// libedit's source of characters: 1 and a character, or -1 when the read has ended.
  func nextScalar(into slot: UnsafeMutablePointer<wchar_t>) -> Int32 {
    if let text = preloaded {
      preloaded = nil
      engine?.insert(text)
    }
    while ending == nil {
      switch decoder.next() {
      case .scalar(let scalar):
        swallowsContinue = false
        if insertMark(scalar) { continue }
        slot.pointee = wchar_t(bitPattern: scalar.value)
        return 1
      case .paste(let text):
        insertPaste(text)
      case nil:
        if !decoder.holdsEscape { draw() }
        sleep()
      }
    }
    errno = EINTR
    return -1
  }

  /// Sleeps until something happens, and deals with it.
  func sleep() {
    let isHolding = decoder.holdsEscape
    var patience: Int32 = -1
    if isHolding {
      patience = Int32(InputDecoder.escapePatience)
    } else if let due = milliseconds() {
      if due == 0 {
        tick()
        draw()
      }
      patience = Int32(clamping: due == 0 ? max(1, milliseconds() ?? 1) : due)
    }
    var descriptors = ([terminal.input, wakePipe.reader] + watched).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let count = poll(&descriptors, nfds_t(descriptors.count), patience)
    wakeUps += 1
    if count == 0 {
      if isHolding { decoder.releaseEscape() } else { tick() }
    }
    guard count > 0 else { return }
    // A signal that came while poll returned is older than the keys that it reports.
    if cel_signal_noticed() || descriptors[1].revents != 0 { serveSignals() }
    guard ending == nil else { return }
    for descriptor in descriptors.dropFirst(2) where descriptor.revents != 0 {
      serve(descriptor)
    }
    if descriptors[0].revents != 0 {
      readInput(isHungUp: descriptors[0].revents & Int16(POLLHUP) != 0)
    }
  }

  private func milliseconds() -> Int? {
    calling { delegate?.nextTick() }.map { max(0, $0) }
  }

  private func tick() {
    waitingNotices += calling { delegate?.tick() } ?? []
    if configuration.liveClock { prompt = nil }
  }

  private func serve(_ descriptor: pollfd) {
    guard descriptor.revents & Int16(POLLNVAL) == 0 else {
      // Closed by its owner: asking again would never sleep.
      watched.removeAll { $0 == descriptor.fd }
      return
    }
    waitingNotices += calling { delegate?.readable(descriptor.fd) } ?? []
    if configuration.liveClock { prompt = nil }
  }

  private func readInput(isHungUp: Bool) {
    let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { bytes in
      let count = read(terminal.input, bytes.baseAddress, bytes.count)
      guard count > 0 else { return count }
      // The system drops what was typed before ctrl-C: these bytes came after it.
      if cel_signal_noticed() { serveSignals() }
      decoder.feed(UnsafeRawBufferPointer(start: bytes.baseAddress, count: count))
      return count
    }
    if count > 0 { return }
    if count == 0, engine == nil, !isHungUp {
      // The terminal edits the line, so it is the one that reads ctrl-D.
      leave(.endOfInput)
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      leave(.hangUp)
    }
  }

  /// Calls the delegate; what it prints meanwhile waits.
  func calling<Result>(_ body: () -> Result) -> Result {
    let wasCalling = isCalling
    isCalling = true
    defer { isCalling = wasCalling }
    return body()
  }

  // MARK: Signals

  func serveSignals() {
    for number in wakePipe.drain() { serve(signal: number) }
    if terminal.isGone { leave(.hangUp) }
  }

  private func serve(signal number: Int32) {
    switch number {
    case SIGINT:
      if ending == nil { interrupt() }
    case SIGTERM, SIGQUIT:
      leave(.terminate(signal: number))
    case SIGHUP:
      leave(.hangUp)
    case SIGWINCH:
      size = terminal.size
      renderer.resized(to: size)
      prompt = nil
    case SIGTSTP:
      stop()
    case SIGCONT:
      if swallowsContinue { swallowsContinue = false } else { takeBack() }
    default:
      // Mail: `draw` takes it.
      break
    }
  }

  private func interrupt() {
    decoder.discard()
    pasteQueue = []
    preloaded = nil
    leave(.interrupted, mark: "^C")
  }

  /// Ends the current read.
  func leave(_ input: Input, mark: String = "") {
    if isReading, input != .hangUp {
      if let engine { finish(line: engine.line, mark: mark) } else { terminal.write([0x0A]) }
    }
    isReading = false
    ending = input
  }

  /// Ctrl-Z: gives the terminal to the shell and stops.
  private func stop() {
    guard isReading, let engine else { return }
    finish(line: engine.line)
    engine.setRaw(false)
    terminal.giveBack()
    cel_stop_here()
    swallowsContinue = true
    takeBack()
  }

  /// Stays stopped while the shell has the terminal.
  private func awaitForeground() {
    let hasShell = terminal.awaitForeground {
      for number in wakePipe.drain() where number != SIGCONT && number != SIGTSTP {
        serve(signal: number)
      }
      return ending != nil
    }
    if !hasShell { leave(.hangUp) }
  }

  /// Draws anew after somebody else had the terminal.
  private func takeBack() {
    guard let engine, ending == nil else { return }
    awaitForeground()
    guard ending == nil else { return }
    engine.setRaw(false)
    engine.setRaw(true)
    terminal.forgetModes()
    size = terminal.size
    renderer.forget()
    prompt = nil
    isReading = true
  }
}
