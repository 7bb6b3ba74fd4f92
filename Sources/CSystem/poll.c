#define _GNU_SOURCE
#include "CSystem.h"

#include <time.h>

int csystem_ppoll(struct pollfd *descriptors, unsigned long count, int64_t nanoseconds) {
  struct timespec timeout = {nanoseconds / 1000000000, nanoseconds % 1000000000};
  return ppoll(descriptors, count, nanoseconds < 0 ? NULL : &timeout, NULL);
}
