// What the room sees: the public state of a meeting, its pages, and the cards of the sign-up page.
