// Preloaded into a program, it moves the clocks that may jump: the wall clock, and the one that
// goes on while the machine is suspended. By how many nanoseconds each, stands in the file that
// CLOCK_SHIFT names, and may change at any moment.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const struct {
  volatile int64_t real;
  volatile int64_t boot;
} *shift;

__attribute__((constructor)) static void find_shift(void) {
  const char *path = getenv("CLOCK_SHIFT");
  int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
  void *memory = mmap(NULL, sizeof *shift, PROT_READ, MAP_SHARED, file, 0);
  if (memory == MAP_FAILED) {
    perror("clock-shift: CLOCK_SHIFT");
    _exit(1);
  }
  shift = memory;
  close(file);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  if (syscall(SYS_clock_gettime, clock, time) != 0) return -1;
  int64_t moved = clock == CLOCK_REALTIME ? shift->real : clock == CLOCK_BOOTTIME ? shift->boot : 0;
  moved += time->tv_sec * 1000000000LL + time->tv_nsec;
  time->tv_sec = moved / 1000000000;
  time->tv_nsec = moved % 1000000000;
  return 0;
}

int gettimeofday(struct timeval *time, void *zone) {
  (void)zone;
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  *time = (struct timeval){now.tv_sec, now.tv_nsec / 1000};
  return 0;
}

time_t time(time_t *answer) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (answer) *answer = now.tv_sec;
  return now.tv_sec;
}
