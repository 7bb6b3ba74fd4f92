#include <alsa/asoundlib.h>
#include <dlfcn.h>
#include <stdbool.h>

// In CSystem; Swift cannot name a function that takes any number of arguments.
void csystem_sound_message(const char *file, int line, const char *function, int error,
                           const char *format, ...);

// The functions of libasound that breathe calls, without their `snd_`.
#define CALSA_FUNCTIONS(each)                                                                      \
  each(asoundlib_version) each(config_update) each(device_name_free_hint) each(device_name_get_hint)                   \
  each(device_name_hint) each(lib_error_set_handler)                                               \
  each(pcm_avail_update) each(pcm_close) each(pcm_delay) each(pcm_drop) each(pcm_get_params)       \
  each(pcm_open) each(pcm_prepare) each(pcm_recover) each(pcm_state) each(pcm_writei)              \
  each(pcm_hw_params) each(pcm_hw_params_any) each(pcm_hw_params_free)                             \
  each(pcm_hw_params_malloc) each(pcm_hw_params_set_access)                                        \
  each(pcm_hw_params_set_buffer_time_near) each(pcm_hw_params_set_channels)                        \
  each(pcm_hw_params_set_format) each(pcm_hw_params_set_period_time_near)                          \
  each(pcm_hw_params_set_rate) each(pcm_hw_params_set_rate_resample)                               \
  each(pcm_sw_params) each(pcm_sw_params_current) each(pcm_sw_params_free)                         \
  each(pcm_sw_params_malloc) each(pcm_sw_params_set_start_threshold)

#define CALSA_MEMBER(name) __typeof__(snd_##name) *name;
#define CALSA_FIND(name) (library->name = (__typeof__(library->name))dlsym(file, "snd_" #name)) &&

// libasound once it is open: functions that never change.
struct __attribute__((swift_attr("@Sendable"))) calsa_library {
  CALSA_FUNCTIONS(CALSA_MEMBER)
};

// Opens libasound for good, which keeps its messages from now on. False if this machine has none.
static inline bool calsa_open(struct calsa_library *library) {
  void *file = dlopen("libasound.so.2", RTLD_NOW | RTLD_LOCAL);
  if (file && CALSA_FUNCTIONS(CALSA_FIND) true) {
    library->lib_error_set_handler(csystem_sound_message);
    return true;
  }
  return false;
}
