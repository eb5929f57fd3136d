// Rehearsal: scripts of meetings, read with positions and played under a virtual clock.
