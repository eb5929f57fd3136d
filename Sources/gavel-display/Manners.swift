import Hummingbird

/// What holds of every answer, whatever was asked: the headers, and a page where there is none.
struct Manners: RouterMiddleware {
  typealias Context = Visit

  @concurrent func handle(
    _ request: Request, context: Visit,
    next: @concurrent (Request, Visit) async throws -> Response
  ) async throws -> Response {
    var response: Response
    do { response = try await next(request, context) } catch { response = Routes.missing }
    for field in PublicHeaders.fields { response.headers[field.name] = field.value }
    return response
  }
}
