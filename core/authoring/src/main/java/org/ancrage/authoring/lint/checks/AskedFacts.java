package org.ancrage.authoring.lint.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedRule;
import org.ancrage.authoring.lint.LintedText;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestComponent.Container;
import org.ancrage.document.RequestReader;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.fact.Location;
import org.ancrage.fact.Locations;
import org.ancrage.fact.Offer;
import org.ancrage.law.Condition;
import org.ancrage.law.Criterion;
import org.ancrage.law.LegalText;
import org.ancrage.law.Version;
import org.ancrage.verify.Probes;

/**
 * Criteria that ask for facts that none of their rules reads, and those that no rule can find met, or unmet, on what they ask for.
 *
 * <p>That one rule reads more than is asked is no mistake: what another criterion asks for may settle this one, too.
 */
public final class AskedFacts implements Check {

    private static final List<String> TRUTHS = List.of("met", "unmet");

    @Override
    public String id() {
        return "asked-facts";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        if (pack.texts().stream().anyMatch(text -> text.law().isPresent())) {
            pack.usable(ancrage -> Probes.of(ancrage).factsRead()).ifPresent(read -> examine(pack, read, findings));
        }
    }

    private static void examine(LintedPack pack, FactsRead read, Findings findings) {
        Map<String, Map<String, List<LintedRule>>> concluding = concluding(pack);
        // What only warns is never asked for.
        Set<String> asking = pack.law().flatMap(corpus -> corpus.texts().stream()).flatMap(text -> text.versions().stream())
                .flatMap(Version::conditions).flatMap(Condition::criteria).collect(Collectors.toSet());
        for (LintedText text : pack.texts()) {
            List<Criterion> criteria = text.law().map(LegalText::criteria).orElse(List.of());
            for (int index = 0; index < criteria.size(); index++) {
                String pointer = "/criteria/" + index + "/asks";
                Criterion criterion = criteria.get(index);
                Map<String, List<LintedRule>> rules = concluding.getOrDefault(criterion.id(), Map.of());
                // Where there are none, another check tells.
                if (!rules.isEmpty()) {
                    inVain(text, pointer, criterion, read, findings);
                }
                if (asking.contains(criterion.id())) {
                    rules.forEach((truth, some) -> unasked(text, pointer, criterion, truth, some, findings));
                }
            }
        }
    }

    /** Rules of the pack by global id of the criterion, and by what they conclude. */
    private static Map<String, Map<String, List<LintedRule>>> concluding(LintedPack pack) {
        Map<String, Map<String, List<LintedRule>>> concluding = new HashMap<>();
        for (LintedText text : pack.texts()) {
            for (LintedRule rule : text.rules()) {
                TRUTHS.forEach(truth -> rule.annotation(truth).ifPresent(named -> concluding.computeIfAbsent(text.global(named.value()), fresh -> new TreeMap<>())
                        .computeIfAbsent(truth, fresh -> new ArrayList<>()).add(rule)));
            }
        }
        return concluding;
    }

    private static void inVain(LintedText text, String asks, Criterion criterion, FactsRead read, Findings findings) {
        for (int index = 0; index < criterion.asks().size(); index++) {
            String asked = criterion.asks().get(index);
            if (RequestReader.components().values().stream().noneMatch(component -> within(component.pointer(), asked) && matters(criterion.id(), component, read))) {
                String pointer = asks + "/" + index;
                findings.report(text.file(pointer), text.at(pointer), LintProblem.ASKED_IN_VAIN.with("criterion", criterion.id()).with("pointer", asked));
            }
        }
    }

    private static boolean matters(String criterion, RequestComponent component, FactsRead read) {
        // Places are facts of their own, one for each function and country.
        if (component.declaredIn() == Locations.class && read.looksAt(criterion, Location.class)) {
            return true;
        }
        return read.mayRead(criterion, component.declaredIn(), component.name())
                || component.declaredIn() == Locations.class && read.mayRead(criterion, Offer.class, "locations")
                || component.container() != Container.NONE && read.looksAt(criterion, component.type());
    }

    private static void unasked(LintedText text, String asks, Criterion criterion, String truth, List<LintedRule> rules, Findings findings) {
        UnaskedFacts unasked = new UnaskedFacts(criterion.asks());
        List<Set<String>> needed = rules.stream().map(rule -> unasked.of(rule.conditions())).toList();
        needed.stream().min(Comparator.comparingInt(Set::size)).filter(fewest -> !fewest.isEmpty()).ifPresent(fewest ->
                findings.report(text.file(asks), text.at(asks), LintProblem.NOT_ASKED_FOR.with("criterion", criterion.id()).with("truth", truth)
                        .with("pointers", String.join(", ", fewest))));
    }

    static boolean within(String pointer, String above) {
        return pointer.equals(above) || pointer.startsWith(above + "/");
    }
}
