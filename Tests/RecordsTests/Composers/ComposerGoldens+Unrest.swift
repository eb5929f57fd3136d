/// What is told of a meeting of much unrest, word for word.
extension ComposerGoldens {
  static let unrest = """
    Minutes of Community Policing
    =============================

    DRAFT: not approved; corrections may still be made.

    Body:      City of Ashford
    Meeting:   Town hall, special meeting
    Series:    policing-2016
    Date:      Tuesday 19 July 2016
    Scheduled: 18:30 to 19:30
    Place:     Ashford Town Hall
    Presiding: Mayor
    Clerk:     Lee Marsh

    Call to order and attendance
    ----------------------------

    The meeting was called to order at 18:31; Pat Lind presided.

    The Mayor took the chair at 18:42.

    Officials not noted as present: Mayor; Police Chief Dana Cole; Director of
    Public Works.

    The public was not counted.

    The room was full from 18:31 to 18:42.

    Order at the door: Officer of the day.

    Rules
    -----

    - At 18:31 lots were drawn for item 2 (Policing | today) with seed 4711.
    - At 18:31 a limit of 2:00 for each speaker was announced for item 2 (Policing
      | today).
    - At 18:31 a rule was changed: time past the limit before a turn counts as
      over, from 0:10 to 0:05.
    - At 18:31 the time of all speakers in favour was set to 10 minutes for item 2
      (Policing | today).
    - At 18:31 the limit on the time of all speakers in favour was lifted for item
      2 (Policing | today).
    - At 18:31 the speakers list of item 2 (Policing | today) was closed.
    - At 18:31 the speakers list of item 2 (Policing | today) was opened again.
    - Order of speakers: those who had not spoken lately first, then by lot.

    Open from earlier meetings
    --------------------------

    No.  From                 Text           Who             By      What became of
                                                                     it
    ---  -------------------  -------------  --------------  ------  --------------
    Q1   2016-05-10-policing  Who trains     Police Chief    1 July  Answer: The
         Q4                   officers?      Dana Cole               academy.
    C1   2016-05-10-policing  publish        Police Chief    1 July  kept: posted
         C2                   response       Dana Cole               in June
                              times
    C2   2016-05-10-policing  mend the       Director of             still open
         C3                   lights         Public Works
    A1   2016-05-10-policing  print the map  Mayor                   still open
         A1
    P1   2016-05-10-policing  [redacted]     [name                   still open
         P1                                  withheld]

    Business
    --------

    1. Welcome
    ~~~~~~~~~~

    Not reached. Led by the Mayor.

    2. Policing | today
    ~~~~~~~~~~~~~~~~~~~

    Taken up at 18:31 and closed at 18:42.

    Speaker               For                       At  Time  Remark
    --------------------  ---------------------  -----  ----  ---------------------
    Ana Ruiz                                     18:31  1:00  1:00 ceded by Ben
                                                              Okafor
    Carla Meier           Elm Street Block       18:32  2:00
    (interpreted from     Club, 12 present
    Spanish)
    H. L. (interpreted                           18:34  2:00
    from Spanish)
    [name withheld]                              18:36  2:00

    Three people left a position without speaking: 1 for, 1 against and 1 without a
    side.

    Three written comments were received: by post.

    - Q2. Carla Meier to Police Chief Dana Cole: [redacted]. Answer: [redacted].

    - 18:42 Carla Meier: [redacted]
    - 18:42 [redacted].
    - 18:42 We thank [name withheld].

    3. Street lights
    ~~~~~~~~~~~~~~~~

    Not reached.

    Questions
    ---------

    One question was asked: 1 answered.

    Commitments and action items
    ----------------------------

    Commitments
    No.  Who                     What        By   State
    ---  ----------------------  ----------  ---  --------------------
    C3   Police Chief Dana Cole  [redacted]       given up: [redacted]
    C4   Police Chief Dana Cole  come again  May  not read back

    Action items
    No.  Who    What        By
    ---  -----  ----------  --
    A2   Mayor  [redacted]

    Topics kept for later
    ---------------------

    No.  Topic       Who carries it on
    ---  ----------  -----------------
    P2   [redacted]  City of Ashford

    Written comments and positions
    ------------------------------

    One written comment was received.

    - Position without speaking: Ida One (for), Ivo Two (against) and Isa Three.

    Not heard
    ---------

    - Still waiting when comment closed: Dora Klein and [name withheld].
    - Gave their time to another speaker: Ben Okafor.
    - Spoken for by the spokesperson of a group: Emil Stone.
    - Ordered to leave: Farid Noor.

    Recesses and interruptions
    --------------------------

    - 18:38 The room was called to order.
    - 18:38 Farid Noor was warned: shouting over speakers.
    - 18:38 Farid Noor was warned for the last time: shouting over speakers.
    - 18:38 The microphone of Farid Noor was turned off.
    - 18:38 Farid Noor was ordered to leave by the Mayor: went on shouting.
    - 18:38 Farid Noor was let in again.
    - 18:39 A man near [name withheld] was ordered to leave, without a warning:
      threw a chair.
    - 18:39 The room was cleared; press that took no part may stay: the noise went
      on.
    - The sound in the room failed from 18:39 to 18:42 (3:20): one cable.
    - The public stream failed at 18:42 and was not restored.

    Adjournment
    -----------

    The meeting was adjourned at 18:42.

    Prepared and approved
    ---------------------

    Prepared by: Lee Marsh
    Approved on: ____________________
    Signature:   ____________________

    Annex: use of the floor
    -----------------------

    Residents 7:00 (100 percent; 2:00 with an interpreter counted half), officials
    0:00 (0 percent).

    By person
    Name             Part      Turns  Time
    ---------------  --------  -----  ----
    Ana Ruiz         Resident      1  1:00
    Carla Meier      Resident      1  2:00
    H. L.            Resident      1  2:00
    [name withheld]  Resident      1  2:00

    """

  static let unrestTranscript = """
    Transcript of Community Policing
    ================================

    Body:      City of Ashford
    Meeting:   Town hall, special meeting
    Series:    policing-2016
    Date:      Tuesday 19 July 2016
    Scheduled: 18:30 to 19:30
    Place:     Ashford Town Hall
    Presiding: Mayor
    Clerk:     Lee Marsh

    Before the first item
    ---------------------

    [18:30:00] The record was opened.
    [18:31:00] The meeting was called to order by Pat Lind.

    2. Policing | today
    -------------------

    [18:31:00] Item 2 (Policing | today) was taken up.
    [18:31:00] Officer of the day keeps order at the door.
    [18:31:00] The room was full.
    [18:31:00] Lots were drawn for item 2 (Policing | today) with seed 4711: 1 Ana
    Ruiz, 2 Ben Okafor, 10 [name withheld], 12 H. L., 3 Carla Meier, 11 [name
    withheld], 4 Dora Klein, 5 Emil Stone and 6 Farid Noor.
    [18:31:00] A limit of 2:00 for each speaker was announced.
    [18:31:05] Rule changed: time past the limit before a turn counts as over
    (grace), from 0:10 to 0:05.
    [18:31:05] All speakers in favour may take 10 minutes together.
    [18:31:10] The limit for all speakers in favour was lifted.
    [18:31:10] The speakers list of item 2 (Policing | today) was closed.
    [18:31:15] The speakers list of item 2 (Policing | today) was opened again.
    [18:31:15] 2 Ben Okafor ceded 1:00 to 1 Ana Ruiz.
    [18:31:15] 3 Carla Meier speaks for Elm Street Block Club, 12 present;
    represented: 4 Dora Klein and 5 Emil Stone.
    [18:31:15] Back on the speakers list: 4 Dora Klein.
    [18:31:20] 1 Ana Ruiz was called.
    [18:31:24] 1 ANA RUIZ: began to speak, limit 2:00.
    [18:32:24] 1 ANA RUIZ: finished after 1:00.
    [18:32:24] 3 Carla Meier was called.
    [18:32:24] 3 CARLA MEIER: is interpreted from Spanish, sentence after sentence;
    the time is doubled.
    [18:32:24] 3 CARLA MEIER: began to speak, limit 4:00.
    [18:34:24] 3 CARLA MEIER: finished after 2:00.
    [18:34:24] 12 H. L. was called.
    [18:34:24] 12 H. L.: is interpreted from Spanish while speaking.
    [18:34:24] 12 H. L.: began to speak, limit 2:00.
    [18:36:24] 12 H. L.: finished after 2:00.
    [18:36:24] 10 [name withheld] was called.
    [18:36:24] 10 [NAME WITHHELD]: is interpreted while speaking.
    [18:36:24] 10 [NAME WITHHELD]: began to speak, limit 2:00.
    [18:36:24] 10 [NAME WITHHELD]: is no longer interpreted.
    [18:38:24] 10 [NAME WITHHELD]: finished after 2:00.
    [18:38:29] The room was called to order.
    [18:38:34] 6 Farid Noor was reminded: remarks keep to the item.
    [18:38:39] 6 Farid Noor was warned: shouting over speakers.
    [18:38:44] 6 Farid Noor was warned for the last time: shouting over speakers.
    [18:38:49] The microphone of 6 Farid Noor was turned off.
    [18:38:54] 6 Farid Noor was ordered to leave by the Mayor: went on shouting.
    [18:38:59] 6 Farid Noor was let in again.
    [18:39:04] A man near [name withheld] was ordered to leave, without a warning:
    threw a chair.
    [18:39:09] The room was cleared; press that took no part may stay: the noise
    went on.
    [18:39:14] The sound in the room failed: one cable.
    [18:42:34] The sound in the room was restored after 3:20.
    [18:42:39] The public stream failed.
    [18:42:39] The room had space again.
    [18:42:39] The chair was offered to the Mayor.
    [18:42:44] The Mayor took the chair.
    [18:42:44] Answer to Q1: The academy.
    [18:42:44] C1 was kept: posted in June.
    [18:42:44] 3 CARLA MEIER: [redacted]
    [18:42:44] Note: [redacted]
    [18:42:44] Note: We thank [name withheld].
    [18:42:44] Three written comments were received on item 2 (Policing | today):
    by post.
    [18:42:44] One written comment was received.
    [18:42:44] Question Q2, 3 Carla Meier to Police Chief Dana Cole: [redacted]
    [18:42:44] Answer to Q2: [redacted]
    [18:42:44] Commitment C3, Police Chief Dana Cole: [redacted]
    [18:42:44] C3 was given up: [redacted].
    [18:42:44] Commitment C4, Police Chief Dana Cole: come again, by May
    [18:42:44] Action A2, Mayor: [redacted]
    [18:42:44] Kept for later P2, City of Ashford: [redacted]
    [18:42:44] Speakers appear in public documents by name.
    [18:42:44] 12 H. L. appears in public documents by initials.
    [18:42:44] N1 was taken out of the public copies.
    [18:42:44] N2 was taken out of the public copies.
    [18:42:44] Q2 was taken out of the public copies.
    [18:42:44] C3 was taken out of the public copies.
    [18:42:44] A2 was taken out of the public copies.
    [18:42:44] P1 was taken out of the public copies.
    [18:42:44] P2 was taken out of the public copies.
    [18:42:44] A name was taken out of the public copies.
    [18:42:54] Not heard: 4 Dora Klein and 11 [name withheld].
    [18:42:54] Item 2 (Policing | today) was closed.
    [18:42:54] The meeting was adjourned.

    """
}
