import Foundation
public import Photo
import Raster

extension PhotoError {
  /// What is wrong with the picture; begins in lower case, to stand behind its name.
  public var sentence: String {
    switch self {
    case .missing: "the file is not there (any more)."
    case .directory: "it is a folder, and a picture is expected."
    case .symbolicLink: "it is a symbolic link, and those are not followed here."
    case .notARegularFile: "it is a pipe, a socket or a device, and a file is expected."
    case .notPermitted: "it may not be read by this user."
    case .unreadable(let code): "it cannot be read: \(unsafe String(cString: strerror(code)))."
    case .empty: "the file is empty."
    case .tooManyBytes(let count, let most):
      "the file has \(count >> 20) MB, and at most \(most >> 20) MB are read."
    case .notAPicture(let kind): "it is not a picture that can be read, but \(kind.words)."
    case .tooManyPixels(let width, let height, let most):
      "it has \(width) x \(height) pixels, and at most \(most / 1_000_000) megapixels are decoded."
    case .sideTooLong(let width, let height, let most):
      "it has \(width) x \(height) pixels, and at most \(most) to a side are decoded."
    case .tooSmall(let width, let height, let least):
      "it has \(width) x \(height) pixels, and at least \(least) to a side are needed."
    case .truncated(let format): "the \(format.words) file ends before the picture does: it was cut off."
    case .broken(let format, let detail): "the \(format.words) file is damaged\(detail.inBrackets)."
    case .unsupported(let format, let detail):
      "it is a kind of \(format.words) file that cannot be read\(detail.inBrackets)."
    case .outOfMemory: "there is not enough memory to decode it."
    }
  }

  /// What to do.
  var remedy: String {
    switch self {
    case .missing: "Put the file back, or correct its name in the manifest."
    case .directory, .symbolicLink, .notARegularFile: "Name a file inside the photos folder."
    case .notPermitted, .unreadable: "Correct its permissions (chmod u+r), or copy it again."
    case .empty, .truncated, .broken: "Copy it again from the camera or the card."
    case .tooManyBytes, .tooManyPixels, .sideTooLong: "Export a smaller copy: 24 megapixels are plenty."
    case .notAPicture(.cameraRaw): "Develop it, and export a JPEG or TIFF."
    case .notAPicture, .unsupported: "Export it as JPEG, PNG, WebP, HEIC, AVIF, TIFF, BMP or GIF."
    case .tooSmall(let width, let height, _) where max(width, height) > 4 * min(width, height):
      "It is a strip and no portrait: use the whole picture."
    case .tooSmall: "Use a larger copy of the picture."
    case .outOfMemory: "Use fewer --workers, or export a smaller copy."
    }
  }
}

extension FileKind {
  fileprivate var words: String {
    switch self {
    case .archive: "an archive"
    case .cameraRaw: "a camera's raw file"
    case .document: "a document"
    case .layeredPicture: "a picture editor's own file"
    case .markup: "a web page or drawing"
    case .newerPicture: "a picture of a newer kind (JPEG XL, JPEG 2000)"
    case .text: "text"
    case .unknown: "something unknown"
    case .video: "a video"
    }
  }
}

extension PictureFormat {
  /// As its files are called, in any language.
  var words: String {
    switch self {
    case .webp: "WebP"
    default: rawValue.uppercased()
    }
  }
}
