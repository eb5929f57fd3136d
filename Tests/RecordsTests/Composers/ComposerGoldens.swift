/// What the publications of the rich meeting say, word for word.
enum ComposerGoldens {
  static let minutes = """
    Minutes of Community Policing
    =============================

    DRAFT: not approved; corrections may still be made.

    Body:      City of Ashford
    Meeting:   Town hall, special meeting
    Series:    policing-2016
    Date:      Tuesday 19 July 2016
    Scheduled: 18:30 to 19:30
    Place:     Ashford Town Hall
    Presiding: Pat Lind
    Clerk:     Lee Marsh

    Call to order and attendance
    ----------------------------

    The meeting was called to order at 18:31; Pat Lind presided.

    Officials present: Mayor (from 18:31); Police Chief Dana Cole (from 18:31).

    Officials not noted as present: Director of Public Works.

    The public was counted: 150 people at 18:31.

    Timekeeper: Kim Vo.

    Rules
    -----

    - At 18:33 a limit of 2:00 for each speaker was announced for item 2 (Policing
      | today).
    - Order of speakers: those who had not spoken lately first, then by sign-up.

    Open from earlier meetings
    --------------------------

    No.  From                 Text           Who             By      What became of
                                                                     it
    ---  -------------------  -------------  --------------  ------  --------------
    C1   2016-05-10-policing  publish        Police Chief    1 July  still open
         C2                   response       Dana Cole
                              times

    Business
    --------

    1. Welcome
    ~~~~~~~~~~

    Taken up at 18:31 and closed at 18:33. Led by the Mayor.

    - The Mayor spoke for 1:40.

    2. Policing | today
    ~~~~~~~~~~~~~~~~~~~

    Taken up at 18:33 and closed at 18:47.

    - Police Chief Dana Cole spoke for 0:45.

    Speaker                        Town     Subject           Position     At  Time
    -----------------------------  -------  ----------------  --------  -----  ----
    Ana Ruiz                       Ashford  walking the beat  for       18:33  1:30
    <script>alert(1)</script> |                                         18:35  2:30
    *x* \u{FFFD}[2Jevil\u{FFFD}
    Dora Klein                                                          18:38  1:42

    Called and not present: Ben Okafor.

    One person left a position without speaking.

    - Q1. Dora Klein to Police Chief Dana Cole: When will body cameras come?
      Answer: in September.
    - Q3. To the Mayor: More patrols? To be answered later by the Mayor, due 1
      September.

    - 18:34 Ana Ruiz: “We want to be heard.”
    - 18:34 ana ruiz thanked the patrol and Emil.
    - 18:37 <script>alert(1)</script> | *x* \u{FFFD}[2Jevil\u{FFFD}.

    3. Street lights
    ~~~~~~~~~~~~~~~~

    Put off at 18:47 to August.

    Questions
    ---------

    Three questions were asked: 1 answered, 1 to be answered later and 1 without an
    answer.

    Questions without an answer
    No.  Question       To     Who will answer  By
    ---  -------------  -----  ---------------  -----------
    Q2   Who pays?
    Q3   More patrols?  Mayor  Mayor            1 September

    Commitments and action items
    ----------------------------

    Commitments
    No.  Who                     What               By         State
    ---  ----------------------  -----------------  ---------  --------------------
    C2   Police Chief Dana Cole  publish stop data  15 August  read back, confirmed

    Action items
    No.  Who    What           By
    ---  -----  -------------  --
    A1   Mayor  write to Emil

    Topics kept for later
    ---------------------

    No.  Topic            Who carries it on
    ---  ---------------  -----------------
    P1   parking tickets  City of Ashford

    Written comments and positions
    ------------------------------

    - Position without speaking: 李小龍.

    Not heard
    ---------

    - Still waiting when comment closed: Ben Okafor, =1+1, Carla Meier and Speaker
      8.
    - Withdrew: Emil.

    Recesses and interruptions
    --------------------------

    - Recess from 18:39 to 18:44 (5:00), to restore order: the room was asked for
      quiet.
    - Technical interruption from 18:45:20 to 18:46:40 (1:20); no time was charged
      to a speaker.

    Next meeting
    ------------

    The meeting is to be continued: 26 July 18:30.

    Adjournment
    -----------

    The meeting was adjourned at 18:47.

    Prepared and approved
    ---------------------

    Prepared by: Lee Marsh
    Approved on: ____________________
    Signature:   ____________________

    Annex: use of the floor
    -----------------------

    Residents 5:42 (70 percent), officials 2:25 (30 percent).

    By person
    Name                                       Part      Turns  Time
    -----------------------------------------  --------  -----  ----
    Ana Ruiz                                   Resident      1  1:30
    <script>alert(1)</script> | *x* \u{FFFD}[2Jevil\u{FFFD}  Resident      1  2:30
    Dora Klein                                 Resident      1  1:42
    Mayor                                      Official      1  1:40
    Police Chief Dana Cole                     Official      1  0:45

    """

  static let listening = """
    Minutes of Community Policing
    =============================

    DRAFT: not approved; corrections may still be made.

    Body:      City of Ashford
    Meeting:   Listening visit, special meeting
    Series:    policing-2016
    Date:      Tuesday 19 July 2016
    Scheduled: 18:30 to 19:30
    Place:     Ashford Town Hall
    Presiding: Pat Lind
    Clerk:     Lee Marsh

    Who was there
    -------------

    The visit began at 18:31 and ended at 18:47.

    Officials present: Mayor (from 18:31); Police Chief Dana Cole (from 18:31).

    Officials not noted as present: Director of Public Works.

    The public was counted: 150 people at 18:31.

    Timekeeper: Kim Vo.

    Three residents spoke. Residents 5:42 (70 percent), officials 2:25 (30
    percent).

    Topics: Policing | today; Street lights.

    Open from earlier meetings
    --------------------------

    No.  From                 Text           Who             By      What became of
                                                                     it
    ---  -------------------  -------------  --------------  ------  --------------
    C1   2016-05-10-policing  publish        Police Chief    1 July  still open
         C2                   response       Dana Cole
                              times

    What was heard
    --------------

    Policing | today
    ~~~~~~~~~~~~~~~~

    - “We want to be heard.”
    - Speaker 1 thanked the patrol and Speaker 9.
    - Speaker 3.

    What was asked
    --------------

    - When will body cameras come? Answer: in September.
    - Who pays? No answer yet.
    - More patrols? To be answered later by the Mayor, due 1 September.

    What was promised
    -----------------

    Commitments
    No.  Who                     What               By         State
    ---  ----------------------  -----------------  ---------  --------------------
    C2   Police Chief Dana Cole  publish stop data  15 August  read back, confirmed

    Action items
    No.  Who    What                By
    ---  -----  ------------------  --
    A1   Mayor  write to Speaker 9

    Topics kept for later
    ---------------------

    No.  Topic            Who carries it on
    ---  ---------------  -----------------
    P1   parking tickets  City of Ashford

    Recesses and interruptions
    --------------------------

    - Recess from 18:39 to 18:44 (5:00), to restore order: the room was asked for
      quiet.
    - Technical interruption from 18:45:20 to 18:46:40 (1:20); no time was charged
      to a speaker.

    Next contact
    ------------

    The meeting is to be continued: 26 July 18:30.

    Prepared and approved
    ---------------------

    Prepared by: Lee Marsh
    Approved on: ____________________
    Signature:   ____________________

    """
}
