package org.ancrage.rules.hds;

import org.ancrage.document.problem.ProblemCode;

/** What is wrong with a table of guarantees, or with the matrix of controls. */
enum HdsProblem implements ProblemCode {
    NOT_ONE_HOSTER,
    ACTOR_ID_WRONG,
    CERTIFICATE_OF_ANOTHER_ACTOR,
    CERTIFICATE_ID_WRONG,
    NOT_A_CONTROL,
    NOT_A_SECTION,
    PAIR_WITHOUT_COUNTERPART,
    COUNTERPART_TWICE,
    CONTROL_UNKNOWN,
    SECTION_UNKNOWN
}
