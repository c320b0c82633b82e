/**
 * Turns an answer into text, Markdown and HTML for people and JSON for programs, in French and in English, at three levels of detail.
 *
 * <p>What people read is composed once, by {@code AnswerComposer}, into blocks that know no form; {@link org.ancrage.render.TextRenderer},
 * {@link org.ancrage.render.MarkdownRenderer} and {@link org.ancrage.render.HtmlRenderer} only lay them out, so that they cannot say
 * different things. {@code Markup} and {@code HtmlPage} write any page: whatever comes from a user is escaped there, once.
 * {@link org.ancrage.render.JsonRenderer} writes the answer itself, for a program; {@link org.ancrage.render.Schemas} has the JSON Schemas of what is asked and what is answered. All words that are not law
 * stand in {@code labels_fr.properties} and {@code labels_en.properties}; the words of the law come with the answer and its corpus. What
 * is written depends on the answer and the language alone: not on the locale, the time zone or the character set of the machine.
 */
@NullMarked
package org.ancrage.render;

import org.jspecify.annotations.NullMarked;
