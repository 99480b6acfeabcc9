/// How each photo of a sheet finds its free area, and how the rest of that area is cut.
enum FillingRule {
  case fixed(choice: FreeAreas.Choice, split: FreeAreas.Split)
  /// Any area that holds the photo and any cut, drawn anew for each photo.
  case drawn(SplitMix64)

  /// Where `photo` goes and how the rest is cut; nil where no area holds it.
  mutating func next(for photo: Cell, in areas: FreeAreas) -> (site: FreeAreas.Site, split: FreeAreas.Split)? {
    switch self {
    case .fixed(let choice, let split):
      return areas.sites(for: photo).min { $0.rank(choice) < $1.rank(choice) }.map { ($0, split) }
    case .drawn(var generator):
      defer { self = .drawn(generator) }
      let splits = FreeAreas.Split.allCases
      guard let site = areas.sites(for: photo).randomElement(using: &generator),
        let split = splits.randomElement(using: &generator)
      else { return nil }
      return (site, split)
    }
  }
}
