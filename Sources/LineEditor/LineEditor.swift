// LineEditor: line editing in a terminal: keys, drawing, history, paste, notices above the line.
// It knows no meeting.
