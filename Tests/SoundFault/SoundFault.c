// Preloaded into a program, it lets libasound fail: SOUND_FAULT_OPEN is the error that opening a
// device answers with; SOUND_FAULT_WRITE lists which writes answer with which error: "3-5:32,9-9:19"
// for the third to the fifth and the ninth. SOUND_FAULT_DELAY is how many milliseconds later than
// the device says everything is heard, as through a headset without a wire. SOUND_FAULT_LIBRARY, of
// any value, hides libasound and libsndfile from the program.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef void *loading(const char *, int);
typedef int opening(void **, const char *, int, int);
typedef int delaying(void *, long *);
typedef long writing(void *, const void *, unsigned long);

// Whoever opens libasound is given all that is loaded, in which the functions here come before its.
void *dlopen(const char *name, int mode) {
  loading *original = (loading *)dlsym(RTLD_NEXT, "dlopen");
  if (name && strcmp(name, "libsndfile.so.1") == 0 && getenv("SOUND_FAULT_LIBRARY")) return NULL;
  if (!name || strcmp(name, "libasound.so.2") != 0) return original(name, mode);
  if (getenv("SOUND_FAULT_LIBRARY") || !original(name, mode | RTLD_GLOBAL)) return NULL;
  return original(NULL, RTLD_NOW);
}

int snd_pcm_open(void **device, const char *name, int stream, int mode) {
  const char *error = getenv("SOUND_FAULT_OPEN");
  if (error) return -atoi(error);
  opening *original = (opening *)dlsym(RTLD_NEXT, "snd_pcm_open");
  return original(device, name, stream, mode);
}

int snd_pcm_delay(void *device, long *samples) {
  const char *delay = getenv("SOUND_FAULT_DELAY");
  delaying *original = (delaying *)dlsym(RTLD_NEXT, "snd_pcm_delay");
  int answer = original(device, samples);
  if (delay && answer >= 0) *samples += 48L * atoi(delay);
  return answer;
}

long snd_pcm_writei(void *device, const void *samples, unsigned long count) {
  static int call;
  call++;
  const char *faults = getenv("SOUND_FAULT_WRITE");
  while (faults) {
    int first, last, error;
    if (sscanf(faults, "%d-%d:%d", &first, &last, &error) == 3 && first <= call && call <= last)
      return -error;
    faults = strchr(faults, ',');
    if (faults) faults++;
  }
  writing *original = (writing *)dlsym(RTLD_NEXT, "snd_pcm_writei");
  return original(device, samples, count);
}
