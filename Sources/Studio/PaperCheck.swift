import Manifest
import Orders
import Sheet

/// Finds photos that are larger than the paper they are to be printed on, before anything is rendered.
struct PaperCheck {
  let lab: LabProfile

  private struct Pair: Hashable {
    var specification: String
    var paper: String
  }

  func faults(of orders: [Order]) -> [Fault] {
    var problems: [Pair: Problem?] = [:]
    var faults: [Fault] = []
    for order in orders {
      for item in order.items {
        let paper = item.paper ?? lab.paper
        for specification in item.specifications {
          let pair = Pair(specification: specification.id, paper: paper.id)
          let known = problems[pair] ?? problem(specification, on: paper)
          problems[pair] = known
          if let known { faults.append(Fault(place: item.place, scope: .order(order.number), problem: known)) }
        }
      }
    }
    return faults
  }

  private func problem(_ specification: Specification, on paper: PaperSize) -> Problem? {
    let job = SheetJob(
      order: OrderNumber(""), item: 1, specification: specification.id, size: specification.print, copies: 1)
    do throws(SheetPlanError) {
      _ = try SheetLayout.plan([job], lab: ReprintSheets.profile(lab, on: paper))
      return nil
    } catch {
      // Whatever else is wrong with the lab is told when its sheets are laid out.
      guard case .photoLargerThanPaper(_, let usable) = error else { return nil }
      return .photoLargerThanPaper(
        specification: specification.id, size: specification.print, paper: paper.id, room: usable)
    }
  }
}
