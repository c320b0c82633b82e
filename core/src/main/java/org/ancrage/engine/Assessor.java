package org.ancrage.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ancrage.decision.Basis;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Explanation.TakenReading;
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
import org.ancrage.law.Reading;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;

/** One question on one day: qualifies the facts once per choice of readings that rules depend on, and reads every outline. */
final class Assessor {

    private final Corpus corpus;
    private final RuleBook book;
    private final Derivation derivation;
    private final Settlement settlement;
    private final LocalDate on;
    private final FactBase facts;
    private final MissingFacts missing;
    private final Readings readings;
    private final Map<Map<String, String>, List<Object>> derivations = new HashMap<>();
    private final Map<Premises, Qualification> qualifications = new HashMap<>();
    private final Map<String, Set<Truth>> truths = new HashMap<>();
    private final RelevantReadings relevant;

    Assessor(Corpus corpus, RuleBook book, Derivation derivation, Settlement settlement,
            Hosting hosting, LocalDate on, Map<String, String> chosen) {
        this.corpus = corpus;
        this.book = book;
        this.derivation = derivation;
        this.settlement = settlement;
        this.on = on;
        this.facts = new FactBase(Situation.facts(hosting, on, corpus.jurisdictions()));
        this.missing = new MissingFacts(hosting);
        this.readings = new Readings(corpus, on, chosen);
        this.relevant = new RelevantReadings(this::truths, this::openReadings, readings::open,
                reading -> readings.defaults().get(reading), criterion -> criterion(criterion).undertaking());
    }

    /** One decision per text that exists on the day, in the order of the corpus. */
    List<Decision> decisions() {
        Premises byDefault = premises(Map.of());
        Qualification settled = Qualification.settled(finished(byDefault), book, settlement);
        qualifications.put(byDefault, settled);
        Explainer explainer = new Explainer(corpus, book, settled, on);
        List<Decision> decisions = new ArrayList<>();
        for (LegalText text : corpus.texts()) {
            text.on(on).ifPresent(version -> decisions.add(decision(text, version, explainer)));
        }
        return decisions;
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
        Explanation explanation = explainer.explain(byDefault, text.title());
        return new Decision(text.id(), text.title(), version, outcome, explanation,
                outcome == Outcome.CONDITIONAL ? undertakings(version, outcomes) : List.of(),
                asked.stream().map(criterion -> question(criterion, text.id())).toList(),
                ReadingAgreement.perReading(outcomes, open),
                text.conflicts().stream().filter(conflict -> holds(conflict, byDefault)).toList(),
                Basis.of(explanation, this::readingsOf));
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

    /** The readings, open or settled by the caller, without which the rules would say something else of a criterion. */
    private List<TakenReading> readingsOf(String criterion) {
        Set<String> open = openReadings(criterion);
        Map<Map<String, String>, Truth> found = new LinkedHashMap<>();
        readings.combinations(open).forEach(options -> found.put(options, qualification(options).truth(criterion)));
        return book.settling(criterion).stream().flatMap(rule -> rule.readings().stream()).distinct().sorted()
                .map(id -> corpus.reading(id).orElseThrow())
                .filter(reading -> open.contains(reading.id())
                        ? ReadingAgreement.matters(reading.id(), found)
                        : reading.openOn(on) && isDecisive(reading, criterion))
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
        return book.settling(criterion).stream().flatMap(rule -> rule.readings().stream()).filter(readings::open)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private OutlineReading outline(Version version, Map<String, String> options) {
        Map<String, String> defaults = readings.defaults();
        return new OutlineReading(version, qualification(options)::truth,
                reading -> options.getOrDefault(reading, defaults.get(reading)), this::criterion);
    }

    private Criterion criterion(String id) {
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
