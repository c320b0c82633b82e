package org.ancrage.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ancrage.decision.AbsentText;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Basis;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Explanation.TakenReading;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Question;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.RuleSet;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Amendment;
import org.ancrage.law.Condition;
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

    private final Corpus corpus;
    private final RuleBook book;
    private final Derivation derivation;
    private final Settlement settlement;
    private final Day day;
    private final FactBase facts;
    private final MissingFacts missing;
    private final Readings readings;
    private final Set<String> settledBeforehand;
    private final Map<Map<String, String>, List<Object>> derivations = new HashMap<>();
    private final Map<Premises, Qualification> qualifications = new HashMap<>();
    private final Map<Map<String, String>, Qualification> qualificationsUnder = new HashMap<>();
    private final Map<String, Set<Truth>> truths = new HashMap<>();
    private final Function<Map<String, String>, List<Object>> deriving;
    private final BiFunction<Premises, @Nullable Set<String>, Qualification> qualifying;

    Assessor(Corpus corpus, RuleBook book, Derivation derivation, Settlement settlement,
            Hosting hosting, Day day, Map<String, String> chosen) {
        this.corpus = corpus;
        this.book = book;
        this.derivation = derivation;
        this.settlement = settlement;
        this.day = day;
        this.facts = new FactBase(Situation.facts(hosting, day));
        this.missing = new MissingFacts(hosting);
        this.readings = new Readings(corpus, day.law().openReadings(), chosen);
        this.settledBeforehand = Set.copyOf(chosen.keySet());
        this.deriving = taken -> derivation.derived(facts.plus(readings.choices(taken)).all());
        this.qualifying = (premises, changed) -> changed == null || changed.isEmpty()
                ? Qualification.evaluated(finished(premises), book)
                : qualification(Map.of()).with(finished(premises), book, changed);
    }

    /** The question of another, under law that brings the same facts to the day. */
    private Assessor(Assessor same, Corpus corpus, RuleBook book, Derivation derivation, UnaryOperator<Qualification> change) {
        this.corpus = corpus;
        this.book = book;
        this.derivation = derivation;
        this.settlement = same.settlement;
        this.day = Day.on(same.day.date(), corpus);
        this.facts = same.facts;
        this.missing = same.missing;
        Map<String, String> chosen = new HashMap<>();
        same.settledBeforehand.forEach(reading -> chosen.put(reading, same.taken(reading)));
        this.readings = new Readings(corpus, day.law().openReadings(), chosen);
        this.settledBeforehand = same.settledBeforehand;
        this.deriving = derivation == same.derivation ? same::derived : taken -> derivation.derived(facts.plus(readings.choices(taken)).all());
        // What is derived otherwise may touch any rule.
        this.qualifying = (premises, changed) ->
                change.apply(same.qualification(premises, derivation == same.derivation ? changed : null));
    }

    /**
     * The same question under other law that brings the same facts to the day. Keeps what this one knows.
     *
     * @param other rules that differ in what is derived only
     * @param change what else the rules would make of the facts
     */
    Assessor under(Corpus law, RuleBook other, Derivation deriving, UnaryOperator<Qualification> change) {
        return new Assessor(this, law, other, deriving, change);
    }

    /** What was made of the facts so far, under some choices of readings; not what others, who derive otherwise, had this one find out. */
    Collection<Qualification> qualifications() {
        return qualifications.entrySet().stream().filter(known -> derivations.containsValue(known.getKey().derived()))
                .map(Map.Entry::getValue).toList();
    }

    /** What was derived so far, under some choices of readings. */
    Map<Map<String, String>, List<Object>> derivations() {
        return derivations;
    }

    /** Whether a rule fires on the facts, and on all that is derived from them under some options. */
    boolean firesOnDerived(RuleWalk rule, Map<String, String> options) {
        return rule.fires(facts.plus(readings.choices(options)).plus(derived(options)));
    }

    Day day() {
        return day;
    }

    /** The answer; rule sets are those of the engine. */
    Assessment assessment(Hosting hosting, List<RuleSet> ruleSets) {
        Explainer explainer = new Explainer(corpus, book, settle(), day.date());
        Map<String, Completions> open = new LinkedHashMap<>();
        List<Decision> all = new ArrayList<>();
        for (LegalText text : corpus.texts()) {
            Version version = day.law().versions().get(text.id());
            if (version != null) {
                all.add(decision(text, version, explainer, open));
            }
        }
        List<Decision> outlook = all.stream().filter(decision -> decision.version().force().outlook()).toList();
        List<Decision> decisions = all.stream().filter(decision -> !decision.version().force().outlook()).toList();
        List<Decision> decisive = all.stream().filter(decision -> decision.version().force().decisive()).toList();
        open.keySet().retainAll(decisive.stream().map(Decision::text).toList());
        return new Assessment(day.date(), hosting.need().id(), hosting.offer().id(),
                Outcome.worst(decisive.stream().map(Decision::outcome).toList()),
                ruleSets, decisions, outlook,
                corpus.texts().stream().flatMap(text -> AbsentText.of(text, day.date()).stream()).toList(), questions(open),
                RemedySearch.together(this, remedies(decisive)));
    }

    /**
     * Settles criteria in a session, under the default readings.
     *
     * @throws DisagreementException if session and model differ
     */
    Qualification settle() {
        Premises byDefault = premises(Map.of());
        Qualification settled = Qualification.settled(finished(byDefault), book, settlement);
        qualifications.put(byDefault, settled);
        qualificationsUnder.put(Map.of(), settled);
        return settled;
    }

    /** The outcome of each text that exists on the day, without explanation. */
    Map<String, Outcome> outcomes() {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        day.law().versions().keySet().forEach(text -> outcomes.put(text, outcome(text)));
        return outcomes;
    }

    /** Truth of each criterion that rules settle, under the default readings. */
    Map<String, Truth> findings() {
        Qualification byDefault = qualification(Map.of());
        Map<String, Truth> findings = new LinkedHashMap<>();
        book.rules().forEach(rule -> findings.put(rule.criterion(), byDefault.truth(rule.criterion())));
        return findings;
    }

    /** All that a text that exists on the day answers, but for the explanation. */
    TextAnswer answer(LegalText text) {
        VersionUnderReadings read = read(text.id(), relevantReadings(text.id(), Map.of()));
        Outcome outcome = read.outcome();
        Set<String> questions = Set.of();
        if (outcome == Outcome.UNDETERMINED) {
            Completions completions = Completions.of(read);
            outcome = completions.outcome();
            questions = outcome == Outcome.UNDETERMINED ? completions.open() : Set.of();
        }
        OutlineReading byDefault = read.byDefault();
        Map<String, Truth> criteria = new LinkedHashMap<>();
        byDefault.criteriaExplained().forEach(criterion -> criteria.put(criterion, byDefault.facts().apply(criterion)));
        return new TextAnswer(read.version().id(), read.version().force(), outcome, criteria, questions,
                text.conflicts().stream().anyMatch(conflict -> holds(conflict, byDefault)));
    }

    /** What a text that exists on the day answers, without explanation. */
    Outcome outcome(String text) {
        VersionUnderReadings read = read(text, relevantReadings(text, Map.of()));
        return read.outcome() == Outcome.UNDETERMINED ? Completions.of(read).outcome() : read.outcome();
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

    private static Map<String, Remedies> remedies(List<Decision> decisions) {
        Map<String, Remedies> remedies = new LinkedHashMap<>();
        decisions.stream().filter(decision -> remediable(decision.outcome()))
                .forEach(decision -> remedies.put(decision.text(), decision.remedies()));
        return remedies;
    }

    private static boolean remediable(Outcome outcome) {
        return outcome == Outcome.NON_COMPLIANT || outcome == Outcome.UNSETTLED;
    }

    private List<Question> questions(Map<String, Completions> open) {
        return new QuestionRanking(open, this::criterion, criterion -> missing.among(criterion.asks())).questions();
    }

    /** Who is within reach of which foreign law, by default where a reading is open. */
    Map<String, List<ExposureChain>> exposures() {
        return new ExposureChains(facts.plus(derived(readings.of(book.derivationReadings(), Map.of()))), corpus).all();
    }

    private Decision decision(LegalText text, Version version, Explainer explainer, Map<String, Completions> open) {
        Set<String> readings = relevantReadings(text.id(), Map.of());
        VersionUnderReadings read = read(text.id(), readings);
        Outcome outcome = read.outcome();
        List<Question> questions = List.of();
        if (outcome == Outcome.UNDETERMINED) {
            Completions completions = Completions.of(read);
            outcome = completions.outcome();
            if (outcome == Outcome.UNDETERMINED) {
                open.put(text.id(), completions);
                questions = questions(Map.of(text.id(), completions));
            }
        }
        OutlineReading byDefault = read.byDefault();
        Explanation explanation = explainer.explain(byDefault, text.title());
        return new Decision(text.id(), text.title(), version, outcome, explanation,
                outcome == Outcome.CONDITIONAL ? read.undertakings().stream().map(this::criterion).toList() : List.of(),
                questions,
                remediable(outcome) ? RemedySearch.of(this, List.of(text.id())) : Remedies.none(),
                ReadingAgreement.perReading(read.weighed(), readings),
                text.conflicts().stream().filter(conflict -> holds(conflict, byDefault)).toList(),
                corpus.amendments().stream().filter(amendment -> touches(amendment, read)).toList(),
                Basis.of(explanation, this::readingsOf, reading -> day.law().openReadings().contains(reading.id()), settledBeforehand));
    }

    private boolean touches(Amendment amendment, VersionUnderReadings read) {
        Amendment.Change change = amendment.change();
        if (change instanceof Amendment.RuleDisabled rule) {
            return names(read, book.disabledCriterion(rule.text(), rule.rule()));
        } else if (change instanceof Amendment.RuleReplaced rule) {
            return names(read, book.disabledCriterion(rule.text(), rule.rule()));
        } else if (change instanceof Amendment.CriterionReplaced criterion) {
            return names(read, criterion.by()) && !criterion.by().startsWith(read.text() + "#");
        } else if (change instanceof Amendment.ConditionAdded added) {
            return added.text().equals(read.text()) && added.versions().contains(read.version().id());
        } else if (change instanceof Amendment.Reworded reworded) {
            return reworded.of().equals(read.text()) || names(read, reworded.of());
        }
        Amendment.ReadingChosen chosen = (Amendment.ReadingChosen) change;
        return chosen.option().equals(readings.defaults().get(chosen.reading())) && looksAt(read, chosen.reading());
    }

    /** A disabled derivation, which settles nothing itself, may touch any text. */
    private static boolean names(VersionUnderReadings read, @Nullable String criterion) {
        return criterion != null && (criterion.isEmpty() || read.criteria().contains(criterion));
    }

    private boolean looksAt(VersionUnderReadings read, String reading) {
        boolean inOutline = Stream.of(read.version().applies(), read.version().requires()).flatMap(Condition::walk)
                .anyMatch(node -> node instanceof Condition.Choice choice && choice.reading().equals(reading));
        return inOutline || read.criteria().stream().flatMap(criterion -> book.settling(criterion).stream())
                .anyMatch(rule -> rule.readings().contains(reading));
    }

    @Override
    public Set<String> relevantReadings(String text, Map<String, Truth> supposed) {
        return new RelevantReadings(
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
        return day.law().versions().get(text);
    }

    private static boolean holds(Conflict conflict, OutlineReading outline) {
        Condition.World world = outline.asIs();
        return conflict.when().truth(world) == Truth.MET;
    }

    /** The truths of a criterion under the readings on which its rules depend; those of other criteria do not touch it. */
    private Set<Truth> truths(String criterion) {
        return truths.computeIfAbsent(criterion, id -> {
            Set<Truth> found = EnumSet.noneOf(Truth.class);
            readings.combinations(openReadings(id)).forEach(options -> found.add(qualification(options).truth(id)));
            return found;
        });
    }

    /** The readings, open or settled beforehand, without which the rules would say something else of a criterion. */
    private List<TakenReading> readingsOf(String criterion) {
        Set<String> open = openReadings(criterion);
        Map<Map<String, String>, Truth> found = new LinkedHashMap<>();
        readings.combinations(open).forEach(options -> found.put(options, qualification(options).truth(criterion)));
        return book.settling(criterion).stream().flatMap(rule -> rule.readings().stream()).distinct().sorted()
                .map(id -> corpus.reading(id).orElseThrow())
                .filter(reading -> open.contains(reading.id())
                        ? ReadingAgreement.matters(reading.id(), found)
                        : day.law().openReadings().contains(reading.id()) && isDecisive(reading, criterion))
                .map(reading -> new TakenReading(reading, reading.option(taken(reading.id()))))
                .toList();
    }

    private boolean isDecisive(Reading reading, String criterion) {
        return reading.options().stream().map(option -> qualification(Map.of(reading.id(), option.id())).truth(criterion))
                .distinct().count() > 1;
    }

    private String taken(String reading) {
        return Objects.requireNonNull(readings.defaults().get(reading));
    }

    private Set<String> openReadings(String criterion) {
        return readings.open(book.settling(criterion));
    }

    private OutlineReading outline(Version version, Map<String, String> options) {
        Map<String, String> defaults = readings.defaults();
        return new OutlineReading(version, qualification(options)::truth,
                reading -> options.getOrDefault(reading, defaults.get(reading)), this::criterion);
    }

    @Override
    public Criterion criterion(String id) {
        return corpus.criterion(id).orElseThrow(() -> new IllegalStateException("There is no criterion (%s).".formatted(id)));
    }

    /** Choices from which the same follows, and that differ in no reading that a criterion looks at, share one qualification. */
    private Qualification qualification(Map<String, String> options) {
        Qualification known = qualificationsUnder.get(options);
        if (known == null) {
            known = qualification(premises(options), changed(options));
            qualificationsUnder.put(Map.copyOf(options), known);
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
        Qualification known = qualifications.get(premises);
        if (known == null) {
            known = qualifying.apply(premises, changed);
            qualifications.put(premises, known);
        }
        return known;
    }

    private Premises premises(Map<String, String> options) {
        return new Premises(derived(readings.of(book.derivationReadings(), options)), readings.of(book.criterionReadings(), options));
    }

    private FactBase finished(Premises premises) {
        return facts.plus(readings.choices(premises.direct())).plus(premises.derived());
    }

    private record Premises(List<Object> derived, Map<String, String> direct) {
    }

    /** What follows from the facts under some options. */
    List<Object> derived(Map<String, String> options) {
        return derivations.computeIfAbsent(options, deriving);
    }
}
