import Foundation

/// Roots of any degree.
enum Roots {
    static func root(_ number: Double, _ degree: Int) -> Double { degree == 0 ? 1 : pow(number, 1 / Double(degree)) }
}
