package org.ancrage.record;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.RuleSet;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Request;
import org.ancrage.document.canonical.CanonicalJson;
import org.ancrage.law.Language;

/**
 * A record of an answer as it is kept, with what lists and searches ask of it. A value, by its text; immutable and thread-safe.
 *
 * <p>What it says of itself is read and not proved: {@link #isIntact()} tells damage, {@link #isSignedBy} who wrote it, and {@link Recorder#replay(StoredRecord)}
 * whether these rules give this answer.
 */
public final class StoredRecord {

    private final String text;
    private final MappingNode root;
    private final RecordForm form;

    private StoredRecord(MappingNode root, RecordForm form) {
        this.text = CanonicalJson.of(new Document(RecordForm.NAME, root));
        this.root = root;
        this.form = form;
    }

    static StoredRecord of(RecordForm form) {
        return new StoredRecord(form.node(), form);
    }

    /**
     * A record from JSON in whatever form, as a column of type {@code jsonb} gives it back: members in another order, with white space. Its text is canonical again.
     *
     * @throws InvalidInputException if this is no record of a format that this version knows; names every problem
     */
    public static StoredRecord read(String json) {
        Document document = new DocumentReader(Recorder.LIMITS).read(json, RecordForm.NAME);
        String format = RecordForm.format(document);
        if (!format.equals(RecordForm.FORMAT)) {
            throw new InvalidInputException(List.of(RecordForm.unknownFormat(format)));
        }
        return new StoredRecord((MappingNode) document.root(), RecordForm.read(document));
    }

    RecordForm form() {
        return form;
    }

    /** Canonical JSON (RFC 8785); what counts are its bytes in UTF-8. */
    public String text() {
        return text;
    }

    /** SHA-256 of its content in hexadecimal, as it says. */
    public String hash() {
        return RecordForm.said(root, "hash");
    }

    /** Whether its content is that of its hash; whoever edits one can compute the other. */
    public boolean isIntact() {
        return RecordForm.hash(root).equals(hash());
    }

    /** The day for which the question was answered. */
    public LocalDate on() {
        return form.on();
    }

    public Language language() {
        return form.language();
    }

    /** Id of the need, or its pseudonym. */
    public String need() {
        return form.need();
    }

    /** Id of the offer, or its pseudonym. */
    public String offer() {
        return form.offer();
    }

    /** What the answer came to. */
    public Outcome outcome() {
        return form.outcome();
    }

    /** The packs that answered. */
    public List<RuleSet> rules() {
        return form.rules();
    }

    /** Options of the readings that were settled on, by global id of the reading. */
    public Map<String, String> readings() {
        return form.readings();
    }

    /**
     * The answer in words, as people read it, but for what would have taken asking again: until when it holds, and what would change it.
     */
    public String page() {
        return form.answered("page");
    }

    /**
     * What was asked, as it was recorded: with what masks put in the place of names and ids, and without a day, which {@link #on} tells.
     *
     * @throws InvalidInputException if it is no request, or one that this version does not take any more; names every problem
     */
    public Request request() {
        return RecordForm.request(form.request(), RecordForm.NAME);
    }

    /** What was replaced in the request. */
    public List<Mask> masks() {
        return form.masks();
    }

    /** The signature in Base64; whose it is, {@link #isSignedBy} tells. */
    public Optional<String> signature() {
        return Optional.ofNullable(root.entries().get(RecordSignature.MEMBER)).map(member -> RecordForm.said(member, "value"));
    }

    /**
     * The same with a signature, in the place of any other: it says that the holder of the key wrote this content.
     *
     * @param key of Ed25519, for example from {@link RecordKeys#privateKey}
     * @throws IllegalArgumentException if the key is of another algorithm
     */
    public StoredRecord signed(PrivateKey key) {
        return new StoredRecord(RecordSignature.signed(root, key), form);
    }

    /**
     * Whether the holder of the key signed all of it as it is.
     *
     * @param key of Ed25519, for example from {@link RecordKeys#publicKey}
     * @throws IllegalArgumentException if the key is of another algorithm
     */
    public boolean isSignedBy(PublicKey key) {
        return RecordSignature.verifies(root, key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredRecord record && record.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Its text. */
    @Override
    public String toString() {
        return text;
    }
}
