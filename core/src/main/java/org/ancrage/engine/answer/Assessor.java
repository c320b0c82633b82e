package org.ancrage.engine.answer;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.Explanation.TakenReading;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.MissingFact;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Question;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.engine.limit.Effort;
import org.ancrage.engine.limit.Once;
import org.ancrage.engine.outline.Completions;
import org.ancrage.engine.outline.OutlineReading;
import org.ancrage.engine.outline.ReadingAgreement;
import org.ancrage.engine.outline.Readings;
import org.ancrage.engine.outline.RelevantReadings;
import org.ancrage.engine.outline.VersionUnderReadings;
import org.ancrage.engine.remedy.QuestionRanking;
import org.ancrage.engine.remedy.RemedySearch;
import org.ancrage.engine.rules.Qualification;
import org.ancrage.engine.rules.RuleBook;
import org.ancrage.engine.rules.Rules;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.RuleWalk;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.ExposureChains;
import org.ancrage.engine.world.MissingFacts;
import org.ancrage.engine.world.OpenFact;
import org.ancrage.engine.world.OpenFacts;
import org.ancrage.engine.world.Situation;
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
public final class Assessor implements RemedySearch.Law {

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
    private final Once<List<OpenFact>> openFacts;
    private final Function<Map<OpenFact, Object>, Assessor> supposing;
    private final Map<Map<OpenFact, Object>, Assessor> supposed = new HashMap<>();
    private final Map<String, Weighed> weighed = new HashMap<>();
    private final Map<List<Object>, Weighed> byCriteria = new HashMap<>();

    public Assessor(AppliedLaw law, Rules rules, Hosting hosting) {
        this(law, rules, hosting, new FactBase(Situation.facts(hosting, law), Effort.limited(Effort.MOST_LOOKS, () -> Situation.extent(hosting))));
    }

    /** @param facts the question on the day, with what looking at it may take */
    public Assessor(AppliedLaw law, Rules rules, Hosting hosting, FactBase facts) {
        this.law = law;
        this.rules = rules;
        this.readings = law.readings();
        this.facts = facts;
        this.missing = new MissingFacts(hosting);
        this.deriving = this::derivedFromFacts;
        this.qualifying = (premises, changed) -> changed == null || changed.isEmpty()
                ? Qualification.evaluated(finished(premises), rules.book())
                : qualification(Map.of()).with(finished(premises), rules.book(), changed);
        this.openFacts = Once.list(this, () -> OpenFacts.of(hosting.inCanonicalOrder()));
        this.supposing = some -> new Assessor(this, OpenFacts.known(hosting.inCanonicalOrder(), some));
    }

    /** The question of another, with more facts known. What neither is derived nor settled otherwise, is as the other has it. */
    private Assessor(Assessor same, Hosting hosting) {
        this.law = same.law;
        this.rules = same.rules;
        this.readings = law.readings();
        this.facts = new FactBase(Situation.facts(hosting, law), same.facts.effort());
        this.missing = new MissingFacts(hosting);
        List<Object> changed = changed(same);
        boolean derivesTheSame = !rules.derivation().looksAt(changed);
        this.deriving = derivesTheSame ? same::derived : this::derivedFromFacts;
        this.qualifying = (premises, otherReadings) -> derivesTheSame
                ? same.qualification(premises, otherReadings).with(finished(premises), rules.book(), rule -> rule.walk().looksAtAny(changed))
                : Qualification.onDemand(finished(premises), rules.book());
        this.openFacts = new Once<>(this, List::of);
        this.supposing = some -> {
            throw new IllegalStateException("Of this question, facts are supposed already.");
        };
    }

    /** Facts that one of both has and the other has not. */
    private List<Object> changed(Assessor other) {
        Set<Object> own = new HashSet<>(facts.all());
        Set<Object> others = new HashSet<>(other.facts.all());
        return Stream.concat(own.stream().filter(fact -> !others.contains(fact)), others.stream().filter(fact -> !own.contains(fact))).toList();
    }

    private List<Object> derivedFromFacts(Map<String, String> taken) {
        return rules.derivation().derived(facts.plus(readings.choices(taken)));
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
        this.openFacts = same.openFacts;
        this.supposing = some -> new Assessor(same.supposing(some), law, rules, change);
    }

    /** The same question under other law that brings the same facts to the day. Keeps what this one knows. */
    public Assessor under(Corpus other) {
        return new Assessor(this, law.with(other), rules, UnaryOperator.identity());
    }

    /**
     * The same question under other rules. Keeps what this one knows.
     *
     * @param others rules that differ in what is derived only
     * @param change what else the rules would make of the facts
     */
    public Assessor under(Rules others, UnaryOperator<Qualification> change) {
        return new Assessor(this, law, others, change);
    }

    /**
     * What was made of the facts so far, those supposed included, under some choices of readings; not what others, who derive otherwise, had
     * this one find out.
     */
    public Collection<Qualification> qualifications() {
        return Stream.concat(
                qualifications.entrySet().stream().filter(known -> derivations.values().stream().anyMatch(derived -> derived == known.getKey()))
                        .flatMap(known -> known.getValue().values().stream()),
                supposed.values().stream().flatMap(some -> some.qualifications().stream())).toList();
    }

    /** What was derived so far, under some choices of readings. */
    public Map<Map<String, String>, List<Object>> derivations() {
        return derivations;
    }

    /** Whether a rule fires on the facts, and on all that is derived from them under some options. */
    public boolean firesOnDerived(RuleWalk rule, Map<String, String> options) {
        return rule.fires(facts.plus(readings.choices(options)).plus(derived(options)));
    }

    public AppliedLaw law() {
        return law;
    }

    RuleBook book() {
        return rules.book();
    }

    /**
     * Derives facts and settles criteria in sessions, under the default readings.
     *
     * @throws org.ancrage.engine.limit.DisagreementException if sessions and model differ
     */
    public Qualification settle() {
        Map<String, String> deriving = readings.of(rules.book().derivationReadings(), Map.of());
        derivations.put(deriving, rules.derivation().derivedAndChecked(facts.plus(readings.choices(deriving))));
        Premises byDefault = premises(Map.of());
        Qualification settled = Qualification.settled(finished(byDefault), rules.book(), rules.settlement());
        alike(byDefault).put(byDefault.direct(), settled);
        byOptions.put(Map.of(), settled);
        return settled;
    }

    /** The outcome of each text that exists on the day, without explanation. */
    public Map<String, Outcome> outcomes() {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        law.day().law().versions().keySet().forEach(text -> outcomes.put(text, outcome(text)));
        return outcomes;
    }

    /** Truth of each criterion that rules settle, under the default readings. */
    public Map<String, Truth> findings() {
        Qualification byDefault = qualification(Map.of());
        Map<String, Truth> findings = new LinkedHashMap<>();
        rules.book().rules().forEach(rule -> findings.put(rule.criterion(), byDefault.truth(rule.criterion())));
        return findings;
    }

    /** All that a text that exists on the day answers, but for the explanation. */
    public TextAnswer answer(LegalText text) {
        Weighed weighed = weighed(text.id());
        VersionUnderReadings read = weighed.read();
        OutlineReading byDefault = read.byDefault();
        Map<String, Truth> criteria = new LinkedHashMap<>();
        byDefault.criteriaExplained().forEach(criterion -> criteria.put(criterion, byDefault.facts().apply(criterion)));
        return new TextAnswer(read.version().id(), read.version().force(), weighed.outcome(), criteria,
                weighed.open().map(Completions::open).orElse(Set.of()), !conflicts(text, byDefault).isEmpty());
    }

    /** What a text that exists on the day answers, without explanation. */
    public Outcome outcome(String text) {
        return weighed(text).outcome();
    }

    /**
     * A text with its outcome.
     *
     * @param open what may turn out, where the text waits for facts
     * @param whatever the missing facts of which each was tried to be everything that it may be, where only that settles the outcome
     */
    record Weighed(VersionUnderReadings read, Outcome outcome, Optional<Completions> open, List<MissingFact> whatever) {
    }

    /** Reads a text that exists on the day under the readings that matter, and weighs what is not known. */
    Weighed weighed(String text) {
        Weighed known = weighed.get(text);
        if (known == null) {
            known = weighed(new OfText(text, Map.of()));
            weighed.put(text, known);
        }
        return known;
    }

    private Weighed weighed(OfText text) {
        Weighed byCriteria = text.weighed(this);
        return byCriteria.open().isEmpty() ? byCriteria : new Cases(this).settled(text)
                .map(settled -> new Weighed(byCriteria.read(), settled.outcome(), Optional.empty(), settled.facts())).orElse(byCriteria);
    }

    /** The outcome of a text under each combination of the options of those readings under which it was read. */
    List<ReadingOutcome> perReading(VersionUnderReadings read) {
        Map<Map<String, String>, Outcome> outcomes = read.weighed();
        outcomes.replaceAll((options, outcome) -> outcome == Outcome.UNDETERMINED ? weighed(new OfText(read.text(), options)).outcome() : outcome);
        return ReadingAgreement.perReading(outcomes, read.readings());
    }

    /**
     * What all texts that count answer together: the worst of them, over what the same missing facts may turn out to be. Where several texts wait
     * for facts, one of them may forbid whatever these are; where no case forbids, each text is settled by itself.
     */
    public Cases.Whatever overall() {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        decisive().forEach(text -> outcomes.put(text, outcome(text)));
        Outcome worst = Outcome.worst(outcomes.values());
        List<String> waiting = outcomes.keySet().stream().filter(text -> outcomes.get(text) == Outcome.UNDETERMINED).toList();
        Optional<Cases.Whatever> settled = worst == Outcome.UNDETERMINED && waiting.size() > 1
                ? new Cases(this).settled(new OneOf(waiting)) : Optional.empty();
        return settled.orElseGet(() -> new Cases.Whatever(worst, List.of()));
    }

    private Stream<String> decisive() {
        return law.day().law().versions().entrySet().stream().filter(version -> version.getValue().force().decisive()).map(Map.Entry::getKey);
    }

    /** @param taken options of some readings; the others are tried */
    private record OfText(String text, Map<String, String> taken) implements Cases.Weighing {

        Weighed weighed(Assessor facts) {
            return facts.byCriteria(text, taken);
        }

        @Override
        public Outcome outcome(Assessor facts) {
            return weighed(facts).outcome();
        }

        @Override
        public Set<String> open(Assessor facts) {
            return weighed(facts).open().map(Completions::open).orElse(Set.of());
        }
    }

    /** Whether one of several texts forbids. */
    private record OneOf(List<String> texts) implements Cases.Weighing {

        @Override
        public Outcome outcome(Assessor facts) {
            Outcome worst = Outcome.NOT_APPLICABLE;
            for (String text : texts) {
                Outcome outcome = facts.byCriteria(text, Map.of()).outcome();
                if (outcome == Outcome.NON_COMPLIANT) {
                    return outcome;
                }
                worst = outcome == Outcome.UNDETERMINED ? outcome : worst;
            }
            return worst;
        }

        @Override
        public boolean settles(Outcome outcome) {
            return outcome == Outcome.NON_COMPLIANT;
        }

        @Override
        public Set<String> open(Assessor facts) {
            return texts.stream().flatMap(text -> facts.byCriteria(text, Map.of()).open().stream()).flatMap(open -> open.open().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    private Weighed byCriteria(String text, Map<String, String> taken) {
        return byCriteria.computeIfAbsent(List.of(text, taken), fresh -> {
            VersionUnderReadings read = read(text, relevantReadings(text, Map.of()), taken);
            Outcome outcome = read.outcome();
            if (outcome != Outcome.UNDETERMINED) {
                return new Weighed(read, outcome, Optional.empty(), List.of());
            }
            Completions completions = Completions.of(read);
            return new Weighed(read, completions.outcome(), Optional.of(completions).filter(open -> open.outcome() == Outcome.UNDETERMINED),
                    List.of());
        });
    }

    /** The components that are not known and have few values. */
    List<OpenFact> openFacts() {
        return openFacts.get();
    }

    /** Whether a component can matter to a criterion. */
    boolean looksAt(String criterion, OpenFact fact) {
        return rules.interest().reads(criterion, fact.missing().of().getClass(), fact.missing().component());
    }

    /** The same question with some of its facts supposed. Keeps what it knows. */
    public Assessor supposing(Map<OpenFact, Object> some) {
        return some.isEmpty() ? this : supposed.computeIfAbsent(some, supposing);
    }

    /** What a text that exists on the day answers under the default readings, were one criterion otherwise. */
    public Outcome outcomeIf(String text, String criterion, Truth truth) {
        Qualification settled = qualification(Map.of());
        return new OutlineReading(version(text), id -> id.equals(criterion) ? truth : settled.truth(id),
                reading -> readings.defaults().get(reading), this::criterion).outcome();
    }

    /** The criteria as they are under some options; the others take their default. */
    public Qualification under(Map<String, String> options) {
        return qualification(options);
    }

    /** The option that a reading takes where nothing else is tried. */
    public String defaultOption(String reading) {
        return readings.defaults().getOrDefault(reading, "");
    }

    /** Combinations of the options of open readings on which a criterion depends; the defaults first. */
    public List<Map<String, String>> combinations(String criterion) {
        return readings.combinations(openReadings(criterion));
    }

    /** What is asked over some texts, by what may turn out of each. */
    List<Question> questions(Map<String, Completions> open) {
        return new QuestionRanking(open, this::criterion, criterion -> missing.among(criterion.asks())).questions();
    }

    /** Who is within reach of which foreign law, by default where a reading is open. */
    public Map<String, List<ExposureChain>> exposures() {
        return new ExposureChains(facts.plus(derived(readings.of(rules.book().derivationReadings(), Map.of()))), law.corpus()).all();
    }

    @Override
    public Set<String> relevantReadings(String text, Map<String, Truth> supposed) {
        return !readings.anyOpen() ? Set.of() : RelevantReadings.of(law.outline(text),
                id -> supposed.containsKey(id) ? EnumSet.of(supposed.get(id)) : truths(id), this::openReadings, readings::open,
                reading -> readings.defaults().get(reading));
    }

    @Override
    public VersionUnderReadings read(String text, Collection<String> open) {
        return read(text, open, Map.of());
    }

    /** @param taken options of some readings, which are not tried */
    private VersionUnderReadings read(String text, Collection<String> open, Map<String, String> taken) {
        Map<Map<String, String>, OutlineReading> outlines = new LinkedHashMap<>();
        readings.combinations(open.stream().filter(reading -> !taken.containsKey(reading)).toList()).forEach(tried -> {
            Map<String, String> options = new LinkedHashMap<>(tried);
            options.putAll(taken);
            outlines.put(options, outline(version(text), options));
        });
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
    public List<Object> derived(Map<String, String> options) {
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
