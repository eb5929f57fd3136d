#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <pty.h>
#include <signal.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <wchar.h>

int cpt_spawn(const char *path, char *const argv[], char *const envp[], int rows, int columns,
              int *fd) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int pid = forkpty(fd, NULL, NULL, &size);
  if (pid == 0) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    close_range(3, ~0U, 0);
    execve(path, argv, envp);
    _exit(127);
  }
  if (pid > 0) {
    fcntl(*fd, F_SETFD, FD_CLOEXEC);
    fcntl(*fd, F_SETFL, O_NONBLOCK);
  }
  return pid;
}

int cpt_resize(int fd, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(fd, TIOCSWINSZ, &size);
}

bool cpt_ended(int pid, int *status) {
  int raw = 0, found;
  do found = waitpid(pid, &raw, WNOHANG);
  while (found < 0 && errno == EINTR);
  if (found != pid) return false;
  *status = WIFSIGNALED(raw) ? 128 + WTERMSIG(raw) : WEXITSTATUS(raw);
  return true;
}

int cpt_width(uint32_t scalar) {
  static bool ready;
  if (!ready) ready = setlocale(LC_CTYPE, "C.UTF-8") != NULL;
  return wcwidth((wchar_t)scalar);
}

bool cpt_limit_files(int pid, uint64_t bytes) {
  struct rlimit limit = {.rlim_cur = bytes == 0 ? RLIM_INFINITY : bytes, .rlim_max = RLIM_INFINITY};
  return prlimit(pid, RLIMIT_FSIZE, &limit, NULL) == 0;
}
