package org.ancrage.record;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.RuleSet;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.document.Problems;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.document.Suggestions;
import org.ancrage.document.canonical.CanonicalJson;
import org.ancrage.document.canonical.Sha256;
import org.ancrage.document.evidence.TrustReader;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.law.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a record says, and how it is written.
 *
 * @param readings options by global id of the reading
 * @param trust how well facts were wanted proven
 * @param request as JSON
 */
record RecordForm(
        LocalDate on, Language language, Map<String, String> readings, List<RuleSet> rules, List<Mask> masks, Trust trust, Node request,
        Node answer) {

    static final String NAME = "record";
    static final String FORMAT = "ancrage-record/2";
    static final String FORMATS = "ancrage-record/";

    private static final List<String> MEMBERS =
            List.of("answer", "format", "hash", "language", "masks", "on", "readings", "request", "rules", RecordSignature.MEMBER, "trust");

    RecordForm {
        readings = Collections.unmodifiableMap(new TreeMap<>(readings));
        rules = List.copyOf(rules);
        masks = List.copyOf(masks);
    }

    /** The whole record, with its hash. */
    MappingNode node() {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("format", text(FORMAT));
        entries.put("on", text(on.toString()));
        entries.put("language", text(language.code()));
        Map<String, Node> options = new LinkedHashMap<>();
        readings.forEach((reading, option) -> options.put(reading, text(option)));
        entries.put("readings", mapping(options));
        entries.put("rules", sequence(rules.stream().map(set -> mapping(Map.of(
                "pack", text(set.pack()), "version", text(set.version()), "hash", text(set.hash())))).toList()));
        entries.put("masks", sequence(masks.stream().map(mask -> mapping(Map.of(
                "pointer", text(mask.pointer()), "replacement", text(mask.replacement())))).toList()));
        if (!trust.isEmpty()) {
            entries.put("trust", TrustReader.toNode(trust));
        }
        entries.put("request", request);
        entries.put("answer", answer);
        entries.put("hash", text(hash(mapping(entries))));
        return mapping(entries);
    }

    private static Node text(String text) {
        return new ScalarNode(Kind.STRING, text, Position.UNKNOWN);
    }

    private static MappingNode mapping(Map<String, Node> entries) {
        return new MappingNode(entries, Position.UNKNOWN);
    }

    private static Node sequence(List<? extends Node> items) {
        return new SequenceNode(List.copyOf(items), Position.UNKNOWN);
    }

    Outcome outcome() {
        return Outcome.valueOf(answered("outcome"));
    }

    String need() {
        return answered("need");
    }

    String offer() {
        return answered("offer");
    }

    String explanationHash() {
        return answered("explanationHash");
    }

    String answered(String key) {
        return said(answer, key);
    }

    /** SHA-256 of the canonical form of a record without its members {@code hash} and {@code signature}. */
    static String hash(Node record) {
        Map<String, Node> rest = new LinkedHashMap<>(((MappingNode) record).entries());
        rest.remove("hash");
        rest.remove(RecordSignature.MEMBER);
        return Sha256.of(CanonicalJson.of(new Document(NAME, mapping(rest))));
    }

    /**
     * What a document says that it is, where it says that it is a record of some format.
     *
     * @throws InvalidInputException if it does not
     */
    static String format(Document document) {
        String format = said(document.root(), "format");
        if (format.startsWith(FORMATS)) {
            return format;
        }
        throw new InvalidInputException(List.of(new Problem(document.name(), "", 0,
                RecordProblem.NOT_A_RECORD.with("known", FORMAT))));
    }

    /** The text of a member; empty where there is none. */
    static String said(@Nullable Node of, String member) {
        return of instanceof MappingNode mapping && mapping.entries().get(member) instanceof ScalarNode scalar ? scalar.text() : "";
    }

    static Problem unknownFormat(String format) {
        return new Problem(NAME, "/format", 0, RecordProblem.RECORD_OF_ANOTHER_FORMAT.with("format", Suggestions.shown(format)).with("known", FORMAT));
    }

    /** @throws InvalidInputException with all that makes this no record of this format */
    static RecordForm read(Document record) {
        Problems problems = new Problems(record.name());
        Cursor cursor = Cursor.of(record, problems);
        cursor.keys(MEMBERS);
        cursor.at("hash").text();
        LocalDate on = cursor.at("on").date().orElse(LocalDate.EPOCH);
        Language language = cursor.at("language").text().flatMap(code -> language(cursor.at("language"), code)).orElse(Language.FR);
        Map<String, String> readings = new TreeMap<>();
        cursor.at("readings").entries().forEach((reading, option) -> option.text().ifPresent(chosen -> readings.put(reading, chosen)));
        List<RuleSet> rules = cursor.at("rules").items().stream().map(RecordForm::ruleSet).toList();
        List<Mask> masks = cursor.at("masks").items().stream().map(RecordForm::mask).toList();
        Trust trust = cursor.find("trust").map(TrustReader::read).orElse(Trust.anything());
        Cursor answer = cursor.at("answer");
        List.of("need", "offer", "page", "explanationHash").forEach(key -> text(answer, key));
        answer.at("outcome").constant(Outcome.class);
        cursor.find(RecordSignature.MEMBER).ifPresent(signature -> {
            signature.keys("algorithm", "value");
            text(signature, "algorithm");
            text(signature, "value");
        });
        problems.throwIfAny();
        return new RecordForm(on, language, readings, rules, masks, trust, cursor.at("request").node(), answer.node());
    }

    private static Optional<Language> language(Cursor place, String code) {
        for (Language language : Language.values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        place.expected(RecordProblem.LANGUAGE_EXPECTED.plain());
        return Optional.empty();
    }

    private static RuleSet ruleSet(Cursor cursor) {
        cursor.keys("pack", "version", "hash");
        return new RuleSet(text(cursor, "pack"), text(cursor, "version"), text(cursor, "hash"));
    }

    private static Mask mask(Cursor cursor) {
        cursor.keys("pointer", "replacement");
        return new Mask(text(cursor, "pointer"), text(cursor, "replacement"));
    }

    private static String text(Cursor cursor, String key) {
        return cursor.at(key).text().orElse("");
    }

    /** @throws InvalidInputException if the request of the record is none; pointers are those of the record */
    static Request request(Node request, String name) {
        try {
            return RequestReader.read(new Document(name, request));
        } catch (InvalidInputException refused) {
            throw new InvalidInputException(refused.problems().stream().map(problem -> problem.within("/request")).toList());
        }
    }
}
