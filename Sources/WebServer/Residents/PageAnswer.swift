import HTTPTypes
import Hummingbird
import NIOCore

/// What a browser is answered.
enum PageAnswer {
    case page(PageLayout, status: Int = 200, retryAfter: Int? = nil, cookie: String? = nil)
    case redirect(String, cookie: String? = nil)
    case file([UInt8], type: String, isKept: Bool)
    /// A page that stands whole, with a style of its own.
    case whole(String, style: String = "'self'", isLive: Bool = false)
    /// An answer that goes on while the page is open.
    case stream(Response)

    func response(_ settings: PagesSettings) -> Response {
        var headers = HTTPFields()
        headers[.contentSecurityPolicy] = settings.policy()
        headers[.xContentTypeOptions] = "nosniff"
        headers[.referrerPolicy] = "no-referrer"
        headers[.cacheControl] = "no-store"
        if settings.embed.isEmpty { headers[.frameOptions] = "DENY" }
        if settings.isSecure {
            headers[.strictTransportSecurity] = "max-age=31536000"
            headers[.openerPolicy] = "same-origin"
        }
        switch self {
        case .stream(let response): return response
        case .page(let layout, let status, let retryAfter, let cookie):
            headers[.contentType] = "text/html; charset=utf-8"
            headers[.retryAfter] = retryAfter.map { "\($0)" }
            headers[.setCookie] = cookie
            guard let html = try? layout.html else { return Response(status: .internalServerError) }
            return Response(status: .init(code: status), headers: headers, body: .init(byteBuffer: ByteBuffer(string: html)))
        case .redirect(let place, let cookie):
            headers[.location] = place
            headers[.setCookie] = cookie
            return Response(status: .seeOther, headers: headers)
        case .file(let bytes, let type, let isKept):
            headers[.contentType] = type
            headers[.cacheControl] = isKept ? "public, max-age=31536000, immutable" : "no-store"
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        case .whole(let html, let style, let isLive):
            headers[.contentType] = "text/html; charset=utf-8"
            headers[.contentSecurityPolicy] = settings.policy(style: style, isLive: isLive)
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: html)))
        }
    }
}
