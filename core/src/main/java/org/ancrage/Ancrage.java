package org.ancrage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.RuleSet;
import org.ancrage.dialogue.Assessing;
import org.ancrage.dialogue.Dialogue;
import org.ancrage.document.HostingChecks;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.engine.Engine;
import org.ancrage.engine.RuleBases;
import org.ancrage.engine.RuleProbe;
import org.ancrage.engine.RuleSource;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Corpus;
import org.ancrage.pack.LoadedPack;
import org.ancrage.pack.OpenedPack;
import org.ancrage.pack.PackManifest;
import org.ancrage.pack.PackReader;

/**
 * Decides whether an offer may host a dataset, on a given day, and explains why.
 *
 * <pre>{@code
 * Ancrage ancrage = Ancrage.standard();
 * Assessment assessment = ancrage.assess(Hosting.of(need, offer), LocalDate.of(2026, 11, 24));
 * }</pre>
 *
 * <p>Immutable and thread-safe: build it once and share it. After {@link Builder#build()} it reads no file and no clock; the same
 * question on the same day has the same answer. Its answers are not legal advice.
 */
public final class Ancrage {

    private final Corpus corpus;
    private final List<RuleSet> ruleSets;
    private final Engine engine;
    private final Map<String, String> readings;

    private Ancrage(Corpus corpus, List<RuleSet> ruleSets, Engine engine, Map<String, String> readings) {
        this.corpus = corpus;
        this.ruleSets = ruleSets;
        this.engine = engine;
        this.readings = Map.copyOf(readings);
    }

    private static Ancrage of(OpenedPack opened, ClassLoader loader) {
        PackManifest manifest = opened.manifest();
        List<RuleSource> rules = List.of(RuleSource.of(manifest.basePackage(), manifest.models(), loader));
        RuleBases bases = RuleBases.building(rules);
        LoadedPack pack = opened.load();
        List<RuleSet> ruleSets = List.of(new RuleSet(manifest.id(), manifest.version(), pack.hash()));
        return new Ancrage(pack.corpus(), ruleSets, new Engine(pack.corpus(), rules, bases, ruleSets), Map.of());
    }

    /**
     * With the standard pack, which must be on the class path (module {@code ancrage-rules}).
     *
     * @throws IllegalStateException if it is not
     */
    public static Ancrage standard() {
        return builder().standard().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Answers the question on that day.
     *
     * @throws InvalidInputException if the facts contradict each other (an id used twice, shares above 100 %, a reference to nothing);
     *     names every problem
     */
    public Assessment assess(Hosting hosting, LocalDate on) {
        check(hosting);
        return engine.assess(hosting, on, readings);
    }

    /**
     * Which foreign access laws reach whom on that day, and how: one chain per law, by id of the hoster, holder, participant or offer.
     * Who is not named is not known to be within reach, which is not to say that it is out of reach. Readings that were not settled take
     * their default.
     *
     * @throws InvalidInputException as {@link #assess}
     */
    public Map<String, List<ExposureChain>> exposures(Hosting hosting, LocalDate on) {
        check(hosting);
        return engine.exposures(hosting, on, readings);
    }

    /**
     * Asks for what is missing, question by question, until no fact can change the outcome on that day any more.
     *
     * @throws InvalidInputException as {@link #assess}
     */
    public Dialogue dialogue(Hosting hosting, LocalDate on) {
        return Dialogue.of(new Assessing() {
            @Override
            public Assessment assess(Hosting known, LocalDate day) {
                return Ancrage.this.assess(known, day);
            }

            @Override
            public boolean reads(String criterion, Class<?> type, String component) {
                return engine.interest().reads(criterion, type, component);
            }

            @Override
            public boolean concerns(String criterion, Object item, Hosting known, LocalDate day) {
                return engine.interest().concerns(criterion, item, known, day);
            }
        }, hosting, on);
    }

    private static void check(Hosting hosting) {
        List<Problem> problems = HostingChecks.check(hosting);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /**
     * The same, with an open point of law settled; shares all that is costly.
     *
     * @throws IllegalArgumentException if the reading or the option does not exist
     */
    public Ancrage withReading(String id, String option) {
        corpus.reading(id).orElseThrow(() -> new IllegalArgumentException(
                "There is no reading (%s). Maybe one of %s.".formatted(id, corpus.readings().keySet()))).option(option);
        Map<String, String> more = new LinkedHashMap<>(readings);
        more.put(id, option);
        return new Ancrage(corpus, ruleSets, engine, more);
    }

    /** The law that answers. */
    public Corpus corpus() {
        return corpus;
    }

    /** The packs that answer, in the order in which they were added. */
    public List<RuleSet> ruleSets() {
        return ruleSets;
    }

    /** For tests of rules. */
    public RuleProbe probe() {
        return engine.probe();
    }

    /** Collects packs and choices. Not thread-safe. */
    public static final class Builder {

        private final Map<String, String> readings = new LinkedHashMap<>();
        private boolean standard;

        private Builder() {
        }

        /** Adds the standard pack. */
        public Builder standard() {
            standard = true;
            return this;
        }

        /**
         * Settles an open point of law, instead of trying every defensible option.
         *
         * @param id global id of the reading, for example {@code fr/secnumcloud#ownership-caps}
         * @param option one of its options
         */
        public Builder reading(String id, String option) {
            readings.put(id, option);
            return this;
        }

        /**
         * @throws IllegalStateException if there is no pack
         * @throws IllegalArgumentException if a reading or an option does not exist, or if law and rules do not fit together
         */
        public Ancrage build() {
            if (!standard) {
                throw new IllegalStateException("There is no pack. Maybe standard() was forgotten.");
            }
            ClassLoader loader = Ancrage.class.getClassLoader();
            Ancrage ancrage = Ancrage.of(PackReader.standard(loader), loader);
            for (Map.Entry<String, String> reading : readings.entrySet()) {
                ancrage = ancrage.withReading(reading.getKey(), reading.getValue());
            }
            return ancrage;
        }
    }
}
