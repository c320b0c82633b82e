/**
 * Completes a hosting question by question.
 *
 * <p>{@link org.ancrage.dialogue.Dialogue} asks for the components of the request that can still change the outcome, one after the
 * other, and takes an answer only where it contradicts nothing. An answer adds to what is known and never takes away, so that what is
 * definite stays so. What answers come to does not hang on the law; which are asked for does: it is known through {@link
 * org.ancrage.dialogue.DialogueLaw} alone. {@link org.ancrage.dialogue.DialogueState} is a dialogue that is kept.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.dialogue;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
