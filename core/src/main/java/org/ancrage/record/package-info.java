/**
 * Records of answers: the question, the day, the law that answered and the answer, in one canonical text that can be replayed.
 *
 * <pre>{@code
 * Recorder recorder = Recorder.of(ancrage);
 * String record = recorder.record(hosting, on, Language.FR, List.of("/offer/holders/0/name"));
 * Replay replay = recorder.replay(record);
 * }</pre>
 *
 * <p>A record is canonical JSON (RFC 8785): {@link org.ancrage.render.Schemas#record()} is its schema. The request stands in it with its
 * facts in canonical order, so that the same facts give the same bytes in whatever order, locale or time zone. The RFC knows numbers as
 * doubles only. A request with a number that is not one is refused; a number of an answer that is not one, such as the product of many
 * shares, stands there as a text.
 *
 * <p><b>Masks.</b> Names and ids can be masked: those of natural persons do not belong in a file that is kept. The answer is that to
 * the masked facts, so that it replays; its outcomes and truths are those of the facts as they were, which is checked.
 */
@NullMarked
package org.ancrage.record;

import org.jspecify.annotations.NullMarked;
