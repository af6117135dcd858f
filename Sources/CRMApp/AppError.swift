import Database
import Views

/// What a handler may throw. Anything else is an unexpected failure: a page with a reference, the rest in the log.
enum AppError: Error {
    /// Not there, or out of the viewer's reach: the two look the same from outside.
    case notFound
    /// A page whose existence is no secret, for which the viewer lacks the right.
    case forbidden
    /// A form that no page of ours sent.
    case forged
    /// The record is in the archive: it has to be restored before it can be changed.
    case archived
    /// The request is not what a page of ours sends: a missing field, a foreign form.
    case badRequest
    /// A limited resource is taken: try again in a moment.
    case busy(seconds: Int)
}
