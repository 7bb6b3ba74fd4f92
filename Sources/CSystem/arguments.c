#include "CSystem.h"

static struct {
  int count;
  char **values;
} arguments;

// glibc hands these to every constructor.
__attribute__((constructor)) static void keep_arguments(int count, char **values) {
  arguments.count = count;
  arguments.values = values;
}

int csystem_argument_count(void) { return arguments.count; }

const char *csystem_argument(int index) { return arguments.values[index]; }
