import Testing
@testable import CRMApp
