package org.ancrage.render.words;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.timeline.StepCause;
import org.ancrage.decision.timeline.Timeline.Step;
import org.ancrage.fact.Attribute;
import org.ancrage.law.Corpus;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.Language;
import org.ancrage.law.Provision;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/** Steps of a timeline and their causes, in the words of one language. */
public final class CauseWords {

    private final Corpus corpus;
    private final Language language;
    private final Words words;
    private final Labels labels;
    private final Grammar grammar;

    public CauseWords(Corpus corpus, Language language, String offer) {
        this(corpus, language, new Words(corpus, language, offer));
    }

    public CauseWords(Corpus corpus, Language language, Words words) {
        this.corpus = corpus;
        this.language = language;
        this.words = words;
        this.labels = words.labels();
        this.grammar = words.grammar();
    }

    public Labels labels() {
        return labels;
    }

    public Grammar grammar() {
        return grammar;
    }

    /** What is answered, or that there is no text. */
    public String outcome(@Nullable Outcome outcome) {
        return outcome == null ? labels.of(Phrase.TIMELINE_NO_TEXT) : labels.name(outcome);
    }

    /** The outcome, with the weight of the text that answers. */
    public String outcome(Step step) {
        return outcome(step.outcome()) + (step.version() == null ? "" : " (" + labels.name(step.version().force()) + ")");
    }

    /** One cause in one sentence, without its full stop. */
    public String cause(StepCause cause) {
        if (cause instanceof StepCause.VersionChanged version) {
            return labels.of(!version.begins() ? Phrase.CAUSE_VERSION_ENDS
                            : isFirst(version) ? Phrase.CAUSE_VERSION_FIRST : Phrase.CAUSE_VERSION_BEGINS,
                    version.version().title().in(language));
        } else if (cause instanceof StepCause.ReadingChanged reading) {
            return labels.of(reading.opens() ? Phrase.CAUSE_READING_OPENS : Phrase.CAUSE_READING_SETTLED,
                    reading.reading().question().in(language));
        } else if (cause instanceof StepCause.MembershipChanged membership) {
            return membership(membership);
        } else if (cause instanceof StepCause.AdequacyChanged adequacy) {
            return labels.of(adequacy.begins() ? Phrase.CAUSE_ADEQUACY_BEGINS : Phrase.CAUSE_ADEQUACY_ENDS,
                    grammar.country(adequacy.adequacy().jurisdiction()), citation(adequacy.adequacy().provision()));
        } else if (cause instanceof StepCause.AccessLawChanged law) {
            return grammar.colon(law.law().title().in(language),
                    law.after() == null ? labels.of(Phrase.CAUSE_ACTS_ENDED) : labels.name(law.after()));
        } else if (cause instanceof StepCause.FactDated dated) {
            return dated(dated);
        } else if (cause instanceof StepCause.RuleDated) {
            return labels.of(Phrase.CAUSE_RULE_DATE);
        }
        return criterion((StepCause.CriterionChanged) cause);
    }

    private boolean isFirst(StepCause.VersionChanged change) {
        return corpus.text(change.text()).flatMap(text -> text.versions().stream().findFirst())
                .filter(change.version()::equals).isPresent();
    }

    private String dated(StepCause.FactDated dated) {
        List<String> told = dated.components().isEmpty() && dated.fact() instanceof Attribute ? List.of("key") : dated.components();
        String fact = grammar.sentence(words.fact(dated.fact(), told));
        List<String> constraints = dated.begins().isEmpty() ? dated.ends() : dated.begins();
        if (constraints.isEmpty()) {
            return fact;
        }
        Optional<String> constraint = constraint(dated.fact(), constraints);
        return grammar.colon(fact, constraint.isEmpty() ? labels.of(Phrase.CAUSE_IN_RULE, first(dated.rules()))
                : dated.begins().isEmpty() ? labels.of(Phrase.CAUSE_NO_LONGER, constraint.get()) : constraint.get());
    }

    /** One of several that say about the same; the shortest says what is known, longer ones what is possible. Empty where none has words. */
    private Optional<String> constraint(Object fact, List<String> constraints) {
        Constraints known = new Constraints(labels, grammar);
        return constraints.stream().filter(constraint -> known.hasWords(fact.getClass().getSimpleName(), constraint))
                .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .map(shortest -> words.constraints(fact.getClass(), List.of(shortest)).get(0));
    }

    private String membership(StepCause.MembershipChanged change) {
        boolean union = change.membership().territory() == Jurisdictions.Group.EUROPEAN_UNION;
        Phrase phrase = change.begins()
                ? union ? Phrase.CAUSE_UNION_JOINED : Phrase.CAUSE_AREA_JOINED
                : union ? Phrase.CAUSE_UNION_LEFT : Phrase.CAUSE_AREA_LEFT;
        return labels.of(phrase, grammar.country(change.membership().country()));
    }

    private String citation(String provision) {
        return corpus.provision(provision).map(Provision::citation).map(citation -> citation.in(language)).orElse(provision);
    }

    private String criterion(StepCause.CriterionChanged change) {
        String what = labels.of(Phrase.CAUSE_CRITERION, Words.withoutStop(change.criterion().statement().in(language)),
                labels.name(change.after()), labels.name(change.before()));
        String under = change.options().isEmpty() ? "" : " (" + grammar.and(change.options().entrySet().stream()
                .map(entry -> labels.of(Phrase.CAUSE_UNDER_READING, option(entry))).toList()) + ")";
        return what + under + ". " + grammar.sentence(reason(change));
    }

    private String reason(StepCause.CriterionChanged change) {
        return change.rulesAfter().isEmpty()
                ? labels.of(Phrase.CAUSE_CRITERION_OPENS, first(change.rulesBefore()))
                : grammar.colon(labels.of(Phrase.BECAUSE), first(change.rulesAfter()));
    }

    /** Further rules say the same in other words. */
    private String first(List<Wording> rules) {
        return rules.get(0).in(language);
    }

    private String option(Map.Entry<String, String> taken) {
        return corpus.option(taken.getKey(), taken.getValue()).map(option -> Words.withoutStop(option.statement().in(language)))
                .orElse(taken.getValue());
    }
}
