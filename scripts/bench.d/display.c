// The other side of the display under load, in C on epoll.
//
//   display serve PORT           sends what comes on standard input (a length of 4 bytes, then the
//                                bytes) to everybody who asked for /events: the peer
//   display view PORT COUNT      so many viewers; "ready" when each has got a board, then a line
//                                "ID NANOSECONDS" for each event that one of them got
//   display stall PORT COUNT     so many that ask for /events and never read
//   display half PORT COUNT      so many that begin a request and never end it
//
// All but serve end when standard input ends; times are those of CLOCK_MONOTONIC.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define MOST 8192
#define BATCH 256

static int64_t now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static void die(const char *what) {
  perror(what);
  exit(1);
}

static struct sockaddr_in local(int port) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

static void watch(int poll, int fd, uint32_t events) {
  struct epoll_event event = {.events = events, .data.fd = fd};
  if (epoll_ctl(poll, EPOLL_CTL_ADD, fd, &event) < 0) die("epoll_ctl");
}

// --- The peer -------------------------------------------------------------------------------

static const char head[] =
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
static char viewing[65536], *latest;
static size_t latest_size;

static void put(int fd, const char *bytes, size_t size) {
  // A viewer that cannot take it now misses it, as one of the display's does.
  ssize_t sent = send(fd, bytes, size, MSG_DONTWAIT | MSG_NOSIGNAL);
  (void)sent;
}

static int read_whole(int fd, void *into, size_t size) {
  for (size_t got = 0; got < size;) {
    ssize_t count = read(fd, (char *)into + got, size - got);
    if (count <= 0) return 0;
    got += count;
  }
  return 1;
}

static void serve(int port) {
  int listener = socket(AF_INET, SOCK_STREAM, 0), yes = 1;
  struct sockaddr_in address = local(port);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0) die("bind");
  listen(listener, 4096);
  fcntl(listener, F_SETFL, O_NONBLOCK);
  int poll = epoll_create1(0), highest = 0;
  watch(poll, listener, EPOLLIN);
  watch(poll, 0, EPOLLIN);
  struct epoll_event events[BATCH];
  char buffer[4096];
  for (;;) {
    int count = epoll_wait(poll, events, BATCH, -1);
    for (int i = 0; i < count; i++) {
      int fd = events[i].data.fd;
      if (fd == 0) {
        uint32_t size;
        if (!read_whole(0, &size, sizeof size)) return;
        latest = realloc(latest, size);
        if (!read_whole(0, latest, latest_size = size)) return;
        for (int viewer = 0; viewer <= highest; viewer++)
          if (viewing[viewer]) put(viewer, latest, latest_size);
      } else if (fd == listener) {
        for (int taken; (taken = accept4(listener, NULL, NULL, SOCK_NONBLOCK)) >= 0;) {
          setsockopt(taken, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
          watch(poll, taken, EPOLLIN);
        }
      } else {
        ssize_t got = read(fd, buffer, sizeof buffer);
        if (got <= 0) {
          viewing[fd] = 0;
          close(fd);
        } else if (!viewing[fd] && memmem(buffer, got, "\r\n\r\n", 4)) {
          viewing[fd] = 1;
          if (fd > highest) highest = fd;
          put(fd, head, sizeof head - 1);
          if (latest) put(fd, latest, latest_size);
        }
      }
    }
  }
}

// --- The viewers ----------------------------------------------------------------------------

static int reach(int port, const char *request) {
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = local(port);
  if (fd < 0 || connect(fd, (struct sockaddr *)&address, sizeof address) < 0) die("connect");
  if (write(fd, request, strlen(request)) < 0) die("write");
  return fd;
}

static const char asking[] =
    "GET /events HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n";

struct receipt {
  int64_t at;
  long id;
};

static void view(int port, int wanted) {
  int poll = epoll_create1(0), ready = 0;
  static char begun[65536], tail[65536][24];
  size_t room = 1 << 20, used = 0;
  struct receipt *receipts = malloc(room * sizeof *receipts);
  for (int i = 0; i < wanted; i++) {
    int fd = reach(port, asking);
    fcntl(fd, F_SETFL, O_NONBLOCK);
    watch(poll, fd, EPOLLIN);
    if (i % 64 == 63) usleep(2000);
  }
  watch(poll, 0, EPOLLIN);
  struct epoll_event events[BATCH];
  static char buffer[1 << 17];
  for (int open = 1; open;) {
    int count = epoll_wait(poll, events, BATCH, -1);
    int64_t at = now();
    for (int i = 0; i < count; i++) {
      int fd = events[i].data.fd;
      if (fd == 0) {
        open = 0;
        continue;
      }
      // What a read left of a line that is not whole yet comes before the next.
      size_t kept = strlen(tail[fd]);
      memcpy(buffer, tail[fd], kept);
      ssize_t got = read(fd, buffer + kept, sizeof buffer - kept - 1);
      if (got <= 0) {
        if (got < 0 && errno == EAGAIN) continue;
        fprintf(stderr, "a viewer was let go\n");
        close(fd);
        continue;
      }
      size_t size = kept + got;
      buffer[size] = 0;
      for (char *line = buffer; (line = memmem(line, buffer + size - line, "\nid: ", 5)); line++) {
        if (!memchr(line + 5, '\n', buffer + size - line - 5)) break;
        if (!begun[fd]) {
          begun[fd] = 1;
          if (++ready == wanted) {
            printf("ready\n");
            fflush(stdout);
          }
        } else {
          if (used == room) receipts = realloc(receipts, (room *= 2) * sizeof *receipts);
          receipts[used++] = (struct receipt){.at = at, .id = atol(line + 5)};
        }
      }
      size_t keep = size < 20 ? size : 20;
      char *last = memrchr(buffer + size - keep, '\n', keep);
      tail[fd][0] = 0;
      if (last && strlen(last) < 20 && !strncmp(last, "\nid: ", strlen(last) < 5 ? strlen(last) : 5))
        strcpy(tail[fd], last);
    }
  }
  for (size_t i = 0; i < used; i++) printf("%ld %ld\n", receipts[i].id, (long)receipts[i].at);
}

static void hold(int port, int wanted, const char *request) {
  for (int i = 0; i < wanted; i++) reach(port, request);
  printf("ready\n");
  fflush(stdout);
  char byte;
  while (read(0, &byte, 1) > 0) {
  }
}

int main(int count, char **words) {
  struct rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max < 65536 ? limit.rlim_max : 65536;
  setrlimit(RLIMIT_NOFILE, &limit);
  signal(SIGPIPE, SIG_IGN);
  if (count < 3) return 2;
  int port = atoi(words[2]), wanted = count > 3 ? atoi(words[3]) : 0;
  if (wanted > MOST) return 2;
  if (!strcmp(words[1], "serve")) serve(port);
  else if (!strcmp(words[1], "view")) view(port, wanted);
  else if (!strcmp(words[1], "stall")) hold(port, wanted, asking);
  else if (!strcmp(words[1], "half")) hold(port, wanted, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
  else return 2;
  return 0;
}
