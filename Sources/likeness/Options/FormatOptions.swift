import ArgumentParser

struct FormatOptions: ParsableArguments {
  @Flag(help: "Print JSON, for a program.")
  var json = false
}
