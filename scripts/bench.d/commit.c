/* The peer of a durable command: for each line of standard input one durable record and one
   line of answer, by the shortest way that C knows.

     commit sqlite FILE   a row in a SQLite table, WAL with synchronous = FULL
     commit append FILE   the line appended to a file, then fdatasync
*/
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void check(int is_well, const char *what) {
  if (is_well) return;
  perror(what);
  exit(1);
}

static sqlite3_stmt *prepared(sqlite3 *db, const char *sql) {
  sqlite3_stmt *statement;
  check(sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK, sql);
  return statement;
}

static void run(sqlite3_stmt *statement) {
  int code;
  do code = sqlite3_step(statement);
  while (code == SQLITE_ROW);
  check(code == SQLITE_DONE, "step");
  sqlite3_reset(statement);
}

int main(int count, char **words) {
  if (count != 3) return 2;
  int with_sqlite = strcmp(words[1], "sqlite") == 0, file = -1;
  sqlite3 *db = NULL;
  sqlite3_stmt *begin = NULL, *insert = NULL, *commit = NULL;
  if (with_sqlite) {
    check(sqlite3_open(words[2], &db) == SQLITE_OK, "open");
    run(prepared(db, "PRAGMA journal_mode = WAL"));
    run(prepared(db, "PRAGMA synchronous = FULL"));
    run(prepared(db, "CREATE TABLE entry (number INTEGER PRIMARY KEY, text TEXT NOT NULL)"));
    begin = prepared(db, "BEGIN IMMEDIATE");
    insert = prepared(db, "INSERT INTO entry (text) VALUES (?)");
    commit = prepared(db, "COMMIT");
  } else {
    file = open(words[2], O_WRONLY | O_CREAT | O_APPEND, 0600);
    check(file >= 0, "open");
  }
  char *line = NULL;
  size_t room = 0;
  ssize_t length;
  while ((length = getline(&line, &room, stdin)) > 0) {
    if (with_sqlite) {
      run(begin);
      sqlite3_bind_text(insert, 1, line, (int)length - 1, SQLITE_TRANSIENT);
      run(insert);
      run(commit);
    } else {
      check(write(file, line, (size_t)length) == length, "write");
      check(fdatasync(file) == 0, "fdatasync");
    }
    check(write(STDOUT_FILENO, "ok\n", 3) == 3, "answer");
  }
  return 0;
}
