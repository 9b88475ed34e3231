import Foundation

/// The natural logarithm, and what it is taken back by.
enum Logarithm {
    @inline(__always) static func of(_ number: Double) -> Double { log(number) }
    @inline(__always) static func undone(_ number: Double) -> Double { exp(number) }
}
