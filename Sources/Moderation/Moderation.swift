// Moderation: the moderator's commands, one file each, and the Clerk, who takes a line and
// answers. It decides what an utterance means for the meeting; it performs nothing.
