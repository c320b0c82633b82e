package org.ancrage.engine.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Question;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.engine.limit.Effort;
import org.ancrage.engine.outline.Completions;
import org.ancrage.engine.outline.OutlineBits;
import org.ancrage.engine.outline.OutlineReading;
import org.ancrage.engine.outline.Readings;
import org.ancrage.engine.outline.VersionUnderReadings;
import org.ancrage.engine.remedy.RemedySearch;
import org.ancrage.engine.rules.Qualification;
import org.ancrage.engine.rules.RuleBook;
import org.ancrage.engine.rules.Rules;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.RuleWalk;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.MissingFacts;
import org.ancrage.engine.world.OpenFact;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Condition;
import org.ancrage.law.Conflict;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.LegalText;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.jspecify.annotations.Nullable;

/** One question on one day: qualifies the facts once per choice of readings that rules depend on, and reads every outline. */
public final class Assessor implements RemedySearch.Law, Supposable<Assessor> {

    private final AppliedLaw law;
    private final Rules rules;
    private final MissingFacts missing;
    private final Readings readings;
    private final Qualifications qualifications;
    private final TextAnswering answering;
    private final TextsRead texts;
    private final Supplier<List<OpenFact>> openFacts;
    private final Supposed supposed;
    private final Map<String, int[]> lookedAt = new HashMap<>();
    private final Map<String, WeighedText> weighed = new HashMap<>();

    public Assessor(AppliedLaw law, Rules rules, Hosting hosting) {
        this(new AskedQuestion(hosting), law, rules, null);
    }

    /** @param joined the question, of which need and offer were settled apart */
    public Assessor(AppliedLaw law, Rules rules, Hosting hosting, Joined joined) {
        this(new AskedQuestion(hosting), law, rules, joined);
    }

    private Assessor(AskedQuestion asked, AppliedLaw law, Rules rules, @Nullable Joined joined) {
        this(law, rules, asked, new Qualifications(rules, law.readings(), asked.facts(law)), joined);
    }

    /** @param effort what looking at the question may take */
    public Assessor(AppliedLaw law, Rules rules, AskedQuestion asked, Effort effort) {
        this(law, rules, asked, new Qualifications(rules, law.readings(), asked.facts(law, effort)), null);
    }

    private Assessor(AppliedLaw law, Rules rules, AskedQuestion asked, Qualifications qualifications, @Nullable Joined joined) {
        this.answering = joined == null ? new AsAWhole(this) : joined;
        this.law = law;
        this.rules = rules;
        this.readings = law.readings();
        this.missing = new MissingFacts(asked.hosting());
        this.qualifications = qualifications;
        this.openFacts = asked::openFacts;
        this.supposed = new Supposed(this, new Supposing.Instead(asked));
        this.texts = new TextsRead(law, answering.criteria());
    }

    /** Another question on the same day, of which nothing is supposed. What follows from both alike, this one keeps. */
    public Assessor instead(Hosting other) {
        return instead(new AskedQuestion(other));
    }

    Assessor instead(AskedQuestion other) {
        return new Assessor(this, other, qualifications.effort());
    }

    /** Another question on the same day. What follows from both alike, this one keeps. */
    public Assessor otherwise(Hosting other) {
        AskedQuestion asked = new AskedQuestion(other);
        return new Assessor(law, rules, asked, new Qualifications(qualifications, asked.facts(law)), null);
    }

    /** Another question on the same day, of which nothing is supposed. Keeps what that one knows of the facts that both have. */
    public Assessor(Assessor same, AskedQuestion asked, Effort effort) {
        this.law = same.law;
        this.rules = same.rules;
        this.readings = law.readings();
        this.missing = new MissingFacts(asked.hosting());
        this.qualifications = new Qualifications(same.qualifications, asked.facts(law, effort));
        this.openFacts = List::of;
        this.supposed = new Supposed(this, new Supposing.Never());
        this.answering = new AsAWhole(this);
        this.texts = new TextsRead(law, answering.criteria(), same.texts.completions());
    }

    /**
     * The same question on another day.
     *
     * @param touched keys of the rules that do not see the date as they did on the day of that one
     */
    public Assessor(Assessor same, AppliedLaw law, AskedQuestion asked, Set<String> touched, Effort effort) {
        this.law = law;
        this.rules = same.rules;
        this.readings = law.readings();
        this.missing = new MissingFacts(asked.hosting());
        this.qualifications = new Qualifications(same.qualifications, readings, asked.facts(law, effort), touched);
        this.openFacts = same.openFacts;
        this.supposed = new Supposed(this, same.supposed.supposing());
        this.answering = new AsAWhole(this);
        this.texts = new TextsRead(law, answering.criteria());
    }

    /** The question of another, under law that brings the same facts to the day. */
    private Assessor(Assessor same, AppliedLaw law, Rules rules, UnaryOperator<Qualification> change) {
        this.law = law;
        this.rules = rules;
        this.readings = law.readings();
        this.missing = same.missing;
        this.qualifications = new Qualifications(same.qualifications, rules, readings, change);
        this.openFacts = same.openFacts;
        this.supposed = new Supposed(this, new Supposing.Otherwise(same, supposed -> new Assessor(supposed, law, rules, change)));
        this.answering = new AsAWhole(this);
        this.texts = new TextsRead(law, answering.criteria());
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
        return Stream.concat(qualifications.known(), supposed.found().flatMap(some -> some.qualifications().stream())).toList();
    }

    /** Lets go of what was made of supposed facts, which is much: it is found out again where it is asked for. */
    public void forgetSupposed() {
        supposed.forget();
        texts.completions().forget();
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
        return answering instanceof Joined joined ? qualifications.settle(joined) : qualifications.settle();
    }

    /** @throws org.ancrage.refusal.DisagreementException if sessions come to something else than the model had under the default readings */
    public void check() {
        qualifications.check();
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

    @Override
    public Truth truth(String criterion) {
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

    /** Reads a text that exists on the day under the readings that matter, and weighs what is not known. */
    WeighedText weighed(String text) {
        WeighedText known = weighed.get(text);
        if (known == null) {
            WeighedText byCriteria = answering.byCriteria(text, TriedReadings.ALL);
            known = byCriteria.open().isEmpty() ? byCriteria : answering.settled(new Cases.OfText(text, TriedReadings.ALL))
                    .map(settled -> new WeighedText(byCriteria.read(), settled.outcome(), Optional.empty(), settled.facts())).orElse(byCriteria);
            weighed.put(text, known);
        }
        return known;
    }

    /** The outcome of a text under each combination of the options of those readings under which it was read. */
    List<ReadingOutcome> perReading(VersionUnderReadings read) {
        if (read.readings().isEmpty()) {
            return List.of();
        }
        // The criteria leave each of these open: what is left to find out is whether missing facts do.
        return answering.perReading(read, options -> answering.settled(new Cases.OfText(read.text(), TriedReadings.but(options))).map(Cases.Whatever::outcome).orElse(Outcome.UNDETERMINED));
    }

    /** What all texts that count answer together. */
    public Together<Assessor> together() {
        return new Together<>(this, law, this::outcome);
    }

    TextAnswering answering() {
        return answering;
    }

    /** Cheaper than the outcome, which may be settled whatever is missing. */
    @Override
    public Outcome byCriteria(String text, TriedReadings tried) {
        return answering.byCriteria(text, tried).outcome();
    }

    @Override
    public Set<String> open(String text, TriedReadings tried) {
        return answering.byCriteria(text, tried).open().map(Completions::open).orElse(Set.of());
    }

    @Override
    public int facts() {
        return qualifications.facts();
    }

    @Override
    public List<OpenFact> openFacts() {
        return openFacts.get();
    }

    @Override
    public void lookedAt(String criterion, IntConsumer each) {
        for (int place : lookedAt.computeIfAbsent(criterion, fresh -> OpenFact.lookedAt(openFacts(), fact -> rules.factsRead().reads(criterion, fact)))) {
            each.accept(place);
        }
    }

    /** Keeps what it knows. */
    @Override
    public Assessor supposing(Map<OpenFact, Object> some, Assessor fewer) {
        return supposed.some(some, fewer);
    }

    @Override
    public Assessor sampled(int sample) {
        return supposed.all(sample);
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
        return answering.ranking(open).questions(this::criterion, criterion -> missing.among(criterion.asks()));
    }

    /** The facts, and all that is derived from them, by default where a reading is open. */
    public FactBase withDerived() {
        return qualifications.withDerived();
    }

    @Override
    public Set<String> relevantReadings(String text, Map<String, Truth> supposed) {
        return texts.relevantReadings(text, supposed);
    }

    @Override
    public VersionUnderReadings read(String text, Collection<String> open) {
        return texts.read(text, open);
    }

    private Version version(String text) {
        return Objects.requireNonNull(law.version(text));
    }

    /** Contradictions that the text warns of on the day. */
    List<Conflict> conflicts(LegalText text, OutlineReading outline) {
        return text.conflicts().stream().filter(law::warnsOf)
                .filter(conflict -> conflict.when().truth(asIs(outline)) == Truth.MET).toList();
    }

    /** A warning may look at criteria that the text does not name. */
    private Condition.World asIs(OutlineReading outline) {
        return new OutlineReading(outline.version(), criterion -> texts.truth(criterion, Map.of()), outline.options(), outline.criteria()).asIs();
    }

    /** Those on which the rules of a criterion depend. */
    Set<String> openReadings(String criterion) {
        return readings.open(rules.book().readings(criterion));
    }

    TextsRead texts() {
        return texts;
    }

    @Override
    public OutlineBits outline(String text) {
        return law.outline(text);
    }

    @Override
    public Criterion criterion(String id) {
        return law.criterion(id);
    }
}
