import BreatheCore

/// Every way of looking at a session, with and without motion, with and without its keys, with all
/// glyphs.
let displays: [Display] = {
  var all: [Display] = []
  let visuals: [Visual?] = [nil] + Visual.allCases.map(Optional.some)
  for visual in visuals {
    for isStill in [false, true] {
      var display = Display(visual, isStill: isStill)
      all.append(display)
      display.showsKeys = true
      all.append(display)
    }
    all += [.blocks, .braille].map { Display(visual, glyphs: $0) }
  }
  return all
}()
