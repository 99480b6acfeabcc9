import CJPEG

extension cjpeg_fault {
  /// libjpeg's own words.
  var text: String {
    unsafe withUnsafeBytes(of: message) { unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}

extension RasterError {
  /// What libjpeg-turbo found while it decoded.
  init(_ fault: cjpeg_fault) {
    switch fault.status {
    case CJPEG_TRUNCATED: self = .truncated(.jpeg)
    case CJPEG_UNSUPPORTED: self = .unsupported(.jpeg, detail: fault.text)
    case CJPEG_MEMORY: self = .outOfMemory
    default: self = .broken(.jpeg, detail: fault.text)
    }
  }
}
