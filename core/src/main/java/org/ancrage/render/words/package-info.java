/**
 * What answers are told in: labels and grammar of each language, facts, constraints and causes in words, and stretches of text that are not
 * yet laid out. All words that are not law stand in {@code labels_fr.properties} and {@code labels_en.properties}; the words of the law come
 * with the answer and its corpus. What belongs here says how one thing is called or one sentence is said; what a page tells, and in which
 * order, stands in the room of the page.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.render.words;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
