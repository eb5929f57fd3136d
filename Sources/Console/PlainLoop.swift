import Assembly
public import Moderation
import Records

/// The loop for pipes and files: no prompt, no colours, a line in and an answer out.
public struct PlainLoop {
  private var clerk: Clerk
  private let surroundings: Surroundings
  private let json: Bool
  private let readLine: () -> String?
  private let write: (String) -> Void

  /// Makes a loop.
  ///
  /// - Parameters:
  ///   - json: whether each line is answered by one JSON object.
  ///   - readLine: returns the next line without its end; nil at the end of the input.
  ///   - write: takes text with its line feeds.
  public init(
    clerk: Clerk, surroundings: Surroundings, json: Bool, readLine: @escaping () -> String?,
    write: @escaping (String) -> Void
  ) {
    self.clerk = clerk
    self.surroundings = surroundings
    self.json = json
    self.readLine = readLine
    self.write = write
  }

  /// Runs until the input ends or a line leaves; the meeting stays as it is.
  public mutating func run() -> Leaving {
    var number = 0
    var allAccepted = true
    while let line = readLine() {
      number += 1
      let now = surroundings.now()
      surroundings.beat(now)
      if surroundings.changed() { _ = try? clerk.catchUp() }
      let result: Result<Clerk.Reply, Problem>
      do throws(Problem) { result = .success(try clerk.handle(line, at: now)) } catch {
        result = .failure(error)
      }
      write(answer(result, number: number, at: now))
      switch result {
      case .success(let reply):
        if reply.trouble != nil { return .storage }
        if reply.leaves { return .left(allAccepted: allAccepted) }
      case .failure(let problem):
        allAccepted = false
        if problem.kind == .storage { return .storage }
      }
    }
    return .left(allAccepted: allAccepted)
  }

  private func answer(
    _ result: Result<Clerk.Reply, Problem>, number: Int, at now: Instant
  ) -> String {
    if json {
      return AnswerLine.json(
        number: number, at: now, result: result, in: clerk.proceedings, seat: clerk.seat) + "\n"
    }
    switch result {
    case .success(let reply):
      let text = String(decoding: TextWriter().write(reply.document), as: UTF8.self)
      return text + (reply.trouble.map { $0.line + "\n" } ?? "")
    case .failure(let problem):
      return problem.line + "\n"
    }
  }
}
