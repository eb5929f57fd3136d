// Console: the live loop, with prompt, clock, alerts and replies, and the plain loop for pipes.
