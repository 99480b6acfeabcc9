/// Letters made of lines, as on a technical drawing: the same on every machine, at every size, on paper and in a
/// PDF, without a font file.
///
/// Drawn on a grid of which twelve units are the height of a capital. Each letter is a list of lines, each line a
/// list of points of two base-36 digits: x from the left, y down from the capital's top (4 is the top of a small
/// letter, c the base line, g the lowest of all).
enum StrokeFont {
  /// Units of the grid from the top of a capital to the base line, and on to the lowest point of all.
  static let capital = 12.0
  static let depth = 16.0
  private static let gap = 2.6
  private static let space = 4.0
  /// Of a capital's height.
  static let weight = 0.12

  /// The lines of `text` in units of the grid, and how wide it is.
  static func lines(_ text: String) -> (lines: [[Stroke.Node]], width: Double) {
    var lines: [[Stroke.Node]] = []
    var x = 0.0
    for letter in text {
      if letter == " " {
        x += space
        continue
      }
      let glyph = glyphs[letter] ?? missing
      var width = 0.0
      for line in glyph {
        width = line.reduce(width) { max($0, $1.x) }
        lines.append(line.map { Stroke.Node(x: x + $0.x, y: $0.y) })
      }
      x += width + gap
    }
    return (lines, max(0, x - gap))
  }

  /// A hollow box for what the font does not have.
  private static let missing = parsed("02 52 5c 0c 02")

  private static let glyphs: [Character: [[Stroke.Node]]] = {
    var glyphs: [Character: [[Stroke.Node]]] = [:]
    for entry in drawings.split(separator: "\n") {
      guard let letter = entry.first else { continue }
      glyphs[letter] = parsed(entry.dropFirst(2))
    }
    return glyphs
  }()

  private static func parsed(_ drawing: some StringProtocol) -> [[Stroke.Node]] {
    drawing.split(separator: ",").map { line in
      line.split(separator: " ").compactMap { point in
        guard let x = point.first?.hexDigitValue, let y = point.last.flatMap({ Int(String($0), radix: 36) }) else {
          return nil
        }
        return Stroke.Node(x: Double(x), y: Double(y))
      }
    }
  }

  private static let drawings = """
    0 20 40 62 6a 4c 2c 0a 02 20
    1 13 40 4c
    2 02 20 40 62 64 0c 6c
    3 02 20 40 62 64 46,26 46 68 6a 4c 2c 0a
    4 4c 40 08 68
    5 60 00 05 45 67 6a 4c 2c 0a
    6 50 30 03 0a 2c 4c 6a 68 46 26 08
    7 00 60 2c
    8 20 40 62 64 46 26 04 02 20,26 08 0a 2c 4c 6a 68 46
    9 64 46 26 04 02 20 40 62 69 3c 1c
    A 0c 30 6c,18 58
    B 00 40 62 64 46 06,46 68 6a 4c 0c 00
    C 62 40 20 02 0a 2c 4c 6a
    D 00 30 63 69 3c 0c 00
    E 60 00 0c 6c,06 46
    F 60 00 0c,06 46
    G 62 40 20 02 0a 2c 4c 6a 66 46
    H 00 0c,60 6c,06 66
    I 00 40,20 2c,0c 4c
    J 50 5a 3c 2c 0a
    K 00 0c,60 07,25 6c
    L 00 0c 5c
    M 0c 00 47 80 8c
    N 0c 00 6c 60
    O 20 50 72 7a 5c 2c 0a 02 20
    P 0c 00 40 62 65 47 07
    Q 20 50 72 7a 5c 2c 0a 02 20,49 7c
    R 0c 00 40 62 65 47 07,37 6c
    S 62 40 20 02 04 26 46 68 6a 4c 2c 0a
    T 00 60,30 3c
    U 00 0a 2c 4c 6a 60
    V 00 3c 60
    W 00 2c 44 6c 80
    X 00 6c,60 0c
    Y 00 36 60,36 3c
    Z 00 60 0c 6c
    a 54 5c,56 34 24 06 0a 2c 3c 5a
    b 00 0c,06 24 34 56 5a 3c 2c 0a
    c 56 34 24 06 0a 2c 3c 5a
    d 50 5c,56 34 24 06 0a 2c 3c 5a
    e 08 58 56 34 24 06 0a 2c 3c 5b
    f 40 30 12 1c,04 44
    g 54 5e 3g 1g,56 34 24 06 0a 2c 3c 5a
    h 00 0c,06 24 34 56 5c
    i 04 0c,00 01
    j 24 2e 0g,20 21
    k 00 0c,54 09,27 5c
    l 00 0b 1c
    m 04 0c,06 24 46 4c,46 64 86 8c
    n 04 0c,06 24 34 56 5c
    o 24 34 56 5a 3c 2c 0a 06 24
    p 04 0g,06 24 34 56 5a 3c 2c 0a
    q 54 5g,56 34 24 06 0a 2c 3c 5a
    r 04 0c,06 24 44
    s 55 44 14 05 07 18 48 59 5b 4c 1c 0b
    t 21 2b 3c 4c,04 44
    u 04 0a 2c 3c 5a,54 5c
    v 04 3c 64
    w 04 2c 46 6c 84
    x 04 5c,54 0c
    y 04 3c,64 3c 2f 0g
    z 04 54 0c 5c
    - 07 47
    _ 0d 5d
    . 0b 0c
    , 1b 0e
    : 05 06,0b 0c
    ; 15 16,1b 0e
    / 40 0c
    \\ 00 4c
    | 00 0g
    # 21 1b,51 4b,04 64,08 68
    ( 20 03 09 2c
    ) 00 23 29 0c
    [ 20 00 0c 2c
    ] 00 20 2c 0c
    + 07 67,34 3a
    = 05 55,09 59
    * 22 28,04 46,06 44
    % 60 0c,10 20 31 32 23 13 02 01 10,49 59 6a 6b 5c 4c 3b 3a 49
    & 6c 13 12 20 30 42 43 07 0a 2c 3c 69
    ' 00 02
    " 00 02,20 22
    ! 00 08,0b 0c
    ? 02 20 30 52 54 27 28,2b 2c
    < 54 07 5a
    > 04 57 0a
    @ 69 59 55 35 27 28 39 59,69 67 64 42 22 04 0a 2c 5c
    $ 62 40 20 02 04 26 46 68 6a 4c 2c 0a,30 3c
    ~ 08 16 26 48 58 66
    ^ 03 20 43
    ` 00 12
    { 30 22 25 16 27 2a 3c
    } 00 12 15 26 17 1a 0c
    · 06 07
    × 05 4a,45 0a
    º 10 20 31 33 24 14 03 01 10
    """
}
