// The little C that Swift cannot say.
#pragma once

#include <poll.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

// The arguments that the program was started with, the first being its name. Swift looks for them
// beside `environ`, and loses them if a preloaded library has set a variable by then.
int csystem_argument_count(void);
const char *csystem_argument(int index);

// ppoll, which `import Glibc` does not show: waits for `count` descriptors at most `nanoseconds`
// (forever when negative), to the nanosecond. Answers as poll does.
int csystem_ppoll(struct pollfd *descriptors, unsigned long count, int64_t nanoseconds);

// Cells that a character takes, in a UTF-8 locale whatever the program's locale is: 0 for a
// combining mark, -1 for what can't be shown.
int csystem_cell_width(uint32_t scalar);

// Sends the signals that end, stop, continue or resize the program through a pipe, one byte each,
// and answers its end to read from; -1 when there is none to be had. Ignored signals stay ignored.
int csystem_signals_open(void);

// Ends what csystem_signals_open began.
void csystem_signals_close(void);

// Lets `signal` do what it does by default: to this process, or to its whole group, as the terminal
// would.
void csystem_raise_default(int signal, int whole_group);

// Stops this process and its group, as the terminal would, for as long as another group has the
// terminal. Answers 1 once it is ours; 0 when a signal that ends the program came first; -1 when
// nobody is left who could give it to us.
int csystem_await_foreground(int terminal);

// What brings the terminal back, also when the program crashes: the settings that were found, those
// that were set instead, and bytes to write to it, at most 64.
void csystem_restore_arm(int terminal, const struct termios *found, const struct termios *set,
                         const void *bytes, size_t count);

// Answers whether both descriptors are those of one terminal.
int csystem_same_terminal(int one, int other);

// From here to the restoring, what is written to standard error is held, where that is the terminal
// to restore.
void csystem_errors_hold(void);

// Brings the terminal back and then shows the last 64 KiB of what was held. A terminal that takes
// nothing is waited for no longer than this. Nothing is to be restored any more.
void csystem_restore(int milliseconds);

// Whether two settings have the same modes of input and of line editing.
int csystem_same_modes(const struct termios *one, const struct termios *other);

// What a sound library has to say is kept for who asks: a handler of messages in the form that
// libasound wants, and the bytes of the first lines, at most `room`. Answers how many.
void csystem_sound_message(const char *file, int line, const char *function, int error,
                           const char *format, ...);
size_t csystem_sound_messages(char *bytes, size_t room);

// A sound file on its way, written by libsndfile, which is opened for it.
typedef struct csystem_recording csystem_recording;

// Begins one of one channel at the byte `start` of a file, in a format of libsndfile. NULL if there
// is no such library, which `has_library` tells, or if it does not know the format.
csystem_recording *csystem_recording_open(int descriptor, int64_t start, int format, int rate,
                                          int *has_library);

// Lets what sounds decide how many bits a second takes. Before the first samples.
void csystem_recording_vary_rate(csystem_recording *recording);

// Adds a tag of a kind of libsndfile, in UTF-8, before the first samples. Answers 0, or an error of
// the library.
int csystem_recording_tag(csystem_recording *recording, int kind, const char *text);

// Adds samples, each in -1…1. Answers 0, or an error code of the system.
int csystem_recording_write(csystem_recording *recording, const float *samples, int64_t count);

// Writes what is left, and ends it. Answers the same.
int csystem_recording_close(csystem_recording *recording);
