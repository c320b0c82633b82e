package org.ancrage.fact.derived;

/** In what a service, as it is given, departs from what a qualification attests of it (SecNumCloud 3.2). */
public enum Departure {
    /** A place outside the Union (19.2.b to d), or of support outside it of which the operations are not documented (19.2.e). */
    PLACES,
    /** An access from outside the Union that is no support from a place of it, documented and supervised (9.7.d, 19.2.c and e). */
    REMOTE_ACCESS,
    /** A hoster with a connection outside the Union, or controlled from there (19.6.a and b). */
    HOSTER,
    /** A veto or the majority of the governing bodies in the hand of a holder from outside (19.6.b). */
    POWERS,
    /** A participant from outside that can obtain the data (19.6.c). */
    PARTICIPANTS
}
