package org.ancrage.engine;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ancrage.decision.Explanation.TakenReading;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Question;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Conflict;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.LegalText;
import org.ancrage.law.Reading;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.jspecify.annotations.Nullable;

/** One question on one day: qualifies the facts once per choice of readings that rules depend on, and reads every outline. */
final class Assessor implements RemedySearch.Law {

    private final AppliedLaw law;
    private final Rules rules;
    private final FactBase facts;
    private final MissingFacts missing;
    private final Readings readings;
    private final Map<Map<String, String>, List<Object>> derivations = new HashMap<>();
    /** By what is derived, of which equal lists are one, and by the readings that criteria look at themselves. */
    private final Map<List<Object>, Map<Map<String, String>, Qualification>> qualifications = new IdentityHashMap<>();
    private final Map<Map<String, String>, Qualification> byOptions = new HashMap<>();
    private final Map<String, Set<Truth>> truths = new HashMap<>();
    private final Function<Map<String, String>, List<Object>> deriving;
    private final BiFunction<Premises, @Nullable Set<String>, Qualification> qualifying;

    Assessor(AppliedLaw law, Rules rules, Hosting hosting) {
        this(law, rules, hosting, Effort.limited(Effort.MOST_LOOKS, () -> Situation.extent(hosting)));
    }

    /** @param effort what it may take */
    Assessor(AppliedLaw law, Rules rules, Hosting hosting, Effort effort) {
        this.law = law;
        this.rules = rules;
        this.readings = law.readings();
        this.facts = new FactBase(Situation.facts(hosting, law), effort);
        this.missing = new MissingFacts(hosting);
        this.deriving = taken -> rules.derivation().derived(facts.plus(readings.choices(taken)));
        this.qualifying = (premises, changed) -> changed == null || changed.isEmpty()
                ? Qualification.evaluated(finished(premises), rules.book())
                : qualification(Map.of()).with(finished(premises), rules.book(), changed);
    }

    /** The question of another, under law that brings the same facts to the day. */
    private Assessor(Assessor same, AppliedLaw law, Rules rules, UnaryOperator<Qualification> change) {
        this.law = law;
        this.rules = rules;
        this.readings = law.readings();
        this.facts = same.facts;
        this.missing = same.missing;
        boolean derivesTheSame = rules.derivation() == same.rules.derivation();
        this.deriving = derivesTheSame ? same::derived : taken -> same.oneOf(rules.derivation().derived(facts.plus(readings.choices(taken))));
        // What is derived otherwise may touch any rule.
        this.qualifying = (premises, changed) -> change.apply(same.qualification(premises, derivesTheSame ? changed : null));
    }

    /** The same question under other law that brings the same facts to the day. Keeps what this one knows. */
    Assessor under(Corpus other) {
        return new Assessor(this, law.with(other), rules, UnaryOperator.identity());
    }

    /**
     * The same question under other rules. Keeps what this one knows.
     *
     * @param others rules that differ in what is derived only
     * @param change what else the rules would make of the facts
     */
    Assessor under(Rules others, UnaryOperator<Qualification> change) {
        return new Assessor(this, law, others, change);
    }

    /** What was made of the facts so far, under some choices of readings; not what others, who derive otherwise, had this one find out. */
    Collection<Qualification> qualifications() {
        return qualifications.entrySet().stream().filter(known -> derivations.values().stream().anyMatch(derived -> derived == known.getKey()))
                .flatMap(known -> known.getValue().values().stream()).toList();
    }

    /** What was derived so far, under some choices of readings. */
    Map<Map<String, String>, List<Object>> derivations() {
        return derivations;
    }

    /** Whether a rule fires on the facts, and on all that is derived from them under some options. */
    boolean firesOnDerived(RuleWalk rule, Map<String, String> options) {
        return rule.fires(facts.plus(readings.choices(options)).plus(derived(options)));
    }

    AppliedLaw law() {
        return law;
    }

    RuleBook book() {
        return rules.book();
    }

    /**
     * Derives facts and settles criteria in sessions, under the default readings.
     *
     * @throws DisagreementException if sessions and model differ
     */
    Qualification settle() {
        Map<String, String> deriving = readings.of(rules.book().derivationReadings(), Map.of());
        derivations.put(deriving, rules.derivation().derivedAndChecked(facts.plus(readings.choices(deriving))));
        Premises byDefault = premises(Map.of());
        Qualification settled = Qualification.settled(finished(byDefault), rules.book(), rules.settlement());
        alike(byDefault).put(byDefault.direct(), settled);
        byOptions.put(Map.of(), settled);
        return settled;
    }

    /** The outcome of each text that exists on the day, without explanation. */
    Map<String, Outcome> outcomes() {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        law.day().law().versions().keySet().forEach(text -> outcomes.put(text, outcome(text)));
        return outcomes;
    }

    /** Truth of each criterion that rules settle, under the default readings. */
    Map<String, Truth> findings() {
        Qualification byDefault = qualification(Map.of());
        Map<String, Truth> findings = new LinkedHashMap<>();
        rules.book().rules().forEach(rule -> findings.put(rule.criterion(), byDefault.truth(rule.criterion())));
        return findings;
    }

    /** All that a text that exists on the day answers, but for the explanation. */
    TextAnswer answer(LegalText text) {
        Weighed weighed = weighed(text.id());
        VersionUnderReadings read = weighed.read();
        OutlineReading byDefault = read.byDefault();
        Map<String, Truth> criteria = new LinkedHashMap<>();
        byDefault.criteriaExplained().forEach(criterion -> criteria.put(criterion, byDefault.facts().apply(criterion)));
        return new TextAnswer(read.version().id(), read.version().force(), weighed.outcome(), criteria,
                weighed.open().map(Completions::open).orElse(Set.of()), !conflicts(text, byDefault).isEmpty());
    }

    /** What a text that exists on the day answers, without explanation. */
    Outcome outcome(String text) {
        return weighed(text).outcome();
    }

    /**
     * A text with its outcome.
     *
     * @param open what may turn out, where the text waits for facts
     */
    record Weighed(VersionUnderReadings read, Outcome outcome, Optional<Completions> open) {
    }

    /** Reads a text that exists on the day under the readings that matter, and weighs what is not known. */
    Weighed weighed(String text) {
        VersionUnderReadings read = read(text, relevantReadings(text, Map.of()));
        Outcome outcome = read.outcome();
        if (outcome != Outcome.UNDETERMINED) {
            return new Weighed(read, outcome, Optional.empty());
        }
        Completions completions = Completions.of(read);
        return new Weighed(read, completions.outcome(), Optional.of(completions).filter(open -> open.outcome() == Outcome.UNDETERMINED));
    }

    /** What a text that exists on the day answers under the default readings, were one criterion otherwise. */
    Outcome outcomeIf(String text, String criterion, Truth truth) {
        Qualification settled = qualification(Map.of());
        return new OutlineReading(version(text), id -> id.equals(criterion) ? truth : settled.truth(id),
                reading -> readings.defaults().get(reading), this::criterion).outcome();
    }

    /** The criteria as they are under some options; the others take their default. */
    Qualification under(Map<String, String> options) {
        return qualification(options);
    }

    /** The option that a reading takes where nothing else is tried. */
    String defaultOption(String reading) {
        return readings.defaults().getOrDefault(reading, "");
    }

    /** Combinations of the options of open readings on which a criterion depends; the defaults first. */
    List<Map<String, String>> combinations(String criterion) {
        return readings.combinations(openReadings(criterion));
    }

    /** What is asked over some texts, by what may turn out of each. */
    List<Question> questions(Map<String, Completions> open) {
        return new QuestionRanking(open, this::criterion, criterion -> missing.among(criterion.asks())).questions();
    }

    /** Who is within reach of which foreign law, by default where a reading is open. */
    Map<String, List<ExposureChain>> exposures() {
        return new ExposureChains(facts.plus(derived(readings.of(rules.book().derivationReadings(), Map.of()))), law.corpus()).all();
    }

    @Override
    public Set<String> relevantReadings(String text, Map<String, Truth> supposed) {
        return !readings.anyOpen() ? Set.of() : new RelevantReadings(
                id -> supposed.containsKey(id) ? EnumSet.of(supposed.get(id)) : truths(id), this::openReadings, readings::open,
                reading -> readings.defaults().get(reading), id -> criterion(id).undertaking()).of(version(text));
    }

    @Override
    public VersionUnderReadings read(String text, Collection<String> open) {
        Map<Map<String, String>, OutlineReading> outlines = new LinkedHashMap<>();
        readings.combinations(open).forEach(options -> outlines.put(options, outline(version(text), options)));
        return new VersionUnderReadings(text, version(text), outlines);
    }

    private Version version(String text) {
        return Objects.requireNonNull(law.version(text));
    }

    /** Contradictions in the evidence on a text. */
    static List<Conflict> conflicts(LegalText text, OutlineReading outline) {
        return text.conflicts().stream().filter(conflict -> conflict.when().truth(outline.asIs()) == Truth.MET).toList();
    }

    /** The truths of a criterion under the readings on which its rules depend; those of other criteria do not touch it. */
    private Set<Truth> truths(String criterion) {
        Set<Truth> known = truths.get(criterion);
        if (known == null) {
            known = EnumSet.noneOf(Truth.class);
            for (Map<String, String> options : readings.combinations(openReadings(criterion))) {
                known.add(qualification(options).truth(criterion));
            }
            truths.put(criterion, known);
        }
        return known;
    }

    /** The readings, open or settled beforehand, without which the rules would say something else of a criterion. */
    List<TakenReading> readingsOf(String criterion) {
        Set<String> open = openReadings(criterion);
        Map<Map<String, String>, Truth> found = new LinkedHashMap<>();
        readings.combinations(open).forEach(options -> found.put(options, qualification(options).truth(criterion)));
        return rules.book().settling(criterion).stream().flatMap(rule -> rule.readings().stream()).distinct().sorted()
                .map(id -> law.corpus().reading(id).orElseThrow())
                .filter(reading -> open.contains(reading.id())
                        ? ReadingAgreement.matters(reading.id(), found)
                        : law.day().law().openReadings().contains(reading.id()) && isDecisive(reading, criterion))
                .map(reading -> new TakenReading(reading, reading.option(taken(reading.id()))))
                .toList();
    }

    private boolean isDecisive(Reading reading, String criterion) {
        return reading.options().stream().map(option -> qualification(Map.of(reading.id(), option.id())).truth(criterion))
                .distinct().count() > 1;
    }

    String taken(String reading) {
        return Objects.requireNonNull(readings.defaults().get(reading));
    }

    private Set<String> openReadings(String criterion) {
        return readings.open(rules.book().readings(criterion));
    }

    private OutlineReading outline(Version version, Map<String, String> options) {
        Map<String, String> defaults = readings.defaults();
        return new OutlineReading(version, qualification(options)::truth,
                reading -> options.getOrDefault(reading, defaults.get(reading)), this::criterion);
    }

    @Override
    public Criterion criterion(String id) {
        return law.criterion(id);
    }

    /** Choices from which the same follows, and that differ in no reading that a criterion looks at, share one qualification. */
    private Qualification qualification(Map<String, String> options) {
        Qualification known = byOptions.get(options);
        if (known == null) {
            known = qualification(premises(options), changed(options));
            byOptions.put(Map.copyOf(options), known);
        }
        return known;
    }

    private Set<String> changed(Map<String, String> options) {
        Set<String> changed = new HashSet<>();
        options.forEach((reading, option) -> {
            if (!option.equals(readings.defaults().get(reading))) {
                changed.add(reading);
            }
        });
        return changed;
    }

    /** @param changed readings that do not take their default; null where more is otherwise than readings */
    private Qualification qualification(Premises premises, @Nullable Set<String> changed) {
        Qualification known = alike(premises).get(premises.direct());
        if (known == null) {
            known = qualifying.apply(premises, changed);
            alike(premises).put(premises.direct(), known);
        }
        return known;
    }

    private Map<Map<String, String>, Qualification> alike(Premises premises) {
        return qualifications.computeIfAbsent(premises.derived(), derived -> new HashMap<>());
    }

    private Premises premises(Map<String, String> options) {
        return new Premises(derived(readings.of(rules.book().derivationReadings(), options)), readings.of(rules.book().criterionReadings(), options));
    }

    private FactBase finished(Premises premises) {
        return facts.plus(readings.choices(premises.direct())).plus(premises.derived());
    }

    private record Premises(List<Object> derived, Map<String, String> direct) {
    }

    /** What follows from the facts under some options; the same list where it is equal. */
    List<Object> derived(Map<String, String> options) {
        List<Object> known = derivations.get(options);
        if (known == null) {
            known = oneOf(deriving.apply(options));
            derivations.put(options, known);
        }
        return known;
    }

    private List<Object> oneOf(List<Object> derived) {
        return derivations.values().stream().filter(derived::equals).findFirst().orElse(derived);
    }
}
