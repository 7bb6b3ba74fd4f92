/// FNV-1a-64 of `bytes` as 16 hexadecimal digits.
public func fnv1a64(_ bytes: some Sequence<UInt8>) -> String {
  // Of an array, because a sequence that nothing is known of takes thirty times as long.
  let hash = Array(bytes).reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
    ($0 ^ UInt64($1)) &* 0x100_0000_01b3
  }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
