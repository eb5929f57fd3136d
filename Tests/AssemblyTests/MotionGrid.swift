/// The expected cells of the table: a row for each motion that is made, a column for what is
/// pending, in the order nothing, then `MotionTableTests.pendingKinds`.
///
/// `+` in order · `q` a question is pending · `0` nothing is pending · `y` yields in rank ·
/// `=` the same is pending · `u` the pending one is decided first · `3` third degree ·
/// `a` not amendable · `d` neither debated nor amended · `m` for main motions · `p` for
/// amendments · `b` debate began · `v` no vote.
enum MotionGrid {
  static let expected = """
    fixtime    ++++++++++++=++++++++++
    adjourn    +++++++++++=y++++++++++
    recess     ++++++++++=yy++++++++++
    privilege  ++++++++++yyy++++++++++
    orders     ++++++++++yyy++++++++++
    table      0++++++++=yyy+uuuuuuu+u
    previous   0+++++++=yyyy+uuuuuuu++
    limit      0++++++=yyyyy+uuuuuuu++
    postpone   0+++++=yyyyyyuuuuuuuu+u
    refer      0++++=yyyyyyyuuuuuuuu+u
    amend      0+y3a+++aa+a+aaa++a+a+a
    amend2     0p+3ppppppppppppppppppp
    indef      0+yy=yyyyyyyyuuuuuuuu+u
    main       +qqqqqqqqqqqqqqqqqqqqqq
    exec       +qqqqqqqqqqqqqqqqqqqqqq
    additem    +qqqqqqqqqqqqqqqqqqqqqq
    point      +++++++++++++++++++++++
    appeal     +++++++++++++++++++++++
    suspend    ++++++++++++++=++++++++
    object     0+mmmmmmmmmmmmm=mmmmmmm
    divideq    0+mmmmmmmmmmmmmm=mmmm+m
    seriatim   0+mmmmmmmmmmmmmmm=mmm+m
    division   vvvvvvvvvvvvvvvvvvvvvvv
    inquiry    +++++++++++++++++++++++
    info       +++++++++++++++++++++++
    withdraw   0+++++++++++++++++=++++
    votemode   0++++++++++++++++++=+++
    take       +qqqqqqqqqqqqqqqqqqqqqq
    rescind    +qqqqqqqqqqqqqqqqqqqqqq
    reconsider +++++++++++++++++++++++
    """
}
