// A child process on a terminal of its own: what Swift cannot do after a fork.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

// Starts `path` as the leader of a session on a new terminal. Returns the process id,
// or -1; `*fd` is the other end of the terminal (non-blocking, closed on exec).
int cpt_spawn(const char *path, char *const argv[], char *const envp[], int rows, int columns,
              int *fd);
int cpt_resize(int fd, int rows, int columns);
// True when the child ended; `*status` is its exit code, or 128 + the signal.
bool cpt_ended(int pid, int *status);
// Lets no file that the process writes grow beyond so many bytes; 0 for no limit.
bool cpt_limit_files(int pid, uint64_t bytes);
int cpt_width(uint32_t scalar);

#endif
