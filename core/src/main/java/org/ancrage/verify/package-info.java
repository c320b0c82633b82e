/** For authors of rules: situations, which say what the law gives on stated facts and days, and their comparison with the answers. */
@NullMarked
package org.ancrage.verify;

import org.jspecify.annotations.NullMarked;
