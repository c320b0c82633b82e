/**
 * Records of answers: the question, the day, the law that answered and the answer, in one canonical text that can be replayed.
 *
 * <pre>{@code
 * Recorder recorder = Recorder.of(ancrage);
 * StoredRecord record = recorder.record(hosting, on, Language.FR, List.of("/offer/holders/0/name"));
 * Replay replay = recorder.replay(record);
 * }</pre>
 *
 * <p>A record is canonical JSON (RFC 8785): {@link org.ancrage.render.Schemas#record()} is its schema. The request stands in it with its
 * facts in canonical order, so that the same facts give the same bytes in whatever order, locale or time zone. The RFC knows numbers as
 * doubles only. A request with a number that is not one is refused; a number of an answer that is not one, such as the product of many
 * shares, stands there as a text.
 *
 * <p><b>What a hash proves.</b> That the record is as it was when the hash was computed, against accidents: whoever edits a record can
 * compute another hash. Replaying proves more: that these rules give this answer to this request on this day; an edited answer, day,
 * language or reading comes out as a difference. Neither proves that the request is the one that was asked: a fact that no rule reads, or
 * one that gives the same answer, can be exchanged for another together with the hash, and so can the masks. Nor does it prove who
 * recorded it or when.
 *
 * <p><b>What a signature proves.</b> That whoever held the key wrote all of the record as it is, the masks and the facts that no rule reads
 * too: {@link org.ancrage.record.StoredRecord#signed} and {@link org.ancrage.record.Recorder#replay(byte[], java.security.PublicKey)}, with keys of
 * {@link org.ancrage.record.RecordKeys}. It does not prove the time, nor that the facts are true. The record of a signature that nobody
 * verifies proves no more than one without.
 *
 * <p><b>Masks.</b> Names and ids can be masked: those of natural persons do not belong in a file that is kept. What is said of a masked id
 * by attributes is masked with it. A request in which a masked text can still be read elsewhere, in another spelling or in part, is
 * refused. The answer is that to the masked facts, so that it replays; its outcomes and truths are those of the facts as they were, which is
 * checked. Pseudonyms are numbered in an order that tells nothing of the names. A mask hides a name and not a fact: who knows the
 * shareholders of a provider finds the one who holds 40 % from the United States.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.record;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
