public import Orders

extension PhotoFolder {
  /// What is wrong with the photos of the orders, each file looked at once.
  public func faults(of orders: [Order]) -> [Fault] {
    var problems: [String: Problem?] = [:]
    var faults: [Fault] = []
    for order in orders {
      for item in order.items {
        let problem: Problem?
        if let known = problems[item.photo] {
          problem = known
        } else {
          problem = self.problem(of: item.photo)
          problems[item.photo] = problem
        }
        if let problem {
          faults.append(Fault(place: item.place, scope: .order(order.number), problem: problem))
        }
      }
    }
    return faults
  }

  private func problem(of photo: String) -> Problem? {
    do throws(Problem) {
      try check(photo)
      return nil
    } catch {
      return error
    }
  }
}
