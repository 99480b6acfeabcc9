import Orders

extension OrderNumber {
  /// The number as a part of a private file's name: letters, digits, `-` and `_`; other characters become `_`, with
  /// their codes where two numbers could otherwise meet.
  var fileNamePart: String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-": String(scalar)
      default: "_\(String(scalar.value, radix: 16))_"
      }
    }.joined()
  }
}
