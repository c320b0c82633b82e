package org.ancrage.engine.answer;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
import org.ancrage.engine.world.DayFacts;
import org.ancrage.engine.world.MissingFacts;
import org.ancrage.engine.world.OpenFact;
import org.ancrage.engine.world.OpenFacts;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Conflict;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.LegalText;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;

/** One question on one day: qualifies the facts once per choice of readings that rules depend on, and reads every outline. */
public final class Assessor implements RemedySearch.Law {

    private final AppliedLaw law;
    private final Rules rules;
    private final MissingFacts missing;
    private final Readings readings;
    private final Qualifications qualifications;
    private final Map<String, Set<Truth>> truths = new HashMap<>();
    private final Once<List<OpenFact>> openFacts;
    private final BiFunction<Map<OpenFact, Object>, Assessor, Assessor> supposing;
    private final Map<Map<OpenFact, Object>, Assessor> supposed = new HashMap<>();
    private final Map<String, WeighedText> weighed = new HashMap<>();
    private final Map<List<Object>, WeighedText> byCriteria = new HashMap<>();

    public Assessor(AppliedLaw law, Rules rules, Hosting hosting) {
        this(law, rules, hosting, new FactBase(DayFacts.facts(hosting, law), Effort.limited(Effort.MOST_LOOKS, () -> DayFacts.extent(hosting))));
    }

    /** @param facts the question on the day, with what looking at it may take */
    public Assessor(AppliedLaw law, Rules rules, Hosting hosting, FactBase facts) {
        this(law, rules, hosting, new Qualifications(rules, law.readings(), facts));
    }

    private Assessor(AppliedLaw law, Rules rules, Hosting hosting, Qualifications qualifications) {
        this.law = law;
        this.rules = rules;
        this.readings = law.readings();
        this.missing = new MissingFacts(hosting);
        this.qualifications = qualifications;
        this.openFacts = new Once<>(this, () -> OpenFacts.of(hosting.inCanonicalOrder()));
        this.supposing = (some, fewer) -> fewer.instead(OpenFacts.known(hosting.inCanonicalOrder(), some));
    }

    /** Another question on the same day, of which nothing is supposed. What follows from both alike, this one keeps. */
    public Assessor instead(Hosting other) {
        return new Assessor(this, other, qualifications.effort());
    }

    /** Another question on the same day. What follows from both alike, this one keeps. */
    public Assessor otherwise(Hosting other) {
        FactBase facts = new FactBase(DayFacts.facts(other, law), Effort.limited(Effort.MOST_LOOKS, () -> DayFacts.extent(other)));
        return new Assessor(law, rules, other, new Qualifications(qualifications, facts));
    }

    /** Another question on the same day, of which nothing is supposed. Keeps what that one knows of the facts that both have. */
    public Assessor(Assessor same, Hosting hosting, Effort effort) {
        this.law = same.law;
        this.rules = same.rules;
        this.readings = law.readings();
        this.missing = new MissingFacts(hosting);
        this.qualifications = new Qualifications(same.qualifications, new FactBase(DayFacts.facts(hosting, law), effort));
        this.openFacts = new Once<>(this, List::of);
        this.supposing = (some, fewer) -> {
            throw new IllegalStateException("Of a question that stands for another, nothing is supposed.");
        };
    }

    /**
     * The same question on another day.
     *
     * @param touched keys of the rules that do not see the date as they did on the day of that one
     */
    public Assessor(Assessor same, AppliedLaw law, Hosting hosting, FactBase facts, Set<String> touched) {
        this(law, same.rules, hosting, new Qualifications(same.qualifications, law.readings(), facts, touched));
    }

    /** The question of another, under law that brings the same facts to the day. */
    private Assessor(Assessor same, AppliedLaw law, Rules rules, UnaryOperator<Qualification> change) {
        this.law = law;
        this.rules = rules;
        this.readings = law.readings();
        this.missing = same.missing;
        this.qualifications = new Qualifications(same.qualifications, rules, readings, change);
        this.openFacts = same.openFacts;
        this.supposing = (some, fewer) -> new Assessor(same.supposing(some, same), law, rules, change);
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

    /** What was made of the facts so far, those supposed included, under some choices of readings; not what others, who derive otherwise, had found out. */
    public Collection<Qualification> qualifications() {
        return Stream.concat(qualifications.known(), supposed.values().stream().flatMap(some -> some.qualifications().stream())).toList();
    }

    /** Lets go of what was made of supposed facts, which is much: it is found out again where it is asked for. */
    public void forgetSupposed() {
        supposed.clear();
    }

    /** What was derived so far, under some choices of readings. */
    public Map<Map<String, String>, List<Object>> derivations() {
        return qualifications.derivations();
    }

    /** What follows from the facts under some options; the same list where it is equal. */
    public List<Object> derived(Map<String, String> options) {
        return qualifications.derived(options);
    }

    /** Whether a rule fires on the facts, and on all that is derived from them under some options. */
    public boolean firesOnDerived(RuleWalk rule, Map<String, String> options) {
        return rule.fires(qualifications.factsAndDerived(options));
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
     * @throws org.ancrage.refusal.DisagreementException if sessions and model differ
     */
    public Qualification settle() {
        return qualifications.settle();
    }

    /** The outcome of each text that exists on the day, without explanation. */
    public Map<String, Outcome> outcomes() {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        law.day().law().versions().keySet().forEach(text -> outcomes.put(text, outcome(text)));
        return outcomes;
    }

    /** Truth of each criterion that rules settle, under the default readings. */
    public Map<String, Truth> findings() {
        Qualification byDefault = under(Map.of());
        Map<String, Truth> findings = new LinkedHashMap<>();
        rules.book().rules().forEach(rule -> findings.put(rule.criterion(), byDefault.truth(rule.criterion())));
        return findings;
    }

    /** Truth of a criterion under the default readings. */
    Truth truth(String criterion) {
        return under(Map.of()).truth(criterion);
    }

    /** All that a text that exists on the day answers, but for the explanation. */
    public TextAnswer answer(LegalText text) {
        WeighedText weighed = weighed(text.id());
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

    /** What a text that exists on the day answers on what is known: cheaper than its outcome, which may be settled whatever is missing. */
    public Outcome outcomeByCriteria(String text) {
        return byCriteria(text, Map.of()).outcome();
    }

    /** Reads a text that exists on the day under the readings that matter, and weighs what is not known. */
    WeighedText weighed(String text) {
        WeighedText known = weighed.get(text);
        if (known == null) {
            known = weighed(new Cases.OfText(text, Map.of()));
            weighed.put(text, known);
        }
        return known;
    }

    private WeighedText weighed(Cases.OfText text) {
        WeighedText byCriteria = text.weighed(this);
        return byCriteria.open().isEmpty() ? byCriteria : new Cases(this).settled(text)
                .map(settled -> new WeighedText(byCriteria.read(), settled.outcome(), Optional.empty(), settled.facts())).orElse(byCriteria);
    }

    /** The outcome of a text under each combination of the options of those readings under which it was read. */
    List<ReadingOutcome> perReading(VersionUnderReadings read) {
        Map<Map<String, String>, Outcome> outcomes = read.weighed();
        outcomes.replaceAll((options, outcome) -> outcome == Outcome.UNDETERMINED ? weighed(new Cases.OfText(read.text(), options)).outcome() : outcome);
        return ReadingAgreement.perReading(outcomes, read.readings());
    }

    /** What all texts that count answer together. */
    public Together together() {
        return new Together(this);
    }

    WeighedText byCriteria(String text, Map<String, String> taken) {
        return byCriteria.computeIfAbsent(List.of(text, taken), fresh -> {
            VersionUnderReadings read = read(text, relevantReadings(text, Map.of()), taken);
            Outcome outcome = read.outcome();
            if (outcome != Outcome.UNDETERMINED) {
                return new WeighedText(read, outcome, Optional.empty(), List.of());
            }
            Completions completions = Completions.of(read);
            return new WeighedText(read, completions.outcome(), Optional.of(completions).filter(open -> open.outcome() == Outcome.UNDETERMINED),
                    List.of());
        });
    }

    /** How many facts are looked at. */
    public int facts() {
        return qualifications.facts();
    }

    /** The components that are not known and have few values. */
    List<OpenFact> openFacts() {
        return openFacts.get();
    }

    /** Whether a component can matter to a criterion. */
    boolean looksAt(String criterion, OpenFact fact) {
        return rules.factsRead().reads(criterion, fact.missing().of().getClass(), fact.missing().component());
    }

    /**
     * The same question with some of its facts supposed. Keeps what it knows.
     *
     * @param fewer the same question with fewer of these supposed, which tells much of what follows
     */
    public Assessor supposing(Map<OpenFact, Object> some, Assessor fewer) {
        return some.isEmpty() ? this : supposed.computeIfAbsent(Map.copyOf(some), all -> supposing.apply(all, fewer));
    }

    /** What a text that exists on the day answers under the default readings, were one criterion otherwise. */
    public Outcome outcomeIf(String text, String criterion, Truth truth) {
        Qualification settled = under(Map.of());
        return new OutlineReading(version(text), id -> id.equals(criterion) ? truth : settled.truth(id),
                reading -> readings.defaults().get(reading), this::criterion).outcome();
    }

    /** The criteria as they are under some options; the others take their default. */
    public Qualification under(Map<String, String> options) {
        return qualifications.of(options);
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

    /** The facts, and all that is derived from them, by default where a reading is open. */
    public FactBase withDerived() {
        return qualifications.withDerived();
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

    /** Contradictions that the text warns of on the day. */
    List<Conflict> conflicts(LegalText text, OutlineReading outline) {
        return text.conflicts().stream().filter(law::warnsOf)
                .filter(conflict -> conflict.when().truth(outline.asIs()) == Truth.MET).toList();
    }

    /** The truths of a criterion under the readings on which its rules depend; those of other criteria do not touch it. */
    private Set<Truth> truths(String criterion) {
        Set<Truth> known = truths.get(criterion);
        if (known == null) {
            known = EnumSet.noneOf(Truth.class);
            for (Map<String, String> options : readings.combinations(openReadings(criterion))) {
                known.add(under(options).truth(criterion));
            }
            truths.put(criterion, known);
        }
        return known;
    }

    /** Those on which the rules of a criterion depend. */
    Set<String> openReadings(String criterion) {
        return readings.open(rules.book().readings(criterion));
    }

    private OutlineReading outline(Version version, Map<String, String> options) {
        Map<String, String> defaults = readings.defaults();
        return new OutlineReading(version, under(options)::truth,
                reading -> options.getOrDefault(reading, defaults.get(reading)), this::criterion);
    }

    @Override
    public Criterion criterion(String id) {
        return law.criterion(id);
    }
}
