extension OutputRefusal {
  /// What lies there, and what to give instead.
  public var sentence: String {
    switch reason {
    case .input: "\(path) is read by this command, and would be overwritten. Name another file."
    case .anotherOutput: "\(path) is named for two things. Name a file for each."
    case .folder: "\(path) is a folder. Name a file in it."
    case .key: "\(path) is the studio's key, without which its links cannot be made again. Name another file."
    case .ledger: "\(path) is the studio's ledger, or belongs to it. Name another file."
    case .ownFile: "\(path) is one of the files that the studio works with. Name another file."
    case .amongPhotos: "\(path) would lie among the studio's originals. Name a file outside of the photos folder."
    case .amongTemplates: "\(path) would lie among the studio's templates. Name a file outside of that folder."
    case .amongMade(let folder):
      "\(path) must not be inside \(folder): a later run would delete it, and some of it is uploaded. Name a file "
        + "outside of that folder."
    }
  }
}
