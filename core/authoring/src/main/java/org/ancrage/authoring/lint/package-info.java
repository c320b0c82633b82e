/**
 * Looks over a pack for its author: {@link org.ancrage.authoring.lint.Lint} runs every {@link org.ancrage.authoring.lint.Check} that it finds by
 * {@link java.util.ServiceLoader}, and gives all findings at once, in the order of files and lines. Nothing of the pack is run or
 * compiled, but for the checks that use it as an application does, try situations or search: they run rules, so that the author of the pack
 * must be trusted.
 *
 * <p>To add a check, implement {@link org.ancrage.authoring.lint.Check}, name the class in
 * {@code META-INF/services/org.ancrage.authoring.lint.Check}, and put a page beside it.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.authoring.lint;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
