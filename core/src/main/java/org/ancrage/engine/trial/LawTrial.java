package org.ancrage.engine.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.engine.answer.Assessor;
import org.ancrage.engine.answer.TextAnswer;
import org.ancrage.engine.rules.CriterionRule;
import org.ancrage.engine.rules.Derivation;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.engine.rules.Qualification;
import org.ancrage.engine.rules.RuleBases;
import org.ancrage.engine.rules.RuleBook;
import org.ancrage.engine.rules.RuleSource;
import org.ancrage.engine.rules.RuleSource.DisabledRule;
import org.ancrage.engine.rules.Rules;
import org.ancrage.engine.walk.RuleWalk;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.Day;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Condition;
import org.ancrage.law.Conflict;
import org.ancrage.law.Corpus;
import org.ancrage.law.LegalText;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.ancrage.refusal.AncrageException;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Asks a law, and others that differ from it in one point, the same questions: for tests of how much would be noticed.
 *
 * <p>Answers without explanation, and by the model alone wherever that can derive. Of a law that differs it looks only at what the difference
 * can touch. Thread-safe.
 */
public final class LawTrial {

    private final Corpus corpus;
    private final List<RuleSource> sources;
    private final RuleBook book;
    private final Rules asTheyAre;
    private final Map<String, CriterionRule> settling = new HashMap<>();
    /** Of each source, only the packages that derive something. */
    private final List<RuleSource> deriving;
    /** Rules of other sources by name: instances that are walked only. */
    private final Map<RuleSource, Map<String, Rule>> read = new ConcurrentHashMap<>();

    /** @throws org.ancrage.engine.refusal.UnfitRulesException if rules and law do not fit together; the message names every problem */
    public LawTrial(Corpus corpus, List<RuleSource> sources) {
        this.corpus = corpus;
        this.sources = List.copyOf(sources);
        RuleBases bases = RuleBases.building(sources);
        this.book = RuleBook.of(corpus, sources, bases);
        this.asTheyAre = new Rules(book, bases.derivation(), bases.settlement(), new FactsRead(book, corpus));
        book.rules().forEach(rule -> settling.put(rule.key(), rule));
        this.deriving = sources.stream().map(bases::derivingOf).toList();
    }

    /** The law as it is. */
    public Corpus corpus() {
        return corpus;
    }

    /** One difference from the law as it is. */
    public sealed interface Variant {
    }

    /** Of one rule that settles a criterion: another in its place, or none. */
    private record RuleVariant(CriterionRule rule, @Nullable CriterionRule instead) implements Variant {
    }

    /**
     * Of one rule that derives facts.
     *
     * @param law all rules as they would be
     * @param rules as it is and as it would be
     * @param criteria that are settled on what it derives, or on what is derived from that
     */
    private record DerivationVariant(Rules law, List<RuleWalk> rules, Set<String> criteria) implements Variant {
    }

    /** Of texts or jurisdictions. */
    private record LawVariant(Corpus corpus) implements Variant {
    }

    /** The texts, their readings or the jurisdictions are other ones; criteria are the same. */
    public Variant law(Corpus other) {
        return new LawVariant(other);
    }

    /** A rule does not exist. */
    public Variant without(RuleSource source, DisabledRule rule) {
        CriterionRule found = settling.get(key(source, rule));
        return found == null ? deriving(source, rule, null, rule) : new RuleVariant(found, null);
    }

    /** A rule concludes the opposite; empty for a rule that derives. */
    public Optional<Variant> opposite(RuleSource source, DisabledRule rule) {
        return Optional.ofNullable(settling.get(key(source, rule))).map(found -> new RuleVariant(found, new CriterionRule(
                found.key(), found.name(), found.criterion(), found.concludes().negated(), found.walk(), found.readings(), found.trusted())));
    }

    /**
     * A rule stands in the place of another.
     *
     * @param source of the rule
     * @param other holds what stands in its place, in a package of the same name
     * @param names its name there
     * @throws RuntimeException if there is no such rule, or if the walk does not understand it
     */
    public Variant replaced(RuleSource source, DisabledRule rule, RuleSource other, DisabledRule names) {
        CriterionRule found = settling.get(key(source, rule));
        if (found == null) {
            return deriving(source, rule, other, names);
        }
        return new RuleVariant(found, book.inPlaceOf(found, found(other, names)));
    }

    private Variant deriving(RuleSource source, DisabledRule rule, @Nullable RuleSource other, DisabledRule names) {
        List<RuleSource> changed = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            RuleSource one = deriving.get(i);
            if (sources.get(i) == source) {
                Set<DisabledRule> disabled = new HashSet<>(one.disabled());
                disabled.add(rule);
                changed.add(one.without(disabled));
            } else {
                changed.add(one);
            }
        }
        if (other != null) {
            changed.add(other.onlyRule(names));
        }
        RuleBook.Derived derived = book.derivations().stream().filter(one -> one.walk().rule().equals(key(source, rule))).findFirst().orElseThrow();
        Rule instead = other == null ? null : found(other, names);
        return new DerivationVariant(asTheyAre.deriving(book.withDerivation(key(source, rule), instead, corpus), new Derivation(changed)),
                instead == null ? List.of(derived.walk()) : List.of(derived.walk(), new RuleWalk(instead)), book.settledOn(derived.type()));
    }

    private Rule found(RuleSource source, DisabledRule named) {
        return Optional.ofNullable(read.computeIfAbsent(source, one -> one.allModels().stream().flatMap(model -> model.getRules().stream())
                .collect(Collectors.toMap(Rule::getName, rule -> rule))).get(named.rule())).orElseThrow();
    }

    private static String key(RuleSource source, DisabledRule rule) {
        return RuleWalk.key(source.packageOf(rule.text()), rule.rule());
    }

    /** Answers to one question. */
    public interface Answers {
        /**
         * @param chosen options of readings that are settled beforehand, by global id
         * @return empty where the text does not exist on the day
         */
        Optional<TextAnswer> of(String text, Map<String, String> chosen);
    }

    /**
     * Puts a question on a day.
     *
     * @param texts ids of the texts whose answers are looked at
     */
    public Asked ask(Hosting hosting, LocalDate on, Set<String> texts) {
        return new Asked(hosting, on, Set.copyOf(texts));
    }

    /** One question. Not thread-safe. */
    public final class Asked implements Answers {

        private final Hosting hosting;
        private final Set<String> texts;
        private final Day day;
        private final Set<String> named = new HashSet<>();
        private final Map<Map<String, String>, Assessor> asIs = new HashMap<>();

        private Asked(Hosting hosting, LocalDate on, Set<String> texts) {
            this.hosting = hosting;
            this.texts = texts;
            this.day = Day.on(on, corpus);
            texts.forEach(id -> corpus.text(id).filter(text -> day.law().versions().containsKey(id))
                    .ifPresent(text -> conditions(text).flatMap(Condition::criteria).forEach(named::add)));
        }

        private Stream<Condition> conditions(LegalText text) {
            return Stream.concat(
                    Stream.of(day.law().versions().get(text.id())).flatMap(Version::conditions),
                    text.conflicts().stream().map(conflict -> conflict.when()));
        }

        /** Under the law as it is. */
        @Override
        public Optional<TextAnswer> of(String text, Map<String, String> chosen) {
            return answer(assessor(chosen), corpus, text);
        }

        /**
         * Whether a variant makes a difference: something that held does not hold any more, or there is no answer, since rules contradict each
         * other or fail.
         *
         * @param holds what holds of the law as it is; was asked of it before
         */
        public boolean notices(Variant variant, Predicate<Answers> holds) {
            try {
                return touchedBy(variant) && !holds.test((text, chosen) -> answer(under(variant, chosen), lawOf(variant), text));
            } catch (AnswerInterruptedException interrupted) {
                throw interrupted;
            } catch (AncrageException noAnswer) {
                return true;
            }
        }

        private Assessor assessor(Map<String, String> chosen) {
            return asIs.computeIfAbsent(chosen, options -> qualified(new Assessor(AppliedLaw.on(day, corpus, options), asTheyAre, hosting)));
        }

        private Assessor under(Variant variant, Map<String, String> chosen) {
            if (variant instanceof RuleVariant rule) {
                return qualified(assessor(chosen).under(asTheyAre, qualification -> qualification.with(rule.rule(), rule.instead())));
            } else if (variant instanceof DerivationVariant deriving) {
                return qualified(assessor(chosen).under(deriving.law(), UnaryOperator.identity()));
            }
            Corpus other = lawOf(variant);
            Day changed = Day.on(day.date(), other);
            return qualified(sameFacts(changed)
                    ? assessor(chosen).under(other)
                    : new Assessor(AppliedLaw.on(changed, other, chosen), asTheyAre, hosting));
        }

        private boolean touchedBy(Variant variant) {
            if (variant instanceof RuleVariant rule) {
                return asIs.values().stream().anyMatch(assessor -> touched(assessor, rule));
            } else if (variant instanceof DerivationVariant deriving) {
                return deriving.criteria().stream().anyMatch(named::contains)
                        && (!deriving.law().book().derivationReadings().equals(book.derivationReadings())
                                || asIs.keySet().stream().anyMatch(chosen -> touched(chosen, deriving)));
            }
            Day changed = Day.on(day.date(), lawOf(variant));
            return !sameFacts(changed) || !changed.law().openReadings().equals(day.law().openReadings())
                    || !lawOf(variant).readings().equals(corpus.readings())
                    || texts.stream().anyMatch(text -> !Optional.ofNullable(changed.law().versions().get(text))
                            .equals(Optional.ofNullable(day.law().versions().get(text))) || !conflicts(lawOf(variant), text).equals(conflicts(corpus, text)));
        }

        private static List<Conflict> conflicts(Corpus law, String text) {
            return law.text(text).map(LegalText::conflicts).orElse(List.of());
        }

        private boolean touched(Assessor assessor, RuleVariant variant) {
            String criterion = variant.rule().criterion();
            boolean touched = false;
            for (Qualification qualification : assessor.qualifications()) {
                // Of every text: rules that contradict each other leave the whole question without an answer.
                Truth changed = qualification.with(variant.rule(), variant.instead()).truth(criterion);
                touched |= changed != qualification.truth(criterion);
            }
            boolean moreReadings = variant.instead() != null && !variant.rule().readings().containsAll(variant.instead().readings());
            return named.contains(criterion) && (touched || moreReadings);
        }

        private boolean touched(Map<String, String> chosen, DerivationVariant variant) {
            Assessor changed = assessor(chosen).under(variant.law(), UnaryOperator.identity());
            return assessor(chosen).derivations().entrySet().stream()
                    // Where it fires on all that is derived neither as it is nor as it would be, it has derived nothing and would not.
                    .filter(derived -> variant.rules().stream().anyMatch(rule -> assessor(chosen).firesOnDerived(rule, derived.getKey())))
                    .anyMatch(derived -> !changed.derived(derived.getKey()).equals(derived.getValue()));
        }

        private boolean sameFacts(Day other) {
            return other.law().union().equals(day.law().union()) && other.law().economicArea().equals(day.law().economicArea())
                    && other.law().adequacies().equals(day.law().adequacies()) && other.law().accessLaws().equals(day.law().accessLaws());
        }
    }

    private Corpus lawOf(Variant variant) {
        return variant instanceof LawVariant lawful ? lawful.corpus() : corpus;
    }

    /** Every answer begins with what the criteria are by default, also those that no outline of the day names. */
    private static Assessor qualified(Assessor assessor) {
        assessor.under(Map.of());
        return assessor;
    }

    private static Optional<TextAnswer> answer(Assessor assessor, Corpus law, String text) {
        return assessor.law().version(text) != null
                ? law.text(text).map(assessor::answer)
                : Optional.empty();
    }
}
