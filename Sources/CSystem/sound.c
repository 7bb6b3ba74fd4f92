#include "CSystem.h"

#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char kept[4096];
static size_t kept_count;

// The first messages tell the cause; those that follow only repeat it.
void csystem_sound_message(const char *file, int line, const char *function, int error,
                           const char *format, ...) {
  (void)file, (void)line;
  char message[512];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(message, sizeof message, format, arguments);
  va_end(arguments);
  pthread_mutex_lock(&lock);
  size_t room = sizeof kept - kept_count;
  int count = snprintf(kept + kept_count, room, "%s: %s%s%s\n", function, message,
                       error ? ": " : "", error ? strerror(error) : "");
  if (count > 0 && (size_t)count < room) kept_count += (size_t)count;
  pthread_mutex_unlock(&lock);
}

size_t csystem_sound_messages(char *bytes, size_t room) {
  pthread_mutex_lock(&lock);
  size_t count = kept_count < room ? kept_count : room;
  memcpy(bytes, kept, count);
  pthread_mutex_unlock(&lock);
  return count;
}
