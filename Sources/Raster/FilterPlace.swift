/// Where the filter of an output pixel stands.
struct FilterPlace {
  /// The first of the samples that it weighs, counted from the first of their channel.
  var corner: Int
  /// The phase between two samples, to the right and downwards: 0 to `Kernel.phases`.
  var column: Int
  var line: Int
}
