package org.ancrage.engine.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.evidence.Declarations;
import org.ancrage.decision.evidence.Declarations.Document;
import org.ancrage.decision.evidence.Declarations.Kind;
import org.ancrage.engine.limit.Effort;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.evidence.Coverage;
import org.ancrage.fact.evidence.FactPointers;
import org.ancrage.fact.evidence.PlacedFact;
import org.ancrage.fact.shape.KnownFacts;

/**
 * Finds the declarations on which an outcome turns. Where the outcome stays though a whole branch of them is not known, none of them is one, since
 * more knowledge changes nothing that is settled: so branch after branch is asked for, not declaration after declaration.
 */
final class DeclarationSearch {

    /** A question with so many declarations that matter is better told as a whole. */
    private static final int MOST_ASKED = 80;
    private static final Set<String> REGISTERED =
            Set.of("registeredOffice", "centralAdministration", "principalEstablishment", "presences", "listed");

    private final Hosting given;
    private final Coverage coverage;
    private final LessKnown less;
    private final Outcome outcome;
    private final Map<String, Branch> branches = new LinkedHashMap<>();
    private final List<PlacedFact> turning = new ArrayList<>();
    private boolean complete = true;

    /** @param children by pointer; none of what is one declaration */
    private record Branch(String pointer, Map<String, Branch> children) {
    }

    DeclarationSearch(Hosting given, Coverage coverage, LessKnown less, Outcome outcome) {
        this.given = given;
        this.coverage = coverage;
        this.less = less;
        this.outcome = outcome;
    }

    Declarations found() {
        Outcome proven = less.without(this::declared);
        if (proven == outcome) {
            return new Declarations(proven, List.of(), true, List.of());
        }
        KnownFacts.of(given).stream().filter(fact -> declared(fact.pointer())).forEach(this::grow);
        branches.values().forEach(this::search);
        return new Declarations(proven, turning, complete, documents());
    }

    private boolean declared(String pointer) {
        return coverage.of(pointer).declaredOnly();
    }

    // ---- branches

    /** A record of a list is one declaration. */
    private void grow(PlacedFact fact) {
        Map<String, Branch> here = branches;
        StringBuilder pointer = new StringBuilder();
        for (String step : fact.pointer().substring(1).split("/")) {
            pointer.append('/').append(step);
            here = here.computeIfAbsent(pointer.toString(), fresh -> new Branch(fresh, new LinkedHashMap<>())).children();
            if (step.matches("[0-9]+")) {
                return;
            }
        }
    }

    private boolean search(Branch branch) {
        Effort.interruptible();
        if (less.asked() >= MOST_ASKED) {
            complete = false;
            tell(branch);
            return true;
        }
        if (less.without(pointer -> FactPointers.covers(branch.pointer(), pointer) && declared(pointer)) == outcome) {
            return false;
        }
        boolean below = false;
        for (Branch child : branch.children().values()) {
            if (less.asked() >= MOST_ASKED && branch.children().size() > MOST_ASKED) {
                complete = false;
                turning.removeIf(fact -> FactPointers.covers(branch.pointer(), fact.pointer()));
                tell(branch);
                return true;
            }
            below |= search(child);
        }
        if (!below) {
            tell(branch);
        }
        return true;
    }

    private void tell(Branch branch) {
        KnownFacts.at(given, branch.pointer()).ifPresent(turning::add);
    }

    // ---- documents

    private List<Document> documents() {
        Map<String, List<PlacedFact>> byRecord = new TreeMap<>();
        turning.forEach(fact -> byRecord.computeIfAbsent(kind(fact).ordinal() + about(fact), fresh -> new ArrayList<>()).add(fact));
        return byRecord.values().stream().map(this::document)
                .sorted(Comparator.comparing((Document document) -> !document.enough()).thenComparing(document -> -document.proves().size())
                        .thenComparing(Document::kind).thenComparing(document -> document.about().pointer()))
                .toList();
    }

    private Document document(List<PlacedFact> proves) {
        Set<String> proven = proves.stream().map(PlacedFact::pointer).collect(Collectors.toSet());
        Predicate<String> stillDeclared = pointer -> declared(pointer) && !FactPointers.anyCovers(proven, pointer);
        PlacedFact first = proves.get(0);
        return new Document(kind(first), KnownFacts.at(given, about(first)).orElse(first), proves, less.without(stillDeclared) == outcome);
    }

    private static String[] steps(PlacedFact fact) {
        return fact.pointer().substring(1).split("/");
    }

    private static String step(PlacedFact fact, int place) {
        String[] steps = steps(fact);
        return place < steps.length ? steps[place] : "";
    }

    private static Kind kind(PlacedFact fact) {
        String part = step(fact, 1);
        return switch (step(fact, 0)) {
            case "contract" -> Kind.CONTRACT;
            case "need" -> part.equals("dataset") ? Kind.DATA_DESCRIPTION : Kind.CUSTOMER_DECISION;
            default -> switch (part) {
                case "certificates" -> Kind.CERTIFICATE;
                case "holdings" -> Kind.OWNERSHIP_RECORD;
                case "holders" -> Kind.REGISTER_EXTRACT;
                case "hoster" -> REGISTERED.contains(step(fact, 2)) ? Kind.REGISTER_EXTRACT : Kind.PROVIDER_DOCUMENTATION;
                case "participants", "locations" -> Kind.PROVIDER_DOCUMENTATION;
                default -> Kind.SERVICE_DESCRIPTION;
            };
        };
    }

    /** The record of which one document speaks. */
    private static String about(PlacedFact fact) {
        String part = "/" + step(fact, 0) + "/" + step(fact, 1);
        return switch (step(fact, 1)) {
            case "certificates", "holders", "participants" -> step(fact, 2).isEmpty() ? part : part + "/" + step(fact, 2);
            case "holdings", "hoster", "dataset", "customer", "project" -> part;
            default -> "/" + step(fact, 0);
        };
    }
}
