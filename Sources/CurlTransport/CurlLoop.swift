import CCurlShim
import DialogueEngine
import MessageChannels
import Synchronization

/// The thread that does all transfers. Orders wait in a box until it takes them; it is woken only when the box was empty.
final class CurlLoop: @unchecked Sendable {
    struct Order: Sendable {
        let ticket: Int
        let call: HTTPCall
        let continuation: CheckedContinuation<HTTPReply, Never>
    }

    private struct Box: Sendable {
        var orders: [Order] = []
        var cancelled: [Int] = []
        /// Cancelled before they were ordered.
        var early: Set<Int> = []
        var isStopped = false
        var isOver = false
        var isEmpty: Bool { orders.isEmpty && cancelled.isEmpty && !isStopped }
    }

    /// A transfer under way, with what libcurl does not copy.
    private struct Running {
        let order: Order
        let body: UnsafeMutableBufferPointer<UInt8>
    }

    private let limits: CurlTransport.Limits
    private let multi: OpaquePointer
    private let box = Mutex(Box())
    private let tickets = Atomic<Int>(0)
    private var running: [OpaquePointer: Running] = [:]
    private var transfers: [Int: OpaquePointer] = [:]

    init(_ limits: CurlTransport.Limits) {
        self.limits = limits
        guard let multi = meer_multi_new(limits.connections, limits.connectionsPerHost) else {
            preconditionFailure("no memory for libcurl")
        }
        self.multi = multi
    }

    deinit { meer_multi_free(multi) }

    func ticket() -> Int { tickets.add(1, ordering: .relaxed).newValue }

    func add(_ order: Order) {
        var isTaken = false
        let isOver = put { box in
            guard box.early.remove(order.ticket) == nil else { return }
            box.orders.append(order)
            isTaken = true
        }
        if isOver || !isTaken { order.continuation.resume(returning: .failed(.brokenOff)) }
    }

    /// Breaks a call off, also one that is ordered a moment later.
    func cancel(_ ticket: Int) {
        _ = put { box in
            box.early.insert(ticket)
            box.cancelled.append(ticket)
        }
    }

    func stop() { _ = put { $0.isStopped = true } }

    /// Puts something in the box and wakes the thread where that is needed; returns whether the thread has ended.
    private func put(_ change: (inout Box) -> Void) -> Bool {
        let (isOver, wakes) = box.withLock { box in
            if box.isOver { return (true, false) }
            let wasEmpty = box.isEmpty
            change(&box)
            return (false, wasEmpty)
        }
        if wakes { meer_multi_wake(multi) }
        return isOver
    }

    // MARK: - On the thread

    func run() {
        while true {
            let taken = box.withLock { box in
                defer {
                    box.orders.removeAll(keepingCapacity: true)
                    box.cancelled.removeAll(keepingCapacity: true)
                    box.isOver = box.isStopped
                }
                return box
            }
            for order in taken.orders { start(order) }
            for ticket in taken.cancelled where transfers[ticket] != nil {
                _ = put { $0.early.remove(ticket) }
                breakOff(ticket)
            }
            if taken.isStopped { break }
            meer_multi_wait(multi, running.isEmpty ? 60_000 : 1_000)
            while let transfer = meer_multi_next(multi) { finish(transfer) }
        }
        for ticket in Array(transfers.keys) { breakOff(ticket) }
    }

    private func start(_ order: Order) {
        let call = order.call
        guard let lines = Self.lines(of: call) else { return order.continuation.resume(returning: .failed(.badURL)) }
        let body = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, call.body.count))
        _ = body.initialize(from: call.body)
        var request = meer_request()
        (request.body, request.body_length) = (UnsafePointer(body.baseAddress), call.body.count)
        request.timeout_ms = max(1, Int(clamping: call.timeout.milliseconds))
        request.may_call_inside = limits.proxy != nil || Self.place(of: call.url).map(limits.allowed.contains) ?? false
        request.limit = call.answerLimit ?? limits.answer
        let transfer = withCStrings([call.method, call.url] + lines) { strings in
            withOptionalCString(limits.proxy) { proxy in
                withOptionalCString(limits.authorities) { authorities in
                    (request.method, request.url) = (strings[0], strings[1])
                    (request.proxy, request.ca_file) = (proxy, authorities)
                    return strings.dropFirst(2).withContiguousStorageIfAvailable { headers in
                        (request.headers, request.header_count) = (headers.baseAddress, headers.count)
                        return meer_multi_start(multi, &request)
                    } ?? nil
                }
            }
        }
        guard let transfer else {
            body.deallocate()
            return order.continuation.resume(returning: .failed(.other))
        }
        running[transfer] = Running(order: order, body: body)
        transfers[order.ticket] = transfer
    }

    private func finish(_ transfer: OpaquePointer) {
        release(transfer, with: HTTPReply(transfer))
    }

    private func breakOff(_ ticket: Int) {
        if let transfer = transfers[ticket] { release(transfer, with: .failed(.brokenOff)) }
    }

    private func release(_ transfer: OpaquePointer, with reply: HTTPReply) {
        meer_transfer_release(multi, transfer)
        guard let run = running.removeValue(forKey: transfer) else { return }
        transfers[run.order.ticket] = nil
        run.body.deallocate()
        run.order.continuation.resume(returning: reply)
    }

    /// The header lines of a call; `nil` where one could be read as more than one.
    private static func lines(of call: HTTPCall) -> [String]? {
        var lines = ["Expect:"]
        for field in call.headers.all {
            let line = "\(field.name): \(field.value)"
            guard !line.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 }), !field.name.isEmpty, !field.name.contains(":") else {
                return nil
            }
            lines.append(field.value.isEmpty ? "\(field.name);" : line)
        }
        guard !call.url.utf8.contains(where: { $0 <= 0x20 }), !call.method.isEmpty else { return nil }
        return lines
    }

    /// Host and port of a URL, as an allow-list has them: `127.0.0.1:13013`. A URL with a user in it has none.
    private static func place(of url: String) -> String? {
        let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count > 2, parts[1].isEmpty else { return nil }
        let place = parts[2].prefix { $0 != "?" && $0 != "#" }.lowercased()
        guard !place.contains("@"), !place.contains("\\") else { return nil }
        let hasPort = place.last { $0 == ":" || $0 == "]" } == ":"
        return hasPort ? place : place + (parts[0] == "https:" ? ":443" : ":80")
    }
}

extension HTTPReply {
    /// What a transfer that is over brought.
    fileprivate init(_ transfer: OpaquePointer) {
        switch meer_transfer_result(transfer) {
        case MEER_ANSWERED:
            self = .answered(status: meer_transfer_status(transfer), headers: Self.headers(transfer), body: Self.body(transfer))
        case MEER_UNKNOWN_HOST: self = .failed(.unknownHost)
        case MEER_REFUSED: self = .failed(.refused)
        case MEER_TIMED_OUT: self = .failed(.timedOut)
        case MEER_INSECURE: self = .failed(.insecure)
        case MEER_BROKEN_OFF: self = .failed(.brokenOff)
        case MEER_FORBIDDEN: self = .failed(.forbiddenAddress)
        case MEER_TOO_LONG: self = .failed(.tooLong)
        case MEER_BAD_URL: self = .failed(.badURL)
        default: self = .failed(.other)
        }
    }

    private static func body(_ transfer: OpaquePointer) -> [UInt8] {
        var length = 0
        let bytes = meer_transfer_body(transfer, &length)
        return Array(UnsafeBufferPointer(start: bytes, count: length))
    }

    private static func headers(_ transfer: OpaquePointer) -> HeaderFields {
        var length = 0
        let bytes = meer_transfer_headers(transfer, &length)
        let text = String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
        return HeaderFields(
            text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
                let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                guard parts.count == 2 else { return nil }
                return .init(String(parts[0]), String(parts[1].drop { $0 == " " }))
            })
    }
}

/// Texts as C has them, for the length of a call.
private func withCStrings<Result>(_ texts: [String], _ act: (ContiguousArray<UnsafePointer<CChar>?>) -> Result) -> Result {
    let bytes = texts.map { Array($0.utf8CString) }
    let whole = bytes.flatMap { $0 }
    return whole.withUnsafeBufferPointer { buffer in
        var at = 0
        var pointers: ContiguousArray<UnsafePointer<CChar>?> = []
        for text in bytes {
            pointers.append(buffer.baseAddress! + at)
            at += text.count
        }
        return act(pointers)
    }
}

private func withOptionalCString<Result>(_ text: String?, _ act: (UnsafePointer<CChar>?) -> Result) -> Result {
    guard let text else { return act(nil) }
    return text.withCString { act($0) }
}
