package org.ancrage.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ancrage.decision.Decision;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Question;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.ReadingChoice;
import org.ancrage.law.Condition;
import org.ancrage.law.Conflict;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.LegalText;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;

/** One question on one day: qualifies the facts once per choice of readings that rules depend on, and reads every outline. */
final class Assessor {

    private final Corpus corpus;
    private final RuleBook book;
    private final Derivation derivation;
    private final Settlement settlement;
    private final Day day;
    private final FactBase facts;
    private final MissingFacts missing;
    private final Readings readings;
    private final Map<Map<String, String>, List<Object>> derivations = new HashMap<>();
    private final Map<Premises, Qualification> qualifications = new HashMap<>();
    private final Map<String, Set<Truth>> truths = new HashMap<>();
    private final RelevantReadings relevant;

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
        this.relevant = new RelevantReadings(this::truths, this::openReadings, readings::open,
                reading -> readings.defaults().get(reading), criterion -> criterion(criterion).undertaking());
    }

    /** One decision per text that exists on the day, in the order of the corpus. */
    List<Decision> decisions() {
        Explainer explainer = new Explainer(corpus, book, settle(), day.date());
        List<Decision> decisions = new ArrayList<>();
        for (LegalText text : corpus.texts()) {
            Version version = day.law().versions().get(text.id());
            if (version != null) {
                decisions.add(decision(text, version, explainer));
            }
        }
        return decisions;
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
        return settled;
    }

    /** The outcome of each text that exists on the day, without explanation. */
    Map<String, Outcome> outcomes() {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        day.law().versions().forEach((text, version) -> outcomes.put(text, outcome(version)));
        return outcomes;
    }

    /** What a version answers, without explanation. */
    Outcome outcome(Version version) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        readings.combinations(relevant.of(version)).forEach(options -> outcomes.add(outline(version, options).outcome()));
        return ReadingAgreement.of(outcomes);
    }

    /** What a version answers under the default readings, were one criterion otherwise. */
    Outcome outcomeIf(Version version, String criterion, Truth truth) {
        Qualification settled = qualification(Map.of());
        return new OutlineReading(version, id -> id.equals(criterion) ? truth : settled.truth(id),
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

    /** Who is within reach of which foreign law, by default where a reading is open. */
    Map<String, List<ExposureChain>> exposures() {
        return new ExposureChains(facts.plus(derived(taken(Map.of(), book.derivationReadings()))), corpus).all();
    }

    private Decision decision(LegalText text, Version version, Explainer explainer) {
        Set<String> open = relevant.of(version);
        Map<Map<String, String>, Outcome> outcomes = new LinkedHashMap<>();
        Set<String> asked = new LinkedHashSet<>();
        for (Map<String, String> options : readings.combinations(open)) {
            OutlineReading outline = outline(version, options);
            Outcome outcome = outline.outcome();
            outcomes.put(options, outcome);
            if (outcome == Outcome.UNDETERMINED) {
                asked.addAll(outline.open());
            }
        }
        Outcome outcome = ReadingAgreement.of(outcomes.values());
        OutlineReading byDefault = outline(version, Map.of());
        return new Decision(text.id(), text.title(), version, outcome,
                explainer.explain(byDefault, text.title()),
                outcome == Outcome.CONDITIONAL ? undertakings(version, outcomes) : List.of(),
                asked.stream().map(criterion -> question(criterion, text.id())).toList(),
                ReadingAgreement.perReading(outcomes, open),
                text.conflicts().stream().filter(conflict -> holds(conflict, byDefault)).toList());
    }

    /** What satisfies the strictest reading satisfies the others. */
    private List<Criterion> undertakings(Version version, Map<Map<String, String>, Outcome> outcomes) {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getValue() == Outcome.CONDITIONAL)
                .flatMap(entry -> outline(version, entry.getKey()).undertakings().stream())
                .distinct().map(this::criterion).toList();
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

    private Set<String> openReadings(String criterion) {
        return book.settling(criterion).stream().flatMap(rule -> rule.readings().stream()).filter(readings::open)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private OutlineReading outline(Version version, Map<String, String> options) {
        Map<String, String> defaults = readings.defaults();
        return new OutlineReading(version, qualification(options)::truth,
                reading -> options.getOrDefault(reading, defaults.get(reading)), this::criterion);
    }

    Criterion criterion(String id) {
        return corpus.criterion(id).orElseThrow(() -> new IllegalStateException("There is no criterion (%s).".formatted(id)));
    }

    private Question question(String criterion, String text) {
        Criterion asked = criterion(criterion);
        return new Question(asked, missing.among(asked.asks()), List.of(text));
    }

    /** Choices from which the same follows, and that differ in no reading that a criterion looks at, share one qualification. */
    private Qualification qualification(Map<String, String> options) {
        return qualifications.computeIfAbsent(premises(options), premises -> Qualification.evaluated(finished(premises), book));
    }

    private Premises premises(Map<String, String> options) {
        return new Premises(derived(taken(options, book.derivationReadings())), taken(options, book.criterionReadings()));
    }

    private FactBase finished(Premises premises) {
        return facts.plus(choices(premises.direct())).plus(premises.derived());
    }

    private record Premises(List<Object> derived, Map<String, String> direct) {
    }

    private List<Object> derived(Map<String, String> options) {
        return derivations.computeIfAbsent(options, taken -> derivation.derived(facts.plus(choices(taken)).all()));
    }

    private List<ReadingChoice> choices(Map<String, String> options) {
        List<ReadingChoice> choices = new ArrayList<>();
        readings.defaults().forEach((reading, option) -> choices.add(new ReadingChoice(reading, options.getOrDefault(reading, option))));
        return choices;
    }

    private Map<String, String> taken(Map<String, String> options, Set<String> which) {
        Map<String, String> taken = new TreeMap<>();
        which.forEach(reading -> taken.put(reading, options.getOrDefault(reading, readings.defaults().get(reading))));
        return taken;
    }
}
