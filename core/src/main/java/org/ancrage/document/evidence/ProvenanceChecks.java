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
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.FactProblem;
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

    private void problem(boolean wrong, String pointer, Diagnosis diagnosis) {
        if (wrong && problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem("request", pointer, 0, diagnosis));
        }
    }

    private boolean small() {
        int pointers = provenance.evidence().stream().mapToInt(one -> one.facts().size()).sum();
        problem(provenance.sources().size() > QuestionLimits.LONGEST_LIST, "/sources",
                EvidenceProblem.TOO_MANY_SOURCES.with("size", provenance.sources().size()).with("limit", QuestionLimits.LONGEST_LIST));
        problem(provenance.evidence().size() > QuestionLimits.LONGEST_LIST || pointers > QuestionLimits.LONGEST_LIST, "/evidence",
                EvidenceProblem.TOO_MANY_POINTERS.with("size", pointers).with("limit", QuestionLimits.LONGEST_LIST));
        problem(provenance.assumptions().size() > MOST_ASSUMPTIONS, "/assumptions",
                EvidenceProblem.TOO_MANY_ASSUMPTIONS.with("size", provenance.assumptions().size()).with("limit", MOST_ASSUMPTIONS));
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
            problem(first != null, place + "/id", EvidenceProblem.SOURCE_ID_TWICE.with("source", shown).with("first", first));
            problem(source.kinds().isEmpty(), place + "/kinds", EvidenceProblem.SOURCE_OF_NO_KIND.with("source", shown));
            problem(source.sha256() != null && !HASH.matcher(source.sha256()).matches(), place + "/sha256",
                    EvidenceProblem.HASH_MALFORMED.plain());
            problem(first == null && !used.contains(source.id()), place + "/id",
                    EvidenceProblem.SOURCE_OF_NOTHING.with("source", shown));
            days(source, place, on);
        }
    }

    private void days(Source source, String place, @Nullable LocalDate on) {
        LocalDate asOf = source.asOf();
        LocalDate obtained = source.obtained() == null ? null : source.obtained().on();
        writable(asOf, place + "/asOf");
        writable(obtained, place + "/obtained/on");
        writable(source.expires(), place + "/expires");
        problem(on != null && asOf != null && asOf.isAfter(on), place + "/asOf",
                EvidenceProblem.SOURCE_OF_A_LATER_DAY.with("day", asOf).with("on", on));
        problem(asOf != null && obtained != null && obtained.isBefore(asOf), place + "/obtained/on",
                EvidenceProblem.SOURCE_OBTAINED_TOO_EARLY.with("obtained", obtained).with("day", asOf));
        problem(asOf != null && source.expires() != null && source.expires().isBefore(asOf), place + "/expires",
                EvidenceProblem.SOURCE_EXPIRES_TOO_EARLY.with("expires", source.expires()).with("day", asOf));
    }

    private void writable(@Nullable LocalDate day, String pointer) {
        problem(day != null && !Legibility.writable(day), pointer, FactProblem.DAY_OUT_OF_RANGE.with("day", day));
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
                problem(!Legibility.shows(text), place + "/" + name, EvidenceProblem.SOURCE_TEXT_EMPTY.with("component", name));
                problem(Legibility.shows(text) && !Legibility.legible(text, true), place + "/" + name,
                        EvidenceProblem.SOURCE_TEXT_HIDDEN.with("component", name).with("text", Suggestions.shown(text)));
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
                problem(true, place + "/source", EvidenceProblem.UNKNOWN_SOURCE.with("source", Suggestions.shown(evidence.source())).with("maybe", maybe(evidence.source(), ids)));
            }
            problem(evidence.facts().isEmpty(), place + "/facts", EvidenceProblem.EVIDENCE_OF_NOTHING.plain());
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
            problem(!seen.add(assumed), place, EvidenceProblem.ASSUMED_TWICE.with("pointer", shown));
            problem(!supposable(assumed), place,
                    EvidenceProblem.NOT_SUPPOSABLE.with("pointer", shown));
            proven(assumed).ifPresent(source -> problem(true, place, EvidenceProblem.SUPPOSED_AND_PROVEN.with("pointer", shown)
                    .with("source", Suggestions.shown(source))));
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
            problem(true, place, EvidenceProblem.POINTER_MALFORMED.with("pointer", shown));
            return false;
        }
        String component = component(pointer);
        if (FACTS.matcher(component).find() && KnownFacts.at(facts, pointer).isPresent()) {
            return true;
        }
        boolean known = RequestReader.componentPointers().contains(component);
        problem(true, place, known
                ? EvidenceProblem.POINTER_TO_NOTHING_SAID.with("pointer", shown)
                : EvidenceProblem.POINTER_TO_NO_COMPONENT.with("pointer", shown).with("maybe", maybe(component, RequestReader.componentPointers())));
        return false;
    }

    private @Nullable String maybe(String given, Set<String> known) {
        return known.size() > QuestionLimits.LONGEST_LIST || suggested++ >= MOST_SUGGESTED ? null : Suggestions.nearest(given, known);
    }
}
