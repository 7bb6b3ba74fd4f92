/// FNV-1a-64 of `bytes` as 16 hexadecimal digits.
package func fnv1a64(_ bytes: some Sequence<UInt8>) -> String {
  let digits = String(fnv1a64Number(bytes), radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

/// FNV-1a-64 of `bytes`.
package func fnv1a64Number(_ bytes: some Sequence<UInt8>) -> UInt64 {
  // Of an array, because a sequence that nothing is known of takes thirty times as long.
  Array(bytes).reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}
