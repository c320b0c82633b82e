package org.ancrage.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.engine.trial.RuleTally;
import org.ancrage.law.Condition;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.LegalText;
import org.ancrage.law.Reading;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.ancrage.pack.PackManifest;
import org.ancrage.verify.LawCoverage.CriterionUse;
import org.ancrage.verify.LawCoverage.NodeUse;
import org.ancrage.verify.LawCoverage.RuleUse;
import org.ancrage.verify.LawCoverage.VersionUse;
import org.jspecify.annotations.Nullable;

/**
 * Puts every situation to the rules and to the outlines, on each of its days: under the default readings, and under each other option
 * that is open that day or of which the situation expects something, one at a time.
 */
final class CoverageSearch {

    private final Corpus corpus;
    private final Map<String, String> settled;
    private final PackManifest pack;
    private final RuleTally tally;
    private final Map<String, Map<Truth, String>> criteria = new TreeMap<>();
    private final Map<String, Map<Condition, Seen>> nodes = new LinkedHashMap<>();
    /** By text, each node as it stands in a version: to find it by what it says would take most of the time. */
    private final Map<String, Map<Condition, Seen>> standing = new HashMap<>();
    private final Map<String, Extent> extents = new HashMap<>();
    private final Map<String, Set<String>> versions = new HashMap<>();

    /** What was seen of a node that stands in a place and may have some truths. */
    private record Seen(String place, Set<Truth> possible, Set<Truth> truths) {
    }

    /**
     * What of a text can be seen.
     *
     * @param criteria its own
     * @param named those that its outlines name
     * @param readings those on which its outlines hang
     */
    private record Extent(Set<String> criteria, Set<String> named, Set<String> readings) {

        private static Extent of(LegalText text) {
            List<Condition> outlines = text.versions().stream().flatMap(Version::conditions).toList();
            return new Extent(text.criteria().stream().map(Criterion::id).collect(Collectors.toSet()), outlines.stream().flatMap(Condition::criteria).collect(Collectors.toSet()),
                    outlines.stream().flatMap(Condition::choices).map(Condition.Choice::reading).collect(Collectors.toSet()));
        }
    }

    private CoverageSearch(Ancrage ancrage, PackManifest pack) {
        this.corpus = ancrage.corpus();
        this.settled = ancrage.readings();
        this.pack = pack;
        this.tally = Probes.of(ancrage).tally();
        corpus.texts().forEach(text -> extents.put(text.id(), Extent.of(text)));
        for (LegalText text : texts()) {
            text.criteria().forEach(criterion -> criteria.put(criterion.id(), new EnumMap<>(Truth.class)));
            Map<Condition, Seen> ofText = new LinkedHashMap<>();
            Map<Condition, Seen> inText = new IdentityHashMap<>();
            for (Version version : text.versions()) {
                version.applies().fold(new Nodes(version.id() + "/applies", ofText, inText));
                version.requires().fold(new Nodes(version.id() + "/requires", ofText, inText));
            }
            standing.put(text.id(), inText);
            nodes.put(text.id(), ofText);
        }
    }

    static LawCoverage of(Ancrage ancrage, PackManifest pack, List<Situation> situations) {
        CoverageSearch search = new CoverageSearch(ancrage, pack);
        situations.forEach(situation -> situation.on().forEach(day -> search.observe(situation, day)));
        return search.coverage();
    }

    private List<LegalText> texts() {
        return corpus.texts().stream().filter(text -> pack.texts().contains(text.id())).toList();
    }

    /** Nodes by what was seen of them; criteria are no nodes of their own here, since they are counted by themselves. */
    private record Nodes(String place, Map<Condition, Seen> into, Map<Condition, Seen> standing) implements Condition.Fold<Map<Condition, Seen>> {
        @Override
        public Map<Condition, Seen> all(Condition.All node) {
            return numbered(node);
        }

        @Override
        public Map<Condition, Seen> any(Condition.Any node) {
            return numbered(node);
        }

        @Override
        public Map<Condition, Seen> not(Condition.Not node) {
            return numbered(node);
        }

        @Override
        public Map<Condition, Seen> unless(Condition.Unless node) {
            return numbered(node);
        }

        @Override
        public Map<Condition, Seen> settled(Condition.Settled node) {
            return into;
        }

        @Override
        public Map<Condition, Seen> choice(Condition.Choice node) {
            add(node, EnumSet.allOf(Truth.class));
            node.options().forEach((option, child) -> child.fold(new Nodes(place + "/" + option, into, standing)));
            return into;
        }

        @Override
        public Map<Condition, Seen> given(Condition.Given node) {
            return add(node, Set.of(node.holds() ? Truth.MET : Truth.UNMET));
        }

        private Map<Condition, Seen> numbered(Condition node) {
            add(node, EnumSet.allOf(Truth.class));
            for (int i = 0; i < node.children().size(); i++) {
                node.children().get(i).fold(new Nodes(place + "/" + i, into, standing));
            }
            return into;
        }

        private Map<Condition, Seen> add(Condition node, Set<Truth> possible) {
            standing.put(node, into.computeIfAbsent(node, fresh -> new Seen(place, possible, EnumSet.noneOf(Truth.class))));
            return into;
        }
    }

    private void observe(Situation situation, LocalDate day) {
        Set<String> concerned = new TreeSet<>(situation.expected().keySet());
        concerned.add(situation.text());
        List<Extent> seen = concerned.stream().map(extents::get).filter(Objects::nonNull).toList();
        Set<String> own = seen.stream().flatMap(text -> text.criteria().stream()).collect(Collectors.toSet());
        RuleTally.Looking at = new RuleTally.Looking(Stream.concat(own.stream(), seen.stream().flatMap(text -> text.named().stream())).collect(Collectors.toSet()), own);
        RuleTally.Observed byDefault = tally.observe(situation.hosting(), day, settled, at);
        see(byDefault, situation, day, concerned);
        for (Reading reading : corpus.readings().values()) {
            boolean expected = situation.expected().values().stream().anyMatch(text -> text.readings().containsKey(reading.id()));
            if (expected || reading.openOn(day) && !settled.containsKey(reading.id())) {
                boolean inOutlines = seen.stream().anyMatch(text -> text.readings().contains(reading.id()));
                reading.options().stream().map(Reading.Option::id).filter(option -> !option.equals(reading.defaultOption())).map(option -> byDefault.under(reading.id(), option))
                        .filter(other -> inOutlines || !other.truths().equals(byDefault.truths())).forEach(other -> see(other, situation, day, concerned));
            }
        }
        situation.expected().values().stream().flatMap(text -> text.underOptions().keySet().stream()).filter(options -> options.size() > 1).distinct()
                .forEach(options -> {
                    RuleTally.Observed together = byDefault;
                    for (Map.Entry<String, String> taken : options.entrySet()) {
                        together = together.under(taken.getKey(), taken.getValue());
                    }
                    see(together, situation, day, concerned);
                });
    }

    private void see(RuleTally.Observed observed, Situation situation, LocalDate day, Set<String> concerned) {
        Map<String, Truth> truths = observed.truths();
        Condition.World world = new Condition.World() {
            @Override
            public Truth criterion(String id) {
                return truths.getOrDefault(id, Truth.UNKNOWN);
            }

            @Override
            public String option(String reading) {
                String chosen = observed.options().get(reading);
                return chosen == null ? corpus.reading(reading).orElseThrow().defaultOption() : chosen;
            }
        };
        String where = situation.name() + ", " + day;
        texts().stream().filter(text -> concerned.contains(text.id())).forEach(text -> {
            text.criteria().stream().map(Criterion::id)
                    .forEach(criterion -> Objects.requireNonNull(criteria.get(criterion)).putIfAbsent(truths.getOrDefault(criterion, Truth.UNKNOWN), where));
            text.on(day).ifPresent(version -> {
                versions.computeIfAbsent(text.id(), fresh -> new HashSet<>()).add(version.id());
                Map<Condition, Seen> inText = standing.getOrDefault(text.id(), Map.of());
                see(version.applies(), world, inText);
                see(version.requires(), world, inText);
            });
        });
    }

    private static void see(Condition condition, Condition.World world, Map<Condition, Seen> nodes) {
        Seen seen = nodes.get(condition);
        if (seen == null) {
            return;
        }
        seen.truths().add(condition.truth(world));
        condition.taken(world::option).forEach(child -> see(child, world, nodes));
    }

    private LawCoverage coverage() {
        List<RuleUse> rules = tally.rules().stream().filter(rule -> rule.key().startsWith(pack.basePackage() + "."))
                .map(rule -> new RuleUse(rule.key(), rule.criterion(), rule.fired(), rule.constraints())).toList();
        List<CriterionUse> shown = criteria.entrySet().stream().map(entry -> new CriterionUse(entry.getKey(), entry.getValue())).toList();
        List<NodeUse> seen = new ArrayList<>();
        nodes.forEach((text, ofText) -> ofText.forEach((node, found) -> seen.add(
                new NodeUse(text, found.place(), statement(node), found.possible(), found.truths()))));
        List<VersionUse> inForce = texts().stream().flatMap(text -> text.versions().stream().map(version ->
                new VersionUse(text.id(), version.id(), versions.getOrDefault(text.id(), Set.of()).contains(version.id())))).toList();
        return new LawCoverage(rules, shown, seen, inForce);
    }

    private static @Nullable String statement(Condition node) {
        return node.statement() == null ? null : node.statement().en();
    }
}
