package org.ancrage.document.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ancrage.document.Legibility;
import org.ancrage.document.Problem;
import org.ancrage.document.QuestionLimits;
import org.ancrage.document.RequestReader;
import org.ancrage.document.Suggestions;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.FactPointers;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Source;
import org.ancrage.fact.shape.KnownFacts;
import org.jspecify.annotations.Nullable;

/**
 * Finds what contradicts itself in what is said of where facts come from, whoever said it: ids used twice, sources that nothing rests on,
 * pointers to nothing, facts both proven and supposed, days in the wrong order.
 */
public final class ProvenanceChecks {

    /** Each takes the question to be answered again. */
    public static final int MOST_ASSUMPTIONS = 50;

    private static final int MOST_PROBLEMS = 1_000;
    /** What a suggestion is looked for among all components takes; whoever gives more wrong pointers made the same mistake with each. */
    private static final int MOST_SUGGESTED = 20;
    private static final Pattern POINTER = Pattern.compile("(?:/[^~/]++)++");
    private static final Pattern FACTS = Pattern.compile("^/(?:need|offer|contract)(?:/|$)|^$");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    private final Provenance provenance;
    private final Record facts;
    private final List<Problem> problems = new ArrayList<>();
    private int suggested;

    private ProvenanceChecks(Provenance provenance, Record facts) {
        this.provenance = provenance;
        this.facts = facts;
    }

    /**
     * All that is wrong, with pointers as in a document that holds the facts; empty if nothing is.
     *
     * @param facts a {@link Hosting}, or what holds needs and offers otherwise
     * @param on the day of the question, where it is known
     */
    public static List<Problem> check(Provenance provenance, Record facts, @Nullable LocalDate on) {
        ProvenanceChecks checks = new ProvenanceChecks(provenance, facts);
        if (checks.small()) {
            checks.sources(on);
            checks.evidence();
            checks.assumptions();
        }
        return List.copyOf(checks.problems);
    }

    private void problem(boolean wrong, String pointer, String message) {
        if (wrong && problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem("request", pointer, 0, message));
        }
    }

    private boolean small() {
        int pointers = provenance.evidence().stream().mapToInt(one -> one.facts().size()).sum();
        problem(provenance.sources().size() > QuestionLimits.LONGEST_LIST, "/sources",
                "there are %d sources; at most %d are taken.".formatted(provenance.sources().size(), QuestionLimits.LONGEST_LIST));
        problem(provenance.evidence().size() > QuestionLimits.LONGEST_LIST || pointers > QuestionLimits.LONGEST_LIST, "/evidence",
                "there are %d pointers; at most %d are taken. A pointer stands for a whole branch.".formatted(pointers, QuestionLimits.LONGEST_LIST));
        problem(provenance.assumptions().size() > MOST_ASSUMPTIONS, "/assumptions",
                "there are %d assumptions; at most %d are taken. A pointer stands for a whole branch.".formatted(provenance.assumptions().size(), MOST_ASSUMPTIONS));
        return problems.isEmpty();
    }

    // ---- sources

    private void sources(@Nullable LocalDate on) {
        Set<String> used = new HashSet<>();
        provenance.evidence().forEach(one -> used.add(one.source()));
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < provenance.sources().size(); i++) {
            Source source = provenance.sources().get(i);
            String place = "/sources/" + i;
            texts(source, place);
            String shown = Suggestions.shown(source.id());
            String first = seen.putIfAbsent(source.id(), place);
            problem(first != null, place + "/id", "the id (%s) is used twice, first at %s. Give each source its own.".formatted(shown, first));
            problem(source.kinds().isEmpty(), place + "/kinds", "the source (%s) is of no kind. Say at least one.".formatted(shown));
            problem(source.sha256() != null && !HASH.matcher(source.sha256()).matches(), place + "/sha256",
                    "the hash is not one of SHA-256: 64 hexadecimal digits are expected.");
            problem(first == null && !used.contains(source.id()), place + "/id",
                    "no fact rests on the source (%s). Say under evidence which do, or leave it out.".formatted(shown));
            days(source, place, on);
        }
    }

    private void days(Source source, String place, @Nullable LocalDate on) {
        LocalDate asOf = source.asOf();
        LocalDate obtained = source.obtained() == null ? null : source.obtained().on();
        problem(on != null && asOf != null && asOf.isAfter(on), place + "/asOf",
                "the source speaks of a day (%s) after that of the question (%s), of which it proves nothing.".formatted(asOf, on));
        problem(asOf != null && obtained != null && obtained.isBefore(asOf), place + "/obtained/on",
                "the source was obtained (%s) before the day of which it speaks (%s). Correct one of them.".formatted(obtained, asOf));
        problem(asOf != null && source.expires() != null && source.expires().isBefore(asOf), place + "/expires",
                "the source expires (%s) before the day of which it speaks (%s). Correct one of them.".formatted(source.expires(), asOf));
    }

    private void texts(Source source, String place) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("id", source.id());
        texts.put("assertedBy", source.assertedBy());
        texts.put("title", source.title());
        texts.put("page", source.page());
        texts.put("url", source.url());
        texts.put("obtained/how", source.obtained() == null ? null : source.obtained().how());
        texts.forEach((name, text) -> {
            if (text != null) {
                problem(!Legibility.shows(text), place + "/" + name, "the %s is empty. Give it, or leave it out.".formatted(name));
                problem(Legibility.shows(text) && !Legibility.legible(text, true), place + "/" + name,
                        "the %s (%s) has a character that is not seen, such as a control or a private one. Write it without."
                                .formatted(name, Suggestions.shown(text)));
            }
        });
    }

    // ---- pointers

    private void evidence() {
        Set<String> ids = new HashSet<>();
        provenance.sources().forEach(source -> ids.add(source.id()));
        for (int i = 0; i < provenance.evidence().size(); i++) {
            FactEvidence evidence = provenance.evidence().get(i);
            String place = "/evidence/" + i;
            if (!ids.contains(evidence.source())) {
                problem(true, place + "/source", "there is no source (%s).%s".formatted(Suggestions.shown(evidence.source()), maybe(evidence.source(), ids)));
            }
            problem(evidence.facts().isEmpty(), place + "/facts", "no fact rests on it. Name at least one, or leave the entry out.");
            for (int j = 0; j < evidence.facts().size(); j++) {
                leads(evidence.facts().get(j), place + "/facts/" + j);
            }
        }
    }

    private void assumptions() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < provenance.assumptions().size(); i++) {
            String assumed = provenance.assumptions().get(i);
            String place = "/assumptions/" + i;
            String shown = Suggestions.shown(assumed);
            if (!leads(assumed, place)) {
                continue;
            }
            problem(!seen.add(assumed), place, "the assumption (%s) is made twice. Keep one.".formatted(shown));
            problem(!supposable(assumed), place,
                    "what stands at (%s) tells facts apart, and cannot be unknown. Suppose what is said of them.".formatted(shown));
            proven(assumed).ifPresent(source -> problem(true, place, "the fact at (%s) is supposed and rests on the source (%s). Keep one."
                    .formatted(shown, Suggestions.shown(source))));
        }
    }

    private Optional<String> proven(String assumed) {
        return provenance.evidence().stream().filter(one -> one.facts().stream().anyMatch(fact -> FactPointers.covers(assumed, fact)))
                .map(FactEvidence::source).findFirst();
    }

    /** Something below it can be unknown. */
    private static boolean supposable(String pointer) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        String parent = component(FactPointers.parent(pointer));
        return name.matches("[0-9]+") || parent.isEmpty() || !RequestReader.components().containsKey(component(pointer))
                || RequestReader.component(component(pointer)).ofRecords()
                || !RequestReader.component(component(pointer)).mandatory() && !name.equals("name");
    }

    /** As in a request: needs and offers of a portfolio have the same components. */
    private static String component(String pointer) {
        return FactPointers.component(pointer).replaceFirst("^/needs(?=/|$)", "/need").replaceFirst("^/offers(?=/|$)", "");
    }

    private boolean leads(String pointer, String place) {
        String shown = Suggestions.shown(pointer);
        if (!POINTER.matcher(pointer).matches()) {
            problem(true, place, "the pointer (%s) is not a JSON pointer such as /offer/holdings/0.".formatted(shown));
            return false;
        }
        String component = component(pointer);
        if (FACTS.matcher(component).find() && KnownFacts.at(facts, pointer).isPresent()) {
            return true;
        }
        boolean known = RequestReader.componentPointers().contains(component);
        problem(true, place, known
                ? "the pointer (%s) leads to nothing: the request says nothing there.".formatted(shown)
                : "the pointer (%s) leads to nothing: a request has no such component.%s".formatted(shown, maybe(component, RequestReader.componentPointers())));
        return false;
    }

    private String maybe(String given, Set<String> known) {
        return known.size() > QuestionLimits.LONGEST_LIST || suggested++ >= MOST_SUGGESTED ? "" : Suggestions.maybe(given, known);
    }
}
