// Typed doors to what Swift cannot call itself: libedit's variadic calls, signal
// handlers, and the promise that the terminal is given back whatever happens.
#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <histedit.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <termios.h>
#include <wchar.h>

typedef int (*cel_read_fn)(EditLine *, wchar_t *);
typedef wchar_t *(*cel_prompt_fn)(EditLine *);
typedef unsigned char (*cel_command_fn)(EditLine *, int);

// The editing engine. Each returns 0, or -1 when libedit refused.
int cel_set_reader(EditLine *, cel_read_fn);
int cel_set_prompt(EditLine *, cel_prompt_fn);
int cel_set_client(EditLine *, void *);
void *cel_client(EditLine *);
int cel_set_editor(EditLine *, const char *name);
bool cel_is_vi(EditLine *);
int cel_set_signal_handling(EditLine *, bool on);
int cel_set_editing(EditLine *, bool on);
int cel_prepare_terminal(EditLine *, bool raw);
int cel_set_resting_mode(EditLine *, const char *flag);
int cel_set_raw_mode(EditLine *, const char *flag);
int cel_add_command(EditLine *, const char *name, const char *help, cel_command_fn);
int cel_bind(EditLine *, const char *key, const char *command);
int cel_bind_alternative(EditLine *, const char *key, const char *command);

// The history that the arrow keys walk through; newest last.
HistoryW *cel_history_new(int entries);
int cel_history_attach(EditLine *, HistoryW *);
int cel_history_enter(HistoryW *, const wchar_t *line);
int cel_history_clear(HistoryW *);

// A stream that reaches no terminal: libedit draws into it, and `*bells` counts
// the bells that it rang. The caller keeps `bells` alive until the stream is closed.
FILE *cel_sink(int *bells);

// Makes LC_CTYPE a UTF-8 locale (the user's, else C.UTF-8); false when none exists.
bool cel_use_utf8(void);
// Columns that a terminal gives to a scalar: 0, 1, 2, or -1 when it is not printable.
int cel_width(uint32_t scalar);
bool cel_window_size(int fd, int *columns, int *rows);

// A pipe whose ends never block and are closed on exec; false when the system refused.
bool cel_pipe(int *reader, int *writer);
// Writes the signal's number as one byte to `fd` whenever it arrives. With
// `keep_ignored` a signal that was ignored by our parent stays ignored.
int cel_signal_watch(int number, int fd, bool keep_ignored);
// True when a watched signal arrived since the last call; asks the system nothing.
bool cel_signal_noticed(void);
// Puts back what stood before `cel_signal_watch`.
int cel_signal_restore(int number);
// Stops this process as ctrl-Z would, and returns after it was continued.
void cel_stop_here(void);

// Remembers how the terminal was, and gives it back in that state at exit and when
// the process crashes. `farewell` is written first; it must outlive the guard.
int cel_guard_arm(int fd, const struct termios *original, const char *farewell);
void cel_guard_disarm(void);

#endif
