// JournalStore: the durable journal of every meeting in one SQLite file, its chain of hashes,
// the signs of life of the seats, and the clock that seats on one machine share.
