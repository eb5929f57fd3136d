/// What is told of the course of the rich meeting, word for word.
extension ComposerGoldens {
  static let summary = """
    Summary of Community Policing
    =============================

    Body:                   City of Ashford
    Meeting:                Town hall, special meeting
    Series:                 policing-2016
    Date:                   Tuesday 19 July 2016
    Scheduled:              18:30 to 19:30
    Place:                  Ashford Town Hall
    Presiding:              Pat Lind
    Clerk:                  Lee Marsh
    Called to order:        18:31
    Adjourned:              18:47
    Turnout:                150
    Limit for each speaker: 2:00 (item 2)

    Who was heard
    -------------

    - Three residents were heard in 3 turns and spoke for 5:42.
    - One turn went more than 0:10 over the limit.

    Not heard
    ---------

    - Still waiting when comment closed: Ben Okafor, =1+1, Carla Meier and Speaker
      8.
    - Withdrew: Emil.

    Open from earlier meetings
    --------------------------

    No.  From                 Text           Who             By      What became of
                                                                     it
    ---  -------------------  -------------  --------------  ------  --------------
    C1   2016-05-10-policing  publish        Police Chief    1 July  still open
         C2                   response       Dana Cole
                              times

    Questions
    ---------

    Three questions were asked: 1 answered, 1 to be answered later and 1 without an
    answer.

    Questions without an answer
    No.  Question       To     Who will answer  By
    ---  -------------  -----  ---------------  -----------
    Q2   Who pays?
    Q3   More patrols?  Mayor  Mayor            1 September

    Commitments
    -----------

    One commitment was made and read back.

    Commitments
    No.  Who                     What               By         State
    ---  ----------------------  -----------------  ---------  --------------------
    C2   Police Chief Dana Cole  publish stop data  15 August  read back, confirmed

    Topics kept for later
    ---------------------

    No.  Topic            Who carries it on
    ---  ---------------  -----------------
    P1   parking tickets  City of Ashford

    Use of the floor
    ----------------

    Residents 5:42 (70 percent), officials 2:25 (30 percent).

    By position
    Position  Turns  Time
    --------  -----  ----
    for           1  1:30

    By person
    Name                                       Part      Turns  Time
    -----------------------------------------  --------  -----  ----
    Ana Ruiz                                   Resident      1  1:30
    <script>alert(1)</script> | *x* \u{FFFD}[2Jevil\u{FFFD}  Resident      1  2:30
    Dora Klein                                 Resident      1  1:42
    Mayor                                      Official      1  1:40
    Police Chief Dana Cole                     Official      1  0:45

    Time planned and used
    ---------------------

    The meeting went from 18:31 to 18:47; most time went to item 2 (Policing |
    today), 9:15.

    - Called to order at 18:31, planned for 18:30, 1:00 late.
    - Adjourned at 18:47, planned for 19:30, 42:34 early.

    Item                 Planned  Used  Difference
    -------------------  -------  ----  ----------
    1. Welcome              3:00  2:10       -0:50
    2. Policing | today    30:00  9:15      -20:45
    3. Street lights              0:00

    Recesses and interruptions
    --------------------------

    - Recess from 18:39 to 18:44 (5:00), to restore order: the room was asked for
      quiet.
    - Technical interruption from 18:45:20 to 18:46:40 (1:20); no time was charged
      to a speaker.

    """

  static let transcript = """
    Transcript of Community Policing
    ================================

    Body:      City of Ashford
    Meeting:   Town hall, special meeting
    Series:    policing-2016
    Date:      Tuesday 19 July 2016
    Scheduled: 18:30 to 19:30
    Place:     Ashford Town Hall
    Presiding: Pat Lind
    Clerk:     Lee Marsh

    Before the first item
    ---------------------

    [18:20:00] The record was opened.
    [18:31:00] The meeting was called to order by Pat Lind.

    1. Welcome
    ----------

    [18:31:00] Item 1 (Welcome) was taken up.
    [18:31:00] The Mayor was noted as present.
    [18:31:00] Police Chief Dana Cole was noted as present.
    [18:31:10] 150 people were counted in the room.
    [18:31:20] MAYOR: was given the floor, limit 3:00.
    [18:33:00] MAYOR: finished after 1:40.
    [18:33:10] Item 1 (Welcome) was closed.

    2. Policing | today
    -------------------

    [18:33:10] Item 2 (Policing | today) was taken up.
    [18:33:15] A limit of 2:00 for each speaker was announced.
    [18:33:20] 1 Ana Ruiz was called.
    [18:33:24] 1 ANA RUIZ: began to speak, limit 2:00.
    [18:34:54] 1 ANA RUIZ: finished after 1:30.
    [18:34:54] 1 ANA RUIZ: “We want to be heard.”
    [18:34:54] Note: ana ruiz thanked the patrol and Emil
    [18:35:01] 3 <script>alert(1)</script> | *x* \u{FFFD}[2Jevil\u{FFFD} was called.
    [18:35:05] 3 <SCRIPT>ALERT(1)</SCRIPT> | *X* \u{FFFD}[2JEVIL\u{FFFD}: began to speak, limit
    2:00.
    [18:37:35] 3 <SCRIPT>ALERT(1)</SCRIPT> | *X* \u{FFFD}[2JEVIL\u{FFFD}: was thanked by the
    chair after 2:30, 0:30 over the limit.
    [18:37:35] Note: <script>alert(1)</script> | *x* \u{FFFD}[2Jevil\u{FFFD}
    [18:37:40] 2 Ben Okafor was called.
    [18:38:00] 2 Ben Okafor was called and not present.
    [18:38:03] 5 Dora Klein was called.
    [18:38:03] 5 DORA KLEIN: began to speak, limit 2:00.
    [18:38:35] Question Q1, 5 Dora Klein to Police Chief Dana Cole: When will body
    cameras come?
    [18:38:35] 5 DORA KLEIN: the clock stopped, an official answers.
    [18:38:35] POLICE CHIEF DANA COLE: was given the floor, limit 1:30.
    [18:39:15] Answer to Q1: in September
    [18:39:15] Commitment C2, Police Chief Dana Cole: publish stop data, by 15
    August
    [18:39:20] POLICE CHIEF DANA COLE: finished after 0:45.
    [18:39:20] 5 DORA KLEIN: the clock went on.
    [18:39:23] C2 was read back and confirmed.
    [18:39:28] Recess, to restore order: the room was asked for quiet.
    [18:44:28] The meeting went on.
    [18:44:28] 5 DORA KLEIN: the clock went on.
    [18:44:40] 5 DORA KLEIN: was given 0:30 more.
    [18:46:40] The record was interrupted from 18:45:20 to 18:46:40 (1:20); no time
    was charged to a speaker.
    [18:46:45] 5 DORA KLEIN: the clock went on.
    [18:46:55] 5 DORA KLEIN: gave the floor back after 1:42.
    [18:47:00] Question Q2: Who pays?
    [18:47:05] Question Q3 to the Mayor: More patrols?
    [18:47:05] Q3 will be answered later by the Mayor, due 1 September.
    [18:47:05] Action A1, Mayor: write to Emil
    [18:47:05] Kept for later P1, City of Ashford: parking tickets
    [18:47:05] 9 Emil withdrew.
    [18:47:25] Not heard: 2 Ben Okafor, 4 =1+1, 6 Carla Meier and Speaker 8.
    [18:47:25] Item 2 (Policing | today) was closed.
    [18:47:25] Item 3 (Street lights) was put off to August.
    [18:47:25] The meeting was adjourned to 26 July 18:30.

    """
}
