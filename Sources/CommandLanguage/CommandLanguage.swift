// CommandLanguage: words to typed action; completion, usage, "did you mean". Generic over scene
// and outcome: it knows no meeting and no terminal.
