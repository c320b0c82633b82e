/**
 * Turns answers into text, Markdown and HTML for people and JSON for programs, in French and in English.
 *
 * <p>Here stands what applications call: one renderer for each answer and form. The rooms behind it are closed. What people read is composed
 * once, into blocks that know no form ({@code page}), in the words of one language ({@code words}); writers only lay blocks out, so that no
 * two forms say different things. What is composed has a room for each kind of answer. What is written depends on the answer and the
 * language alone: not on the locale, the time zone or the character set of the machine. Nothing here knows the engine; an answer that finds out what it
 * tells when it is asked, a comparison or a matrix, does so while it is written.
 *
 * <p>{@link org.ancrage.render.Schemas} has the JSON Schemas of what is asked and what is answered.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.render;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
