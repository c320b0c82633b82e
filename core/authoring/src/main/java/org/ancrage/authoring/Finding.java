package org.ancrage.authoring;

import org.ancrage.document.Problem;

/**
 * Something wrong in a rule file.
 *
 * @param line from 1; 0 where it is not known
 * @param name whether a name is not known, which is wrong in any rule file and not only in a restricted one
 */
record Finding(String path, int line, boolean name, String message) {

    Problem problem() {
        return new Problem(path, "", line, message);
    }
}
