// libedit's variadic calls, one typed function for each that we use.
#define _GNU_SOURCE
#include "CEditline.h"

#include <string.h>

int cel_set_reader(EditLine *e, cel_read_fn f) { return el_wset(e, EL_GETCFN, f); }
int cel_set_prompt(EditLine *e, cel_prompt_fn f) { return el_wset(e, EL_PROMPT, f); }
int cel_set_client(EditLine *e, void *p) { return el_wset(e, EL_CLIENTDATA, p); }
void *cel_client(EditLine *e) {
  void *p = NULL;
  el_wget(e, EL_CLIENTDATA, &p);
  return p;
}
int cel_set_editor(EditLine *e, const char *name) { return el_set(e, EL_EDITOR, name); }
bool cel_is_vi(EditLine *e) {
  const char *name = NULL;
  el_get(e, EL_EDITOR, &name);
  return name != NULL && strcmp(name, "vi") == 0;
}
int cel_set_signal_handling(EditLine *e, bool on) { return el_wset(e, EL_SIGNAL, (int)on); }
int cel_set_editing(EditLine *e, bool on) { return el_wset(e, EL_EDITMODE, (int)on); }
int cel_prepare_terminal(EditLine *e, bool raw) { return el_wset(e, EL_PREP_TERM, (int)raw); }
int cel_set_resting_mode(EditLine *e, const char *flag) {
  return el_set(e, EL_SETTY, "-x", flag, NULL);
}
int cel_set_raw_mode(EditLine *e, const char *flag) {
  return el_set(e, EL_SETTY, "-d", flag, NULL);
}
int cel_add_command(EditLine *e, const char *name, const char *help, cel_command_fn f) {
  return el_set(e, EL_ADDFN, name, help, f);
}
int cel_bind(EditLine *e, const char *key, const char *command) {
  return el_set(e, EL_BIND, key, command, NULL);
}
int cel_bind_alternative(EditLine *e, const char *key, const char *command) {
  return el_set(e, EL_BIND, "-a", key, command, NULL);
}

HistoryW *cel_history_new(int entries) {
  HistoryW *h = history_winit();
  HistEventW event;
  if (h == NULL) return NULL;
  history_w(h, &event, H_SETSIZE, entries);
  history_w(h, &event, H_SETUNIQUE, 1);
  return h;
}
int cel_history_attach(EditLine *e, HistoryW *h) { return el_wset(e, EL_HIST, history_w, h); }
int cel_history_enter(HistoryW *h, const wchar_t *line) {
  HistEventW event;
  return history_w(h, &event, H_ENTER, line);
}
int cel_history_clear(HistoryW *h) {
  HistEventW event;
  return history_w(h, &event, H_CLEAR);
}

static ssize_t sink_write(void *cookie, const char *bytes, size_t count) {
  for (size_t i = 0; i < count; i++) *(int *)cookie += bytes[i] == '\a';
  return (ssize_t)count;
}
FILE *cel_sink(int *bells) {
  cookie_io_functions_t calls = {.write = sink_write};
  return fopencookie(bells, "w", calls);
}
