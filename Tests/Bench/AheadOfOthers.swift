import Glibc

/// Does `body` at real-time priority, so that what comes late is not late because the bench is;
/// tells it whether the system permits that. What it starts gets no such priority.
func aheadOfOthers<Result>(_ body: (_ isPermitted: Bool) throws -> Result) rethrows -> Result {
  let resetOnFork: Int32 = 0x4000_0000
  var lowest = sched_param(sched_priority: sched_get_priority_min(SCHED_FIFO))
  let isPermitted = sched_setscheduler(0, SCHED_FIFO | resetOnFork, &lowest) == 0
  defer {
    var none = sched_param(sched_priority: 0)
    sched_setscheduler(0, SCHED_OTHER | resetOnFork, &none)
  }
  return try body(isPermitted)
}
