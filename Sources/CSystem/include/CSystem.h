// The little C that Swift cannot say.
#pragma once

#include <poll.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

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

// What brings the terminal back when the program crashes: its settings, and bytes to write to it.
// At most 64 bytes.
void csystem_restore_arm(int descriptor, const struct termios *settings, const void *bytes,
                         size_t count);

// Nothing is to be restored any more.
void csystem_restore_disarm(void);
