/**
 * Turns an answer into text for people and JSON for programs, in French and in English.
 *
 * <p>{@link org.ancrage.render.TextRenderer} writes for a lawyer or a public buyer, {@link org.ancrage.render.JsonRenderer} for a
 * program; {@link org.ancrage.render.Schemas} has the JSON Schemas of what is asked and what is answered. All words that are not law
 * stand in {@code labels_fr.properties} and {@code labels_en.properties}; the words of the law come with the answer and its corpus. What
 * is written depends on the answer and the language alone: not on the locale, the time zone or the character set of the machine.
 */
@NullMarked
package org.ancrage.render;

import org.jspecify.annotations.NullMarked;
