#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "CSystem.h"

// What is used of libsndfile, as in its header.
typedef int64_t sf_count_t;

struct sf_info {
  sf_count_t frames;
  int samplerate, channels, format, sections, seekable;
};

struct sf_virtual_io {
  sf_count_t (*get_filelen)(void *);
  sf_count_t (*seek)(sf_count_t, int, void *);
  sf_count_t (*read)(void *, sf_count_t, void *);
  sf_count_t (*write)(const void *, sf_count_t, void *);
  sf_count_t (*tell)(void *);
};

enum { write_mode = 0x20, set_bitrate_mode = 0x1305, variable_rate = 2 };

struct csystem_recording {
  void *library, *file;
  void *(*open)(struct sf_virtual_io *, int, struct sf_info *, void *);
  int (*command)(void *, int, void *, int);
  int (*set_string)(void *, int, const char *);
  sf_count_t (*write_float)(void *, const float *, sf_count_t);
  int (*close)(void *);
  int descriptor;
  // Where its first byte is in the file.
  sf_count_t start;
  sf_count_t position, length;
  int error;
};

static sf_count_t length_of(void *user) { return ((csystem_recording *)user)->length; }

static sf_count_t position_of(void *user) { return ((csystem_recording *)user)->position; }

static sf_count_t seek_in(sf_count_t offset, int whence, void *user) {
  csystem_recording *it = user;
  sf_count_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? it->position : it->length;
  return it->position = from + offset;
}

// What is being written is never read.
static sf_count_t read_from(void *bytes, sf_count_t count, void *user) { return 0; }

static sf_count_t write_to(const void *bytes, sf_count_t count, void *user) {
  csystem_recording *it = user;
  sf_count_t done = 0;
  while (done < count && it->error == 0) {
    ssize_t wrote = pwrite(it->descriptor, (const char *)bytes + done, (size_t)(count - done),
                           it->start + it->position);
    if (wrote > 0) {
      done += wrote;
      it->position += wrote;
    } else if (wrote == 0) {
      it->error = ENOSPC;
    } else if (errno != EINTR) {
      it->error = errno;
    }
  }
  if (it->position > it->length) it->length = it->position;
  return done;
}

static int find_functions(csystem_recording *it) {
  it->library = dlopen("libsndfile.so.1", RTLD_NOW | RTLD_LOCAL);
  return it->library && (it->open = dlsym(it->library, "sf_open_virtual")) &&
         (it->command = dlsym(it->library, "sf_command")) &&
         (it->set_string = dlsym(it->library, "sf_set_string")) &&
         (it->write_float = dlsym(it->library, "sf_write_float")) &&
         (it->close = dlsym(it->library, "sf_close"));
}

static void end(csystem_recording *it) {
  if (it->library) dlclose(it->library);
  free(it);
}

csystem_recording *csystem_recording_open(int descriptor, int64_t start, int format, int rate,
                                          int *has_library) {
  csystem_recording *it = calloc(1, sizeof *it);
  if (!it) return NULL;
  it->descriptor = descriptor;
  it->start = start;
  *has_library = find_functions(it);
  if (*has_library) {
    struct sf_info info = {.samplerate = rate, .channels = 1, .format = format};
    struct sf_virtual_io io = {length_of, seek_in, read_from, write_to, position_of};
    if ((it->file = it->open(&io, write_mode, &info, it))) return it;
  }
  end(it);
  return NULL;
}

// The command answers 0 where it was heeded, and where it was not.
void csystem_recording_vary_rate(csystem_recording *it) {
  int mode = variable_rate;
  it->command(it->file, set_bitrate_mode, &mode, sizeof mode);
}

int csystem_recording_tag(csystem_recording *it, int kind, const char *text) {
  return it->set_string(it->file, kind, text);
}

int csystem_recording_write(csystem_recording *it, const float *samples, int64_t count) {
  sf_count_t wrote = it->write_float(it->file, samples, count);
  return it->error || wrote == count ? it->error : EIO;
}

int csystem_recording_close(csystem_recording *it) {
  int failed = it->close(it->file);
  int error = it->error || !failed ? it->error : EIO;
  end(it);
  return error;
}
