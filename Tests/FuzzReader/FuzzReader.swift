/// What libFuzzer, which brings its own `main`, calls with each input. It keeps an input that ends
/// the program.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let found = violations(reading: input) + violations(readingLine: input)
  if let violation = found.first { fatalError(violation) }
  return 0
}
