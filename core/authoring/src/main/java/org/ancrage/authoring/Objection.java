package org.ancrage.authoring;

import org.ancrage.document.Problem;
import org.ancrage.document.problem.Diagnosis;

/**
 * What a check of rule files takes exception to.
 *
 * @param line from 1; 0 where it is not known
 * @param mistake whether it is wrong in any rule file, such as a name that is not known, and not only in a restricted one
 */
record Objection(String path, int line, boolean mistake, Diagnosis diagnosis) {

    Problem problem() {
        return new Problem(path, "", line, diagnosis);
    }
}
