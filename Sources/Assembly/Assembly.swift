// Assembly: the facts and the rules of order of one meeting: events, the fold, the state,
// the order of speakers, the clocks. Pure Swift: it reads no clock, no file, no chance.
