import Glibc

/// The natural logarithm.
func logarithm(_ value: Double) -> Double { log(value) }

/// The logistic function: 0.5 at 0, towards 1 for large values.
func logistic(_ value: Double) -> Double { 1 / (1 + exp(-value)) }
