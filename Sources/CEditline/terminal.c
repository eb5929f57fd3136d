// Signals into a pipe, and the terminal given back at exit and in a crash.
#define _GNU_SOURCE
#include "CEditline.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

bool cel_use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL || setlocale(LC_CTYPE, "en_US.UTF-8") != NULL;
}
int cel_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

bool cel_window_size(int fd, int *columns, int *rows) {
  struct winsize w;
  if (ioctl(fd, TIOCGWINSZ, &w) != 0 || w.ws_col == 0 || w.ws_row == 0) return false;
  *columns = w.ws_col;
  *rows = w.ws_row;
  return true;
}

bool cel_pipe(int *reader, int *writer) {
  int ends[2];
  if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) return false;
  *reader = ends[0];
  *writer = ends[1];
  return true;
}

enum { signal_limit = 32 };
static volatile int watch_fd = -1;
static struct sigaction before[signal_limit];
static bool watched[signal_limit];

static volatile sig_atomic_t noticed;

static void note_signal(int number) {
  int kept = errno;
  noticed = 1;
  unsigned char byte = (unsigned char)number;
  // A full pipe wakes the reader as well as one more byte would.
  ssize_t written = write(watch_fd, &byte, 1);
  (void)written;
  errno = kept;
}

int cel_signal_watch(int number, int fd, bool keep_ignored) {
  if (number <= 0 || number >= signal_limit) return -1;
  struct sigaction action = {.sa_handler = note_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  watch_fd = fd;
  if (!watched[number]) {
    if (sigaction(number, NULL, &before[number]) != 0) return -1;
    if (keep_ignored && before[number].sa_handler == SIG_IGN) return 0;
  }
  watched[number] = true;
  return sigaction(number, &action, NULL);
}

bool cel_signal_noticed(void) {
  if (!noticed) return false;
  noticed = 0;
  return true;
}

int cel_signal_restore(int number) {
  if (number <= 0 || number >= signal_limit || !watched[number]) return 0;
  watched[number] = false;
  return sigaction(number, &before[number], NULL);
}

void cel_stop_here(void) {
  struct sigaction stop = {.sa_handler = SIG_DFL}, kept;
  sigemptyset(&stop.sa_mask);
  sigaction(SIGTSTP, &stop, &kept);
  // raise, not kill(0): only this process stops, before the next line runs.
  raise(SIGTSTP);
  sigaction(SIGTSTP, &kept, NULL);
}

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP};
enum { crash_count = sizeof crashes / sizeof *crashes };
static struct sigaction crash_before[crash_count];
static struct termios guarded;
static const char *guard_farewell;
static volatile sig_atomic_t guard_fd = -1;
static bool exit_registered;

static void give_back(void) {
  int fd = guard_fd;
  if (fd < 0) return;
  guard_fd = -1;
  ssize_t written = write(fd, guard_farewell, strlen(guard_farewell));
  (void)written;
  tcsetattr(fd, TCSANOW, &guarded);
}

static void on_crash(int number) {
  give_back();
  for (int i = 0; i < crash_count; i++)
    if (crashes[i] == number) sigaction(number, &crash_before[i], NULL);
  raise(number);
}

int cel_guard_arm(int fd, const struct termios *original, const char *farewell) {
  guarded = *original;
  guard_farewell = farewell;
  guard_fd = fd;
  if (!exit_registered && atexit(give_back) != 0) return -1;
  if (exit_registered) return 0;
  exit_registered = true;
  // A stack of its own, or a crash for want of stack could not run the handler.
  static char stack[64 * 1024];
  stack_t current, ours = {.ss_sp = stack, .ss_size = sizeof stack};
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) sigaltstack(&ours, NULL);
  for (int i = 0; i < crash_count; i++) {
    struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    if (sigaction(crashes[i], &action, &crash_before[i]) != 0) return -1;
  }
  return 0;
}

void cel_guard_disarm(void) { guard_fd = -1; }
