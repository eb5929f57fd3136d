import Assembly
import Gallery
import HTTPTypes
import Hummingbird
import JournalStore
import NIOCore

/// What is served where; `/events` is served by ``Viewer`` before a request comes here.
struct Routes: Sendable {
  let desk: Desk
  let invitation: Invitation?
  /// Which forms are ours.
  let guardian: FormGuard

  /// Makes the router.
  func router() -> Router<Visit> {
    let router = Router(context: Visit.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: Manners())
    for page in Page.allCases {
      let bytes = ByteBuffer(bytes: page.markup(signUp: invitation).bytes)
      router.get(RouterPath(page.path)) { _, _ in Routes.html(bytes) }
    }
    for asset in Asset.all {
      let bytes = ByteBuffer(bytes: asset.bytes)
      router.get(RouterPath(asset.path)) { _, _ in Routes.answer(bytes, asset.type) }
    }
    router.get("/board.json") { [desk] _, _ in
      Routes.answer(
        ByteBuffer(bytes: desk.showing.bulletin.whole), "application/json; charset=utf-8")
    }
    router.get("/now") { [desk] _, _ in
      Routes.answer(
        ByteBuffer(string: String(desk.clock.now().milliseconds)), "text/plain; charset=utf-8")
    }
    if invitation != nil { addSignUp(to: router) }
    return router
  }

  // MARK: The sign-up page

  private func addSignUp(to router: Router<Visit>) {
    router.get("/sign-up") { request, _ in
      Routes.html(page(for: request).form(Routes.formNumber))
    }
    router.get("/sign-up/card/:number") { request, context in
      guard let number = context.parameters.get("number", as: Int.self) else {
        return Routes.missing
      }
      return Routes.html(page(for: request).receipt(CardNumber(number)))
    }
    router.post("/sign-up") { request, context in await take(request, context) }
  }

  private func take(_ request: Request, _ context: Visit) async -> Response {
    let page = page(for: request)
    guard guardian.lets(request.headers, authority: request.head.authority) else {
      return fault(.unreadable, page)
    }
    let most = desk.showing.signUp.rules.cardBytes
    var request = request
    guard let body = try? await request.collectBody(upTo: most) else {
      return fault(.tooLong, page)
    }
    let content = String(buffer: body)
    switch await desk.handIn(content, from: context.client) {
    case .success(let card):
      let tongue = tongue(of: request)
      return Response(
        status: .seeOther,
        headers: [.location: "/sign-up/card/\(card.rawValue)?lang=\(tongue.rawValue)"])
    case .failure(let found):
      return fault(found, page, filled: Form.fields(content.utf8))
    }
  }

  private func page(for request: Request) -> SignUpPage {
    SignUpPage(desk.showing.signUp, in: tongue(of: request))
  }

  private func tongue(of request: Request) -> Tongue {
    Tongue(
      asked: request.uri.queryParameters["lang"].map(String.init),
      accepted: request.headers[.acceptLanguage])
  }

  private func fault(
    _ fault: SignUpFault, _ page: SignUpPage, filled: [(column: String, text: String)] = []
  ) -> Response {
    Routes.html(
      page.form(Routes.formNumber, filled: filled, fault: fault),
      status: HTTPResponse.Status(code: fault.status))
  }

  /// Another one for each form, so that one that is sent twice is known again.
  private static var formNumber: UInt64 { .random(in: 0...UInt64.max) }

  // MARK: Answers

  static var missing: Response { html(Page.missing, status: .notFound) }

  private static func html(_ markup: Markup, status: HTTPResponse.Status = .ok) -> Response {
    html(ByteBuffer(bytes: markup.bytes), status: status)
  }

  private static func html(_ bytes: ByteBuffer, status: HTTPResponse.Status = .ok) -> Response {
    answer(bytes, "text/html; charset=utf-8", status: status)
  }

  private static func answer(
    _ bytes: ByteBuffer, _ type: String, status: HTTPResponse.Status = .ok
  ) -> Response {
    Response(
      status: status, headers: [.contentType: type],
      body: ResponseBody(byteBuffer: bytes))
  }
}
