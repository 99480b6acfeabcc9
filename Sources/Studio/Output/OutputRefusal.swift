/// Why a command does not write where it was asked to: what lies there could not be had again, or would not last.
public struct OutputRefusal: Error, Hashable {
  /// As it was given.
  public var path: String
  public var reason: Reason

  public enum Reason: Hashable, Sendable {
    /// The command reads it.
    case input
    /// The command writes something else there.
    case anotherOutput
    case folder
    case key
    /// The ledger, or what belongs to it.
    case ledger
    /// What the studio, or the program for it, keeps beside the key and the ledger.
    case ownFile
    /// In the folder of the originals.
    case amongPhotos
    /// In the folder of the studio's own templates.
    case amongTemplates
    /// In the folder of what is made and deleted again, and is uploaded in part.
    case amongMade(folder: String)
  }
}
