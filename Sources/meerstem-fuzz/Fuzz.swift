import Foundation

/// What libFuzzer calls with each input; which part is tried stands in `FUZZ_TARGET`: yaml, reader or conditions.
@_cdecl("LLVMFuzzerTestOneInput") public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    target(String(decoding: bytes, as: UTF8.self))
    return 0
}

/// The package manager begins an executable here; libFuzzer's own `main` would have done no more.
@_cdecl("meerstem_fuzz_main") public func begin(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
    var (count, arguments) = (count, arguments)
    return runDriver(&count, &arguments) { fuzzOne($0, $1) }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

private let target: @Sendable (String) -> Void = {
    switch ProcessInfo.processInfo.environment["FUZZ_TARGET"] {
    case "yaml": FuzzScripts.load
    case "reader": FuzzReader.read
    case "conditions": FuzzConditions.evaluate
    default: fatalError("FUZZ_TARGET is one of yaml, reader, conditions")
    }
}()
