#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const int caught[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGTSTP, SIGCONT, SIGWINCH};
enum { caught_count = sizeof caught / sizeof caught[0] };

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS};
enum { fatal_count = sizeof fatal / sizeof fatal[0] };

static int pipe_ends[2] = {-1, -1};

static void pass_on(int signal) {
  int before = errno;
  unsigned char byte = (unsigned char)signal;
  // A full pipe already holds news enough.
  if (write(pipe_ends[1], &byte, 1) < 0) errno = before;
  errno = before;
}

int csystem_signals_open(void) {
  if (pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  // A limit on file sizes is told by the write that meets it.
  signal(SIGXFSZ, SIG_IGN);
  struct sigaction action = {.sa_handler = pass_on, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < caught_count; i++) {
    struct sigaction before;
    sigaction(caught[i], NULL, &before);
    // nohup and background jobs of old shells mean it. SIGPIPE is ours: writing tells of it.
    if (before.sa_handler == SIG_IGN && caught[i] != SIGPIPE) continue;
    sigaction(caught[i], &action, NULL);
  }
  return pipe_ends[0];
}

void csystem_signals_close(void) {
  for (int i = 0; i < caught_count; i++) {
    struct sigaction now;
    sigaction(caught[i], NULL, &now);
    if (now.sa_handler == pass_on) signal(caught[i], SIG_DFL);
  }
  for (int i = 0; i < 2; i++) {
    if (pipe_ends[i] >= 0) close(pipe_ends[i]);
    pipe_ends[i] = -1;
  }
}

void csystem_raise_default(int number, int whole_group) {
  struct sigaction before, standard = {.sa_handler = SIG_DFL};
  sigset_t set, old;
  sigaction(number, &standard, &before);
  sigemptyset(&set);
  sigaddset(&set, number);
  sigprocmask(SIG_UNBLOCK, &set, &old);
  kill(whole_group ? 0 : getpid(), number);
  // Here again only when the signal stopped the process and another continued it.
  sigprocmask(SIG_SETMASK, &old, NULL);
  sigaction(number, &before, NULL);
}

static struct {
  volatile sig_atomic_t armed;
  int descriptor;
  struct termios settings;
  char bytes[64];
  size_t count;
} restoring;

static struct sigaction fatal_before[fatal_count];
static char fatal_stack[64 * 1024];

static void crash(int number) {
  if (restoring.armed) {
    restoring.armed = 0;
    ssize_t ignored = write(restoring.descriptor, restoring.bytes, restoring.count);
    (void)ignored;
    tcsetattr(restoring.descriptor, TCSANOW, &restoring.settings);
  }
  for (int i = 0; i < fatal_count; i++) {
    if (fatal[i] == number) sigaction(number, &fatal_before[i], NULL);
  }
  raise(number);
}

void csystem_restore_arm(int descriptor, const struct termios *settings, const void *bytes,
                         size_t count) {
  csystem_restore_disarm();
  restoring.descriptor = descriptor;
  restoring.settings = *settings;
  restoring.count = count < sizeof restoring.bytes ? count : sizeof restoring.bytes;
  memcpy(restoring.bytes, bytes, restoring.count);
  // A stack of its own, or a stack overflow could not be told from silence.
  stack_t stack = {.ss_sp = fatal_stack, .ss_size = sizeof fatal_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = crash, .sa_flags = SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &fatal_before[i]);
  restoring.armed = 1;
}

void csystem_restore_disarm(void) {
  if (!restoring.armed) return;
  restoring.armed = 0;
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &fatal_before[i], NULL);
}
