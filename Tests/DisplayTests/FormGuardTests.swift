import HTTPTypes
import Testing

@testable import gavel_display

@Suite("Which forms are our own")
struct FormGuardTests {
  private let address = PublicAddress(argument: "https://Hall.example:443/")

  private func lets(
    _ origin: String?, host: String?, site: String? = nil, at address: PublicAddress? = nil
  ) -> Bool {
    var headers = HTTPFields()
    headers[.origin] = origin
    headers[.secFetchSite] = site
    return FormGuard(address: address).lets(headers, authority: host)
  }

  @Test("A form of our own page is, whatever address the page was opened at")
  func own() {
    #expect(lets("http://192.0.2.7:8080", host: "192.0.2.7:8080"))
    #expect(lets("http://[2001:db8::7]:8080", host: "[2001:DB8::7]:8080"))
    #expect(lets("http://localhost:8080", host: "localhost:8080", site: "same-origin"))
    #expect(lets(nil, host: "127.0.0.1:8080"))
  }

  @Test("A page from elsewhere, one that hides where it comes from, and a borrowed name are not")
  func foreign() {
    #expect(!lets("null", host: "192.0.2.7:8080"))
    #expect(!lets("http://elsewhere.example", host: "192.0.2.7:8080"))
    #expect(!lets("http://192.0.2.7", host: "192.0.2.7:8080"))
    #expect(!lets("http://elsewhere.example:8080", host: "elsewhere.example:8080"))
    #expect(!lets(nil, host: "elsewhere.example"))
    #expect(!lets(nil, host: nil))
    #expect(!lets("http://192.0.2.7:8080", host: "192.0.2.7:8080", site: "cross-site"))
    #expect(!lets("null", host: "hall.example", at: address))
  }

  @Test("Behind a proxy the public address is ours, whether the proxy keeps the host or not")
  func proxy() {
    #expect(lets("https://hall.example", host: "127.0.0.1:8080", at: address))
    #expect(lets("https://hall.example", host: "pages", at: address))
    #expect(lets("https://hall.example", host: "Hall.example", at: address))
    #expect(!lets("https://other.example", host: "127.0.0.1:8080", at: address))
    #expect(!lets("https://hall.example", host: "127.0.0.1:8080"))
  }

  @Test("Our own answers tell a browser to name where our form comes from")
  func referrer() throws {
    let name = try #require(HTTPField.Name("Referrer-Policy"))
    #expect(PublicHeaders.fields[name] == "same-origin")
  }
}
