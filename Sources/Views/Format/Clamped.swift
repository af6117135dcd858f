extension FixedWidthInteger {
    /// The sum, held at the bounds of the type where it lies beyond them: a number from outside must not end the program.
    public func adding(clamped other: Self) -> Self {
        let (sum, isBeyond) = addingReportingOverflow(other)
        return isBeyond ? (other < 0 ? .min : .max) : sum
    }

    /// The difference, held at the bounds of the type.
    public func subtracting(clamped other: Self) -> Self {
        let (difference, isBeyond) = subtractingReportingOverflow(other)
        return isBeyond ? (other < 0 ? .max : .min) : difference
    }

    /// The product, held at the bounds of the type.
    public func multiplied(clamped other: Self) -> Self {
        let (product, isBeyond) = multipliedReportingOverflow(by: other)
        return isBeyond ? ((self < 0) == (other < 0) ? .max : .min) : product
    }

    /// The nearest whole number to any other, held at the bounds of the type; 0 for what is not a number.
    public init(clamping number: Double) {
        let rounded = number.rounded()
        self = Self(exactly: rounded) ?? (rounded.isNaN ? 0 : rounded < 0 ? .min : .max)
    }
}
