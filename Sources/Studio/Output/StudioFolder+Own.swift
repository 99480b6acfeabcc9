import Foundation
import Ledger

extension StudioFolder {
  /// Files that no command writes because it was asked to, and why.
  var ownFiles: [(OutputRefusal.Reason, [String])] {
    [
      (.key, [key.path]), (.ledger, Ledger.files(at: ledger.path)),
      (.ownFile, [configuration, catalogue, manifest, verification, uploads].map(\.path)),
    ]
  }

  /// Folders in which no command writes because it was asked to, and why.
  var ownFolders: [(OutputRefusal.Reason, URL)] {
    [(.amongPhotos, photos), (.amongTemplates, templates), (.amongMade(folder: build.path), build)]
  }
}
