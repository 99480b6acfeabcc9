import Orders

/// How many bytes a portal takes.
///
/// Some count 1,000 bytes to a kilobyte and some 1,024, and few say which. So the stricter of the two holds at either
/// end: what is at least 1,024 times the floor and at most 1,000 times the ceiling is inside by both.
struct ByteBand: Hashable {
  let least: Int
  let most: Int

  init(_ rule: UploadRule) throws(PortalError) {
    let (floor, floorOverflows) = (rule.minimumKilobytes ?? 0).multipliedReportingOverflow(by: 1024)
    let (ceiling, ceilingOverflows) = (rule.maximumKilobytes ?? Int.max / 1000).multipliedReportingOverflow(by: 1000)
    least = floorOverflows ? .max : floor
    most = ceilingOverflows ? .max : ceiling
    guard least <= most, most > 0 else { throw .emptyBand(least: least, most: most) }
  }
}
