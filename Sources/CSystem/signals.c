#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

// Those that would end the program, then those that wouldn't. What a crash raises is in restore.c.
static const int caught[] = {SIGINT,  SIGTERM,   SIGHUP,    SIGQUIT, SIGPIPE, SIGALRM,
                             SIGUSR1, SIGUSR2,   SIGVTALRM, SIGPROF, SIGXCPU, SIGIO,
                             SIGPWR,  SIGSTKFLT, SIGTSTP,   SIGCONT, SIGWINCH};
enum { caught_count = sizeof caught / sizeof caught[0] };

static int pipe_ends[2] = {-1, -1};
// One that ends the program has come in.
static volatile sig_atomic_t is_ending;

static void pass_on(int signal) {
  int before = errno;
  unsigned char byte = (unsigned char)signal;
  if (signal != SIGTSTP && signal != SIGCONT && signal != SIGWINCH) is_ending = 1;
  // A full pipe already holds news enough.
  if (write(pipe_ends[1], &byte, 1) < 0) errno = before;
  errno = before;
}

static void catch_unless_ignored(int number, const struct sigaction *action) {
  struct sigaction before;
  sigaction(number, NULL, &before);
  // nohup and background jobs of old shells mean it. SIGPIPE is ours: writing tells of it.
  if (before.sa_handler == SIG_IGN && number != SIGPIPE) return;
  sigaction(number, action, NULL);
}

int csystem_signals_open(void) {
  if (pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  is_ending = 0;
  // A limit on file sizes is told by the write that meets it.
  signal(SIGXFSZ, SIG_IGN);
  // Nobody waits for what was started.
  signal(SIGCHLD, SIG_IGN);
  struct sigaction action = {.sa_handler = pass_on, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < caught_count; i++) catch_unless_ignored(caught[i], &action);
  for (int i = SIGRTMIN; i <= SIGRTMAX; i++) catch_unless_ignored(i, &action);
  return pipe_ends[0];
}

void csystem_signals_close(void) {
  for (int i = 1; i <= SIGRTMAX; i++) {
    struct sigaction now;
    if (sigaction(i, NULL, &now) == 0 && now.sa_handler == pass_on) signal(i, SIG_DFL);
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
  // Who started this program without job control could not continue it.
  if (number == SIGTSTP && before.sa_handler == SIG_IGN) {
    sigaction(number, &before, NULL);
    return;
  }
  sigemptyset(&set);
  sigaddset(&set, number);
  sigprocmask(SIG_UNBLOCK, &set, &old);
  kill(whole_group ? 0 : getpid(), number);
  // Here again only when the signal stopped the process and another continued it.
  sigprocmask(SIG_SETMASK, &old, NULL);
  sigaction(number, &before, NULL);
}

static volatile sig_atomic_t times_continued;

static void note_continued(int signal) {
  (void)signal;
  times_continued++;
}

int csystem_await_foreground(int terminal) {
  struct sigaction before, noting = {.sa_handler = note_continued, .sa_flags = SA_RESTART};
  sigaction(SIGCONT, &noting, &before);
  int answer;
  while (1) {
    pid_t foreground = tcgetpgrp(terminal);
    // Of a terminal that does not control this process, nobody is told to keep off.
    answer = foreground < 0 || foreground == getpgrp();
    if (answer || is_ending) break;
    sig_atomic_t until_now = times_continued;
    csystem_raise_default(SIGTTOU, 1);
    // A group that nobody is left to continue is not stopped.
    if (times_continued == until_now) {
      answer = -1;
      break;
    }
  }
  sigaction(SIGCONT, &before, NULL);
  return answer;
}
