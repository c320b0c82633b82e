/**
 * Internal. Which acts make an answer a yes: each set of them is tried by changing the facts and asking again.
 *
 * <p>The search goes from the text that fewest acts can help: whatever makes it permit contains one of those that touch what it looks at. It
 * ends after {@link org.ancrage.engine.act.ActSearch#MOST_TRIES} questions. May use answers; knows of no other question.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.engine.act;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
