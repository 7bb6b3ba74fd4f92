#include <alsa/asoundlib.h>

// In CSystem; Swift cannot name a function that takes any number of arguments.
void csystem_sound_message(const char *file, int line, const char *function, int error,
                           const char *format, ...);

static inline void calsa_keep_messages(void) {
  snd_lib_error_set_handler(csystem_sound_message);
}
