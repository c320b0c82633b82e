package org.ancrage.engine.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.engine.limit.Once;
import org.ancrage.engine.refusal.UnfitProblem;
import org.ancrage.engine.refusal.UnfitRulesException;
import org.ancrage.engine.refusal.UnfitRulesException.Unfit;
import org.ancrage.engine.rules.RuleBases.ReadRule;
import org.ancrage.engine.rules.RuleSource.DisabledRule;
import org.ancrage.engine.walk.FactSides;
import org.ancrage.engine.walk.RulePart;
import org.ancrage.engine.walk.RuleWalk;
import org.ancrage.law.Corpus;
import org.ancrage.law.LegalText;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/** The rules of all packs, read from their annotations: which settle criteria, which derive facts, and on what readings they depend. */
public final class RuleBook {

    private static final String MET = "met";
    private static final String UNMET = "unmet";
    private static final String DERIVES = "derives";
    private static final List<String> CONCLUSIONS = List.of(MET, UNMET, DERIVES);
    private static final String FRENCH = "fr";

    private final List<CriterionRule> criterionRules;
    private final Map<String, List<CriterionRule>> byCriterion;
    private final Map<String, Set<String>> readingsByCriterion = new HashMap<>();
    private final List<Derived> derivations;
    private final Map<String, List<RuleWalk>> walksByDerived;
    private final ReadingUse readingUse;
    private final Set<String> derivationReadings;
    private final Set<String> criterionReadings;
    private final AmendedRules amended;
    private final boolean derivesUntrusted;
    private final boolean trusted;
    private final Map<String, Set<String>> settledOn = new ConcurrentHashMap<>();
    private final Once<FactSides> sides = new Once<>(this, () -> new FactSides(walksByDerived()));
    private final Map<String, List<RulePart>> parts = new ConcurrentHashMap<>();

    private RuleBook(List<CriterionRule> criterionRules, List<Derived> derivations, ReadingUse readingUse, AmendedRules amended) {
        this.amended = amended;
        this.criterionRules = criterionRules;
        this.byCriterion = criterionRules.stream().collect(Collectors.groupingBy(CriterionRule::criterion));
        byCriterion.forEach((criterion, rules) -> readingsByCriterion.put(criterion,
                rules.stream().flatMap(rule -> rule.readings().stream()).collect(Collectors.toUnmodifiableSet())));
        this.derivations = List.copyOf(derivations);
        this.walksByDerived = derivations.stream().collect(Collectors.groupingBy(Derived::type, Collectors.mapping(Derived::walk, Collectors.toList())));
        this.readingUse = readingUse;
        this.derivationReadings = derivations.stream().flatMap(derived -> readingUse.direct(derived.walk()).stream()).collect(Collectors.toSet());
        this.criterionReadings = criterionRules.stream().flatMap(rule -> readingUse.direct(rule.walk()).stream()).collect(Collectors.toSet());
        this.derivesUntrusted = derivations.stream().anyMatch(derived -> !derived.trusted());
        this.trusted = !derivesUntrusted && criterionRules.stream().allMatch(CriterionRule::trusted);
    }

    /** A rule in the folder of a text. */
    private record Settling(ReadRule rule, String text, RuleSource source) {
    }

    /** Reads the rules; all that is wrong with them is reported at once. */
    public static RuleBook of(Corpus corpus, List<RuleSource> sources, RuleBases bases) {
        List<Unfit> problems = new ArrayList<>();
        List<Derived> derivations = new ArrayList<>();
        List<Settling> settling = new ArrayList<>();
        for (RuleSource source : sources) {
            Map<String, String> textOf = corpus.texts().stream().collect(Collectors.toMap(text -> source.packageOf(text.id()), LegalText::id));
            for (ReadRule read : bases.read(source)) {
                Rule rule = read.rule();
                String text = textOf.get(rule.getPackage());
                if (CONCLUSIONS.stream().filter(rule.getMetaData()::containsKey).count() != 1 && (text != null || derives(rule))) {
                    problems.add(unfit(rule, UnfitProblem.NOT_ONE_CONCLUSION).with("text", text == null ? rule.getPackage() : text));
                } else if (derives(rule)) {
                    derivations.add(new Derived(read.walk(), derivedType(rule), name(rule), source.limits() == null));
                } else if (text == null) {
                    problems.add(unfit(rule, UnfitProblem.PACKAGE_OF_NO_TEXT).with("package", rule.getPackage()).instead(rule.getPackage(), textOf.keySet()));
                } else {
                    settling.add(new Settling(read, text, source));
                }
            }
        }
        ReadingUse use = new ReadingUse(derivations, corpus);
        List<CriterionRule> rules = new ArrayList<>();
        for (Settling each : settling) {
            CriterionRule settled = criterionRule(each, corpus, use, problems);
            if (settled != null) {
                rules.add(settled);
            }
        }
        AmendedRules amended = AmendedRules.of(sources, problems);
        amended.check(corpus, rules, problems);
        if (!problems.isEmpty()) {
            throw new UnfitRulesException(problems);
        }
        rules.sort(Comparator.comparing(CriterionRule::key));
        return new RuleBook(List.copyOf(rules), derivations, use, amended);
    }

    private static Unfit unfit(Rule rule, UnfitProblem problem) {
        return Unfit.of(rule.getPackage(), rule.getName(), problem.plain()).with("rule", rule.getName());
    }

    static String settled(Rule rule, String text) {
        String named = metadata(rule, rule.getMetaData().containsKey(MET) ? MET : UNMET);
        return named.contains("#") ? named : text + "#" + named;
    }

    /** Global id of the criterion that a disabled rule would settle; empty for a derivation, null where no rule is disabled so. */
    public @Nullable String disabledCriterion(String text, String rule) {
        return amended.criterion(new DisabledRule(text, rule));
    }

    /** What amendments leave no rule to find of a criterion, by their global ids. */
    public List<AmendedRules.Lost> lost(Corpus corpus) {
        return amended.lost(corpus, criterionRules);
    }

    static boolean derives(Rule rule) {
        return rule.getMetaData().containsKey(DERIVES);
    }

    static boolean meets(Rule rule) {
        return rule.getMetaData().containsKey(MET);
    }

    /** Simple name of the type of the facts that a rule derives. */
    static String derivedType(Rule rule) {
        return metadata(rule, DERIVES);
    }

    /** In the order of their keys. */
    public List<CriterionRule> rules() {
        return criterionRules;
    }

    /** Global ids of the criteria that rules settle. */
    public Set<String> criteria() {
        return byCriterion.keySet();
    }

    /** Rules that settle this criterion, in the order of their keys. */
    public List<CriterionRule> settling(String criterion) {
        return byCriterion.getOrDefault(criterion, List.of());
    }

    /** Global ids of the readings on which the rules of a criterion depend. */
    public Set<String> readings(String criterion) {
        return readingsByCriterion.getOrDefault(criterion, Set.of());
    }

    /** Rules that derive facts. */
    public List<Derived> derivations() {
        return derivations;
    }

    /** Global ids of the criteria that rules settle on derived facts of this type, or on what is derived from them. */
    public Set<String> settledOn(String derivedType) {
        return settledOn.computeIfAbsent(derivedType, this::foundSettledOn);
    }

    private Set<String> foundSettledOn(String derivedType) {
        Set<String> types = new HashSet<>(Set.of(derivedType));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Derived derived : derivations) {
                grew |= !types.contains(derived.type()) && derived.looksAtAny(types) && types.add(derived.type());
            }
        }
        return criterionRules.stream().filter(rule -> rule.walk().factTypes().stream().anyMatch(type -> types.contains(type.getSimpleName())))
                .map(CriterionRule::criterion).collect(Collectors.toUnmodifiableSet());
    }

    /** Rules that derive facts of this type, by its simple name. */
    List<RuleWalk> deriving(String type) {
        return walksByDerived.getOrDefault(type, List.of());
    }

    /** To which side facts belong. */
    public FactSides sides() {
        return sides.get();
    }

    /** A rule that settles a criterion, taken apart; the same parts each time, which keep what they find out of themselves. */
    public List<RulePart> parts(CriterionRule rule) {
        return parts.computeIfAbsent(rule.key(), fresh -> rule.walk().parts(sides()));
    }

    /** Rules that derive facts, by the simple name of their type. */
    public Map<String, List<RuleWalk>> walksByDerived() {
        return Collections.unmodifiableMap(walksByDerived);
    }

    /** All rules: those that settle criteria, then those that derive facts. */
    public Stream<RuleWalk> walks() {
        return Stream.concat(criterionRules.stream().map(CriterionRule::walk), derivations.stream().map(Derived::walk));
    }

    /** Whether all packs are. */
    public boolean trusted() {
        return trusted;
    }

    /** Whether what rules of trusted packs look at may have been derived by a pack that is not. */
    public boolean derivesUntrusted() {
        return derivesUntrusted;
    }

    /** On which readings rules depend, and parts of them. */
    public ReadingUse readingUse() {
        return readingUse;
    }

    /** Readings on which what is derived depends. */
    public Set<String> derivationReadings() {
        return derivationReadings;
    }

    /** Readings that rules which settle criteria look at themselves. */
    public Set<String> criterionReadings() {
        return criterionReadings;
    }

    private static @Nullable CriterionRule criterionRule(
            Settling settling, Corpus corpus, ReadingUse use, List<Unfit> problems) {
        RuleWalk walk = settling.rule().walk();
        String text = settling.text();
        Rule rule = settling.rule().rule();
        boolean met = rule.getMetaData().containsKey(MET);
        String criterion = settled(rule, text);
        if (corpus.criterion(criterion).isEmpty()) {
            problems.add(undeclared(rule, criterion, corpus).named(metadata(rule, met ? MET : UNMET)));
            return null;
        }
        String settledText = textOf(criterion);
        RulePlaces places = settling.source().places();
        if (!places.maySettle(settledText)) {
            problems.add(unfit(rule, UnfitProblem.CRITERION_OF_TEXT_NOT_EXTENDED).with("criterion", criterion).with("text", settledText)
                    .with("pack", places.pack()).named(metadata(rule, met ? MET : UNMET)).instead(settledText, places.texts()));
            return null;
        }
        if (!rule.getMetaData().containsKey(FRENCH)) {
            problems.add(unfit(rule, UnfitProblem.NO_FRENCH_NAME).with("text", text));
            return null;
        }
        return new CriterionRule(RuleWalk.key(rule.getPackage(), rule.getName()), new Wording(metadata(rule, FRENCH), rule.getName()),
                criterion, met ? Truth.MET : Truth.UNMET, walk, Set.copyOf(use.of(walk)), settling.source().limits() == null);
    }

    private static Unfit undeclared(Rule rule, String criterion, Corpus corpus) {
        String text = textOf(criterion);
        String name = criterion.substring(criterion.indexOf('#') + 1);
        return corpus.text(text).map(found -> {
            List<String> declared = found.criteria().stream().map(one -> one.id().substring(one.id().indexOf('#') + 1)).toList();
            return unfit(rule, UnfitProblem.CRITERION_NOT_DECLARED).with("criterion", name).with("text", text).instead(name, declared);
        }).orElseGet(() -> unfit(rule, UnfitProblem.CRITERION_OF_UNKNOWN_TEXT).with("criterion", name).with("text", text)
                .instead(text, corpus.texts().stream().map(LegalText::id).toList()));
    }

    private static String textOf(String criterion) {
        return criterion.substring(0, criterion.indexOf('#'));
    }

    /** Another rule that settles the criterion of this one, in its place. */
    public CriterionRule inPlaceOf(CriterionRule rule, Rule other) {
        return rule.with(new RuleWalk(other), readingUse);
    }

    /**
     * With another derivation in the place of one.
     *
     * @param key package and name of the one
     * @param other null where it just does not exist
     */
    public RuleBook withDerivation(String key, @Nullable Rule other, Corpus corpus) {
        List<Derived> changed = new ArrayList<>();
        for (Derived derived : derivations) {
            if (!derived.walk().rule().equals(key)) {
                changed.add(derived);
            } else if (other != null) {
                changed.add(new Derived(new RuleWalk(other), derived.type(), name(other), derived.trusted()));
            }
        }
        ReadingUse use = new ReadingUse(changed, corpus);
        return new RuleBook(criterionRules.stream().map(rule -> rule.with(rule.walk(), use)).toList(), changed, use, amended);
    }

    /**
     * A rule that derives facts.
     *
     * @param type simple name of their type
     * @param name in English where it has no French one
     * @param trusted whether its pack is
     */
    public record Derived(RuleWalk walk, String type, Wording name, boolean trusted) {
        private boolean looksAtAny(Set<String> types) {
            return walk.factTypes().stream().anyMatch(looked -> types.contains(looked.getSimpleName()));
        }
    }

    private static Wording name(Rule rule) {
        return new Wording(rule.getMetaData().containsKey(FRENCH) ? metadata(rule, FRENCH) : rule.getName(), rule.getName());
    }

    private static String metadata(Rule rule, String name) {
        return String.valueOf(rule.getMetaData(name));
    }
}
