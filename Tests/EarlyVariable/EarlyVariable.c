// Preloaded into a program, it sets a variable before the program begins, as some libraries do. That
// moves `environ` away from the arguments: here to where nothing comes before it.
#include <stdlib.h>
#include <unistd.h>

extern char **environ;

__attribute__((constructor)) static void set_variable(void) {
  static char *block[4096];
  enum { before = 16, most = sizeof block / sizeof block[0] - before - 2 };
  size_t count = 0;
  for (; environ[count]; count++) {
    if (count == most) _exit(1);
    block[before + count] = environ[count];
  }
  block[before + count] = "EARLY_VARIABLE=1";
  environ = block + before;
}
