/// A plane of the means of squares of another's samples.
extension Plane {
  /// The plane with a fourth of the samples in each direction; those that make no whole square are left out.
  ///
  /// - Returns: nil where the samples of several channels are interleaved, or are too few.
  func overview() -> Plane? {
    let side = Overview.side
    let (columns, lines) = (width / side, height / side)
    guard step == 1, offsets == [0], columns > 0, lines > 0 else { return nil }
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: columns * lines)
    for line in 0..<lines {
      unsafe Self.average(
        rows[side * line], rows[side * line + 1], rows[side * line + 2], rows[side * line + 3],
        to: bytes + line * columns, count: columns)
    }
    return unsafe Plane(
      base: UnsafePointer(bytes), stride: columns, width: columns, height: lines, step: 1, offsets: [0],
      owner: ForeignMemory { unsafe bytes.deallocate() })
  }

  private static func average(
    _ first: UnsafePointer<UInt8>, _ second: UnsafePointer<UInt8>, _ third: UnsafePointer<UInt8>,
    _ fourth: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, count: Int
  ) {
    let out = UnsafeMutableRawPointer(target)
    var index = 0
    while index + 4 <= count {
      var sum = unsafe sixteen(first + 4 * index)
      unsafe sum &+= sixteen(second + 4 * index)
      unsafe sum &+= sixteen(third + 4 * index)
      unsafe sum &+= sixteen(fourth + 4 * index)
      // Neighbours two by two, in the lanes that they share: sixteen bytes sum to less than 2¹².
      let pairs = unsafe unsafeBitCast(sum, to: SIMD8<UInt32>.self)
      let halves = unsafe unsafeBitCast((pairs & 0xFFFF) &+ (pairs &>> 16), to: SIMD4<UInt64>.self)
      let squares = (halves &+ (halves &>> 32)) &+ 8
      unsafe out.storeBytes(
        of: SIMD4<UInt8>(truncatingIfNeeded: (squares & 0xFFFF) &>> 4), toByteOffset: index, as: SIMD4<UInt8>.self)
      index += 4
    }
    for index in index..<count {
      var sum: UInt32 = 8
      for column in 4 * index..<4 * index + 4 {
        unsafe sum += UInt32(first[column]) + UInt32(second[column]) + UInt32(third[column]) + UInt32(fourth[column])
      }
      unsafe target[index] = UInt8(truncatingIfNeeded: sum >> 4)
    }
  }

  @inline(__always)
  private static func sixteen(_ bytes: UnsafePointer<UInt8>) -> SIMD16<UInt16> {
    unsafe SIMD16<UInt16>(truncatingIfNeeded: UnsafeRawPointer(bytes).loadUnaligned(as: SIMD16<UInt8>.self))
  }
}

enum Overview {
  /// How many samples a side make one.
  static let side = 4
  /// From how many pixels of the picture for one of the output on the overview serves as well: the filter would form
  /// squares by itself from there on, two for an output pixel at the least.
  static let leastScale = 8.0
  /// Below it there is little to gain.
  static let leastPixels = 2_000_000
}

extension Frame {
  /// A small copy, for all that is made at less than an eighth of the size; nil where the frame is small itself.
  func overview() -> Frame? {
    guard width * height >= Overview.leastPixels else { return nil }
    switch self {
    case .grey(let plane): return plane.overview().map(Frame.grey)
    case .lumaChroma(let luma, let cb, let cr):
      guard let luma = luma.overview(), let cb = cb.overview(), let cr = cr.overview() else { return nil }
      return .lumaChroma(luma, cb: cb, cr: cr)
    case .colours: return nil
    }
  }
}
