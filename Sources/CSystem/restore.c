#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

// All that csystem_restore calls is async-signal-safe: after a crash it runs in a signal handler.

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS};
enum { fatal_count = sizeof fatal / sizeof fatal[0] };
static struct sigaction fatal_before[fatal_count];
static char fatal_stack[64 * 1024];

static struct {
  volatile sig_atomic_t is_armed;
  int terminal;
  struct termios found;
  struct termios set;
  char bytes[64];
  size_t count;
} restoring;

// Where standard error went before, and where it goes while it is held.
static struct {
  volatile sig_atomic_t is_held;
  int before;
  int messages;
} errors;

enum { most_message_bytes = 64 * 1024 };

static int64_t milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

// Answers whether the terminal took all of it.
static int write_until(int64_t deadline, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(restoring.terminal, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      int64_t left = deadline - milliseconds_now();
      if (left <= 0) return 0;
      struct pollfd entry = {.fd = restoring.terminal, .events = POLLOUT};
      poll(&entry, 1, (int)left);
    } else if (written == 0 || errno != EINTR) {
      return 0;
    }
  }
  return 1;
}

static void put_back_settings(void) {
  struct termios now;
  pid_t foreground = tcgetpgrp(restoring.terminal);
  // A shell that has taken the terminal back has its own settings there by now.
  if (foreground >= 0 && foreground != getpgrp() && tcgetattr(restoring.terminal, &now) == 0 &&
      !csystem_same_modes(&now, &restoring.set))
    return;
  while (tcsetattr(restoring.terminal, TCSANOW, &restoring.found) != 0 && errno == EINTR) {
  }
}

// Shows what was held. Only ASCII, and nothing that controls a terminal.
static void show_messages(int64_t deadline) {
  char chunk[1024], last = '\n';
  ssize_t count;
  off_t size = lseek(errors.messages, 0, SEEK_END);
  lseek(errors.messages, size > most_message_bytes ? size - most_message_bytes : 0, SEEK_SET);
  while ((count = read(errors.messages, chunk, sizeof chunk)) > 0) {
    size_t kept = 0;
    for (ssize_t i = 0; i < count; i++) {
      unsigned char byte = (unsigned char)chunk[i];
      if (byte == '\n' || (byte >= 0x20 && byte < 0x7f)) chunk[kept++] = chunk[i];
      if (byte == '\t') chunk[kept++] = ' ';
      if (byte >= 0xc0) chunk[kept++] = '?';
    }
    if (kept == 0) continue;
    last = chunk[kept - 1];
    if (!write_until(deadline, chunk, kept)) return;
  }
  if (last != '\n') write_until(deadline, "\n", 1);
}

void csystem_restore(int milliseconds) {
  if (!restoring.is_armed) return;
  // Even a terminal that belongs to another group by now takes this.
  sigset_t output, before;
  sigemptyset(&output);
  sigaddset(&output, SIGTTOU);
  sigprocmask(SIG_BLOCK, &output, &before);

  int64_t deadline = milliseconds_now() + milliseconds;
  if (!write_until(deadline, restoring.bytes, restoring.count)) {
    // Who has stopped reading misses a picture, but must not find a screen without a cursor.
    tcflush(restoring.terminal, TCOFLUSH);
    write_until(deadline, restoring.bytes, restoring.count);
  }
  put_back_settings();
  if (errors.is_held) {
    dup2(errors.before, STDERR_FILENO);
    show_messages(deadline);
    errors.is_held = 0;
    close(errors.before);
    close(errors.messages);
  }
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &fatal_before[i], NULL);
  // Last, so that a crash up to here begins anew.
  restoring.is_armed = 0;
  sigprocmask(SIG_SETMASK, &before, NULL);
}

static void crash(int number) {
  csystem_restore(1000);
  struct sigaction now;
  sigaction(number, NULL, &now);
  if (now.sa_handler == SIG_IGN) signal(number, SIG_DFL);
  raise(number);
}

void csystem_restore_arm(int terminal, const struct termios *found, const struct termios *set,
                         const void *bytes, size_t count) {
  restoring.terminal = terminal;
  restoring.found = *found;
  restoring.set = *set;
  restoring.count = count < sizeof restoring.bytes ? count : sizeof restoring.bytes;
  memcpy(restoring.bytes, bytes, restoring.count);
  if (restoring.is_armed) return;
  // A stack of its own, or a stack overflow could not be told from silence.
  stack_t stack = {.ss_sp = fatal_stack, .ss_size = sizeof fatal_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = crash, .sa_flags = SA_ONSTACK};
  sigfillset(&action.sa_mask);
  restoring.is_armed = 1;
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &fatal_before[i]);
}

int csystem_same_terminal(int one, int other) {
  unsigned int device, other_device;
  return ioctl(one, TIOCGDEV, &device) == 0 && ioctl(other, TIOCGDEV, &other_device) == 0 &&
         device == other_device;
}

void csystem_errors_hold(void) {
  if (!restoring.is_armed || errors.is_held) return;
  if (!csystem_same_terminal(restoring.terminal, STDERR_FILENO)) return;
  errors.before = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  errors.messages = memfd_create("messages", MFD_CLOEXEC);
  if (errors.before >= 0 && errors.messages >= 0 && dup2(errors.messages, STDERR_FILENO) >= 0) {
    errors.is_held = 1;
    return;
  }
  if (errors.before >= 0) close(errors.before);
  if (errors.messages >= 0) close(errors.messages);
}

int csystem_same_modes(const struct termios *one, const struct termios *other) {
  return one->c_lflag == other->c_lflag && one->c_iflag == other->c_iflag;
}
