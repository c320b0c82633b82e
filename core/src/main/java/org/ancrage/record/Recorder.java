package org.ancrage.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.RuleSet;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Limits;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Pointers;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.document.Problems;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.document.canonical.CanonicalJson;
import org.ancrage.document.canonical.Sha256;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.law.Language;
import org.ancrage.refusal.UnknownReadingException;
import org.ancrage.render.RecordedAnswer;
import org.jspecify.annotations.Nullable;

/** Writes records of answers, and replays them. Immutable and thread-safe. */
public final class Recorder {

    /** A record with more bytes is refused: 64 MiB. */
    public static final int MOST_BYTES = 64 * 1024 * 1024;

    /** Explanations are longer and deeper than what is asked. */
    static final Limits LIMITS = new Limits(MOST_BYTES, 512, 4_000_000);
    /** Names sort so that every record begins with its answer. */
    private static final byte[] BEGINNING = "{\"answer\":".getBytes(StandardCharsets.UTF_8);

    private final Ancrage ancrage;

    private Recorder(Ancrage ancrage) {
        this.ancrage = ancrage;
    }

    /** Records what this one answers, under its readings. */
    public static Recorder of(Ancrage ancrage) {
        return new Recorder(ancrage);
    }

    /** Answers the question on that day, and records question and answer; as {@link #record(Hosting, LocalDate, Language, List)}. */
    public StoredRecord record(Hosting hosting, LocalDate on, Language language) {
        return record(hosting, on, language, List.of());
    }

    /**
     * Answers the question on that day, and records question and answer.
     *
     * @param language of the answer
     * @param masks JSON pointers (RFC 6901) of names and ids of the request that are to be replaced by pseudonyms, for example
     *     {@code /offer/holders/0/name}; the step {@code *} stands for every item of a list. An id is replaced wherever it is referred
     *     to, and whatever name or id is equal to a masked one is masked with it, and so are the values of its attributes
     * @throws InvalidInputException names every problem: contradictory facts; numbers that a record cannot hold; a mask of what is
     *     neither name nor id, or that leads to nothing; a masked text that can still be read elsewhere in the request; masks that change
     *     an outcome or the truth of a criterion
     */
    public StoredRecord record(Hosting hosting, LocalDate on, Language language, List<String> masks) {
        return record(hosting, Provenance.none(), Trust.anything(), on, language, masks);
    }

    /**
     * As {@link #record(Hosting, LocalDate, Language, List)}, with where the facts come from and how well they were wanted proven. What sources say of
     * themselves can be masked too: {@code /sources/0/assertedBy}.
     */
    public StoredRecord record(Hosting hosting, Provenance provenance, Trust trust, LocalDate on, Language language, List<String> masks) {
        Node given = RequestReader.toNode(new Request(hosting, null, provenance));
        RequestReader.read(new Document("request", given));
        Problems problems = new Problems("request");
        Node canonical = RequestReader.toNode(inCanonicalOrder(new Request(hosting, null, provenance)));
        Masking masking = Masking.of(given, canonical, masks, problems);
        rounded(given, "", problems);
        problems.throwIfAny();

        Node written = read(CanonicalJson.of(new Document("request", masking.applied(given))));
        Request recorded = inCanonicalOrder(RequestReader.read(new Document("request", written)));
        Assessment assessment = ancrage.assess(recorded.hosting(), recorded.provenance(), trust, on, Level.FULL);
        if (!masking.masksNothing()
                && !Conclusions.of(assessment).equals(Conclusions.of(ancrage.assess(hosting, provenance, trust, on, Level.FULL)))) {
            problems.add(Position.UNKNOWN, "", RecordProblem.MASK_CHANGES_THE_ANSWER
                    .with("attribute", masking.masksValues() ? "perhaps" : null));
            problems.throwIfAny();
        }
        Node request = RequestReader.toNode(recorded);
        return StoredRecord.of(form(ancrage, assessment, on, language, masking.in(request), trust, request));
    }

    /**
     * Records an answer that was given already, without asking again. That it is the answer to these facts is the caller's word: replaying tells.
     * Nothing is masked; {@link #record(Hosting, LocalDate, Language, List)} masks.
     *
     * @param assessment asked for in {@link Level#FULL full}
     * @param hosting as {@link Hosting#inCanonicalOrder()} gives it, which was assessed: places in lists are spoken of in the answer
     * @throws IllegalArgumentException if the answer tells less, is one of other packs or readings, or of another need or offer than this, if it was asked for
     *     with where the facts come from, or how well they are wanted proven, and these are not given, or if the facts stand in another order
     * @throws InvalidInputException names every problem: contradictory facts, numbers that a record cannot hold
     */
    public StoredRecord record(Assessment assessment, Hosting hosting, Language language) {
        return record(assessment, hosting, Provenance.none(), Trust.anything(), language);
    }

    /** As {@link #record(Assessment, Hosting, Language)}, with where the facts come from and how well they were wanted proven. */
    public StoredRecord record(Assessment assessment, Hosting hosting, Provenance provenance, Trust trust, Language language) {
        Request asked = new Request(hosting, null, provenance);
        if (!assessment.rules().equals(ancrage.ruleSets())) {
            throw new IllegalArgumentException("Other packs gave this answer (%s).".formatted(assessment.rules()));
        }
        if (!assessment.readings().equals(ancrage.readings())) {
            throw new IllegalArgumentException("Under other readings this answer was given (%s).".formatted(assessment.readings()));
        }
        if (assessment.foundation().isPresent() == (provenance.isEmpty() && trust.isEmpty())) {
            throw new IllegalArgumentException(assessment.foundation().isPresent()
                    ? "This answer was asked for with where the facts come from, or how well they are wanted proven. Give both."
                    : "This answer was asked for without where the facts come from and how well they are wanted proven.");
        }
        if (!assessment.need().equals(hosting.need().id()) || !assessment.offer().equals(hosting.offer().id())) {
            throw new IllegalArgumentException("This answer is one on the offer (%s) for the need (%s).".formatted(assessment.offer(), assessment.need()));
        }
        if (!inCanonicalOrder(asked).equals(asked)) {
            throw new IllegalArgumentException("The facts are not in canonical order. Ask and record what Hosting.inCanonicalOrder() and Provenance.inCanonicalOrder(…) give.");
        }
        Node request = RequestReader.toNode(asked);
        RequestReader.read(new Document("request", request));
        Problems problems = new Problems("request");
        rounded(request, "", problems);
        problems.throwIfAny();
        return StoredRecord.of(form(ancrage, assessment, assessment.on(), language, List.of(), trust, read(CanonicalJson.of(new Document("request", request)))));
    }

    /**
     * The answer of a record in full, found by asking again, after the schema {@link org.ancrage.render.Schemas#recordedAnswer()}: canonical JSON, of which the
     * record has the hash.
     *
     * @return empty if it is another one now
     * @throws UnknownReadingException if the record settles on a reading that does not exist any more
     */
    public Optional<String> explanation(StoredRecord record) {
        RecordForm recorded = record.form();
        Request asked = inCanonicalOrder(RecordForm.request(recorded.request(), RecordForm.NAME));
        Ancrage then = ancrage.withReadings(recorded.readings());
        String explanation = explanation(then, recorded.language(), again(then, recorded, asked));
        return Optional.of(explanation).filter(text -> Sha256.of(text).equals(recorded.explanationHash()));
    }

    private static Assessment again(Ancrage then, RecordForm recorded, Request asked) {
        return then.assess(asked.hosting(), asked.provenance(), recorded.trust(), recorded.on(), Level.FULL);
    }

    private static String explanation(Ancrage ancrage, Language language, Assessment assessment) {
        return CanonicalJson.of(new Document(RecordForm.NAME, asTexts(read(RecordedAnswer.text(ancrage.corpus(), language, assessment)))));
    }

    /** It does not name the day. */
    private static Request inCanonicalOrder(Request request) {
        return new Request(request.hosting().inCanonicalOrder(), null, request.provenance().inCanonicalOrder(request.hosting()));
    }

    private static RecordForm form(
            Ancrage ancrage, Assessment assessment, LocalDate on, Language language, List<Mask> masks, Trust trust, Node request) {
        String hash = Sha256.of(explanation(ancrage, language, assessment));
        Node answer = read(RecordedAnswer.conclusions(ancrage.corpus(), language, assessment, hash));
        return new RecordForm(on, language, ancrage.readings(), ancrage.ruleSets(), masks, trust, request, answer);
    }

    private static Node read(String json) {
        return new DocumentReader(LIMITS).read(json, "record").root();
    }

    /** Reports numbers that would be read as others. */
    private static void rounded(Node node, String pointer, Problems problems) {
        if (node instanceof MappingNode mapping) {
            mapping.entries().forEach((key, value) -> rounded(value, Pointers.child(pointer, key), problems));
        } else if (node instanceof SequenceNode sequence) {
            for (int index = 0; index < sequence.items().size(); index++) {
                rounded(sequence.items().get(index), Pointers.child(pointer, index), problems);
            }
        } else if (inexact(node)) {
            problems.add(node.position(), pointer, RecordProblem.TOO_PRECISE_FOR_A_RECORD.with("number", ((ScalarNode) node).text()));
        }
    }

    private static boolean inexact(Node node) {
        return node instanceof ScalarNode scalar && scalar.kind() == Kind.NUMBER && !CanonicalJson.exact(scalar.text());
    }

    /** Numbers that a record cannot hold, as texts. */
    private static Node asTexts(Node node) {
        if (node instanceof MappingNode mapping) {
            Map<String, Node> entries = new LinkedHashMap<>();
            mapping.entries().forEach((key, value) -> entries.put(key, asTexts(value)));
            return new MappingNode(entries, node.position());
        } else if (node instanceof SequenceNode sequence) {
            return new SequenceNode(sequence.items().stream().map(Recorder::asTexts).toList(), node.position());
        }
        return inexact(node)
                ? new ScalarNode(Kind.STRING, new BigDecimal(((ScalarNode) node).text()).toPlainString(), node.position())
                : node;
    }

    /** Assesses again what a record holds, under the readings of the record, and compares; as {@link #replay(byte[])}. */
    public Replay replay(StoredRecord record) {
        return replay(record.text());
    }

    /** Verifies as well who wrote it; as {@link #replay(byte[], PublicKey)}. */
    public Replay replay(StoredRecord record, PublicKey key) {
        return replay(record.text().getBytes(StandardCharsets.UTF_8), key);
    }

    /**
     * Assesses again what a record holds, under the readings of the record, and compares; as {@link #replay(byte[])}.
     *
     * @throws InvalidInputException if this is no record at all
     */
    public Replay replay(String record) {
        return replay(record.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Assesses again what a record holds, under the readings of the record, and compares. A record that is damaged, was edited or has
     * another format comes back with flaws; what can still be compared is.
     *
     * <p>Whoever edits a record can also compute another hash. What is not computed again (a fact that no rule reads, for example) is
     * only as the record's author wrote it where {@link #replay(byte[], PublicKey)} verifies who that is.
     *
     * @param record its bytes
     * @throws InvalidInputException if this is no record at all
     */
    public Replay replay(byte[] record) {
        return replayed(record, null);
    }

    /**
     * Verifies who wrote a record, assesses again what it holds, and compares; as {@link #replay(byte[])}. A record that the holder of the
     * key did not sign as it is has a flaw.
     *
     * @param key of Ed25519, for example from {@link RecordKeys#publicKey}
     * @throws InvalidInputException if this is no record at all
     * @throws IllegalArgumentException if the key is of another algorithm
     */
    public Replay replay(byte[] record, PublicKey key) {
        return replayed(record, key);
    }

    private Replay replayed(byte[] record, @Nullable PublicKey key) {
        Document document;
        try {
            document = new DocumentReader(LIMITS).read(new ByteArrayInputStream(record), "record");
        } catch (InvalidInputException unreadable) {
            if (beginsAsRecord(record)) {
                return broken(List.of(), unreadable);
            }
            throw unreadable;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String format = beginsAsRecord(record) ? RecordForm.said(document.root(), "format") : RecordForm.format(document);
        if (!format.equals(RecordForm.FORMAT)) {
            return new Replay(List.of(new Flaw(Flaw.Kind.UNKNOWN_FORMAT, RecordForm.unknownFormat(format))), List.of(), List.of(), false);
        }
        List<Flaw> flaws = new ArrayList<>();
        try {
            flaws.addAll(ofBytes(document, record));
            flaws.addAll(ofSignature((MappingNode) document.root(), key));
            return compared(document, flaws, key == null && RecordSignature.isIn((MappingNode) document.root()));
        } catch (InvalidInputException refused) {
            return broken(flaws, refused);
        }
    }

    private static Flaw flaw(Flaw.Kind kind, String pointer, Diagnosis diagnosis) {
        return new Flaw(kind, new Problem("record", pointer, 0, diagnosis));
    }

    private static Replay broken(List<Flaw> flaws, InvalidInputException unreadable) {
        List<Flaw> all = new ArrayList<>(flaws);
        unreadable.problems().forEach(problem -> all.add(new Flaw(Flaw.Kind.UNREADABLE, problem)));
        return new Replay(all, List.of(), List.of(), false);
    }

    private static boolean beginsAsRecord(byte[] bytes) {
        return bytes.length >= BEGINNING.length && Arrays.equals(bytes, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }

    private static List<Flaw> ofBytes(Document document, byte[] record) {
        List<Flaw> flaws = new ArrayList<>();
        byte[] canonical = CanonicalJson.of(document).getBytes(StandardCharsets.UTF_8);
        int first = Arrays.mismatch(canonical, record);
        if (first >= 0) {
            flaws.add(flaw(Flaw.Kind.NOT_CANONICAL, "", RecordProblem.RECORD_NOT_CANONICAL.with("byte", first + 1)));
        }
        String hash = RecordForm.hash(document.root());
        if (!RecordForm.said(document.root(), "hash").equals(hash)) {
            flaws.add(flaw(Flaw.Kind.WRONG_HASH, "/hash", RecordProblem.RECORD_OF_ANOTHER_HASH.with("hash", hash)));
        }
        return flaws;
    }

    private static List<Flaw> ofSignature(MappingNode record, @Nullable PublicKey key) {
        if (key == null || RecordSignature.verifies(record, key)) {
            return List.of();
        }
        return RecordSignature.isIn(record)
                ? List.of(flaw(Flaw.Kind.WRONG_SIGNATURE, "/signature", RecordProblem.SIGNATURE_OF_ANOTHER.plain()))
                : List.of(flaw(Flaw.Kind.UNSIGNED, "", RecordProblem.RECORD_UNSIGNED.plain()));
    }

    private Replay compared(Document document, List<Flaw> flaws, boolean signatureUnverified) {
        RecordForm recorded = RecordForm.read(document);
        Request asked = inCanonicalOrder(RecordForm.request(recorded.request(), document.name()));
        flaws.addAll(ofMasks(recorded));
        Ancrage then;
        try {
            then = ancrage.withReadings(recorded.readings());
        } catch (UnknownReadingException unknown) {
            flaws.add(flaw(Flaw.Kind.UNKNOWN_READING, "/readings", RecordProblem.RECORD_OF_AN_UNKNOWN_READING.with("cause", String.valueOf(unknown.getMessage()))));
            return new Replay(flaws, otherRules(recorded.rules(), ancrage.ruleSets()), List.of(), signatureUnverified);
        }
        Node request = RequestReader.toNode(asked);
        // A mask that was left out, or put in another place, is told as any other difference.
        List<Mask> masks = Masking.in(request, recorded.masks().stream().map(Mask::replacement).collect(Collectors.toSet()));
        RecordForm replayed = form(then, again(then, recorded, asked), recorded.on(), recorded.language(), masks, recorded.trust(), request);
        List<OtherRules> otherRules = otherRules(recorded.rules(), ancrage.ruleSets());
        List<Deviation> differences = new Differences(document.root(), replayed.node()).all().stream()
                .filter(difference -> !difference.pointer().equals("/hash") && !difference.pointer().startsWith("/" + RecordSignature.MEMBER))
                .filter(difference -> otherRules.isEmpty()
                        || !difference.pointer().startsWith("/rules/") && !difference.pointer().startsWith("/answer/rules/"))
                .toList();
        return new Replay(flaws, otherRules, differences, signatureUnverified);
    }

    private static List<Flaw> ofMasks(RecordForm recorded) {
        List<Flaw> flaws = new ArrayList<>();
        List<Place> places = Place.of(recorded.request());
        for (int index = 0; index < recorded.masks().size(); index++) {
            Mask mask = recorded.masks().get(index);
            if (places.stream().noneMatch(place ->
                    (place.replaceable() || place.attributeValue()) && place.pointer().equals(mask.pointer()) && place.text().equals(mask.replacement()))) {
                flaws.add(flaw(Flaw.Kind.WRONG_MASK, "/masks/" + index, RecordProblem.MASK_MISPLACED.plain()));
            }
        }
        return flaws;
    }

    private static List<OtherRules> otherRules(List<RuleSet> recorded, List<RuleSet> now) {
        Map<String, OtherRules> packs = new LinkedHashMap<>();
        recorded.forEach(rules -> packs.put(rules.pack(), new OtherRules(rules.pack(), rules, null)));
        now.forEach(rules -> packs.merge(rules.pack(), new OtherRules(rules.pack(), null, rules),
                (then, added) -> new OtherRules(rules.pack(), then.recorded(), rules)));
        return packs.values().stream().filter(rules -> rules.recorded() == null || !rules.recorded().equals(rules.now())).toList();
    }
}
