/** The checks that come with Ancrage; each has a page of the name of its id. */
@NullMarked
package org.ancrage.authoring.lint.checks;

import org.jspecify.annotations.NullMarked;
