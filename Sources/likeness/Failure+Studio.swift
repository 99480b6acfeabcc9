import Ledger
import Studio

extension Failure {
  init(_ error: LedgerError) {
    let status: ExitStatus =
      switch error {
      case .locked, .busy: .busy
      case .missing, .unknownOrder, .erasuresMissing: .noInput
      case .corrupt, .newer, .otherKey, .controllerChanged, .recipientsChanged: .badData
      default: .inputOutput
      }
    self.init(status, error.sentence)
  }

  init(_ error: EndingError) {
    switch error {
    case .ledger(let error): self.init(error)
    default: self.init(.inputOutput, error.sentence)
    }
  }

  /// Gives every error of the studio its sentence and its exit code.
  static func telling<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as BatchError {
      throw Failure(error)
    } catch let error as EndingError {
      throw Failure(error)
    } catch let error as LedgerError {
      throw Failure(error)
    }
  }
}
