package org.ancrage.render;

import static org.ancrage.render.page.Page.styled;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ancrage.decision.Answered;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Cause;
import org.ancrage.decision.Change;
import org.ancrage.decision.CriterionDifference;
import org.ancrage.decision.Difference;
import org.ancrage.decision.FactChange;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Premise;
import org.ancrage.decision.Question;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.decision.RuleSet;
import org.ancrage.decision.TextDifference;
import org.ancrage.fact.Exposure;
import org.ancrage.law.Conflict;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Language;
import org.ancrage.law.Reading;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.ancrage.render.page.Marks;
import org.ancrage.render.page.Page;
import org.ancrage.render.page.Page.Style;
import org.ancrage.render.words.Citations;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Writes what changes between two answers: the outcome, the facts that differ, then text by text what changed and why.
 *
 * <p>Of conditions that only one side looks at, those that hold are counted; {@link DifferenceJsonRenderer} has them in full. Instances are
 * immutable.
 */
public final class DifferenceTextRenderer {

    private static final int WIDTH = 100;

    private final Corpus corpus;
    private final Language language;
    private final boolean colour;

    /** Without colours. @param corpus the law of the second answer, or of both */
    public DifferenceTextRenderer(Corpus corpus, Language language) {
        this(corpus, language, false);
    }

    private DifferenceTextRenderer(Corpus corpus, Language language, boolean colour) {
        this.corpus = corpus;
        this.language = language;
        this.colour = colour;
    }

    /** The same with or without ANSI colours; they never carry a meaning of their own. */
    public DifferenceTextRenderer withColour(boolean wanted) {
        return new DifferenceTextRenderer(corpus, language, wanted);
    }

    /** The difference as text; lines end with a line feed. Where nothing changes, it says so. */
    public String render(Difference difference) {
        return new Writing(difference).write();
    }

    /** One difference being written. */
    private final class Writing {

        private static final String ARROW = " → ";

        private final Difference difference;
        private final Words words;
        private final Labels labels;
        private final Grammar grammar;
        private final Page page = new Page(WIDTH, colour);
        private final Set<Change<Finding>> told = new HashSet<>();

        Writing(Difference difference) {
            this.difference = difference;
            this.words = new Words(corpus, language, List.of(difference.before().assessment(), difference.after().assessment()));
            this.labels = words.labels();
            this.grammar = words.grammar();
        }

        String write() {
            side(Phrase.DIFFERENCE_BEFORE, difference.before());
            side(Phrase.DIFFERENCE_AFTER, difference.after());
            page.gap();
            page.paragraph("", "", styled(Style.BOLD, conclusion()));
            choices();
            rules();
            if (!difference.facts().isEmpty()) {
                heading(Phrase.DIFFERENCE_FACTS);
                difference.facts().forEach(this::fact);
            }
            difference.texts().stream().sorted(Comparator.comparing(Writing::rank)).forEach(this::text);
            int same = texts(difference).size() - difference.texts().size();
            if (!difference.texts().isEmpty() && same > 0) {
                page.gap();
                page.paragraph("", "", labels.of(Phrase.DIFFERENCE_SAME_TEXTS, same));
            }
            page.gap();
            page.paragraph("", "", labels.of(Phrase.NOTICE));
            return page.toString();
        }

        /** What changes an outcome is told first; above all, one that counts. */
        private static int rank(TextDifference text) {
            return text.counted().differs() ? 0 : text.outcome().differs() ? 1 : 2;
        }

        private void side(Phrase side, Answered answered) {
            Assessment assessment = answered.assessment();
            page.paragraph("", "  ", grammar.colon(labels.of(side), grammar.afterColon(labels.of(
                    Phrase.TITLE, words.fullName(assessment.offer()), assessment.need(), grammar.date(assessment.on())))));
        }

        private String conclusion() {
            if (difference.isEmpty()) {
                return labels.of(Phrase.DIFFERENCE_NOTHING);
            }
            Outcome outcome = difference.after().assessment().outcome();
            if (difference.outcome().differs()) {
                return labels.of(Phrase.DIFFERENCE_OUTCOME,
                        changed(difference.outcome(), labels::name) + causes(difference.causes()));
            }
            return labels.of(difference.sameAnswer() ? Phrase.DIFFERENCE_SAME_ANSWER : Phrase.DIFFERENCE_SAME_OUTCOME, labels.name(outcome));
        }

        private Set<String> texts(Difference compared) {
            Set<String> texts = new TreeSet<>();
            Stream.of(compared.before(), compared.after()).map(Answered::assessment)
                    .flatMap(assessment -> Stream.of(assessment.decisions(), assessment.outlook()))
                    .forEach(decisions -> decisions.forEach(decision -> texts.add(decision.text())));
            return texts;
        }

        private String causes(Set<Cause> causes) {
            return causes.isEmpty() ? "" : " (" + grammar.colon(
                    labels.of(Phrase.DIFFERENCE_CAUSE), grammar.and(causes.stream().map(labels::name).toList())) + ")";
        }

        private <T> String changed(Change<T> change, Function<T, String> name) {
            return or(change.before(), name) + ARROW + or(change.after(), name);
        }

        private <T> String or(@Nullable T side, Function<T, String> name) {
            return side == null ? labels.of(Phrase.DIFFERENCE_ABSENT) : name.apply(side);
        }

        private void heading(Phrase phrase) {
            page.gap();
            page.paragraph("", "", styled(Style.BOLD, labels.of(phrase)));
        }

        private void item(String text) {
            page.paragraph("  • ", "    ", text);
        }

        private void choices() {
            Set<String> ids = new TreeSet<>(difference.before().readings().keySet());
            ids.addAll(difference.after().readings().keySet());
            List<Reading> differing = ids.stream()
                    .filter(id -> !Objects.equals(difference.before().readings().get(id), difference.after().readings().get(id)))
                    .flatMap(id -> corpus.reading(id).stream())
                    .filter(reading -> reading.openOn(difference.before().assessment().on())
                            || reading.openOn(difference.after().assessment().on()))
                    .toList();
            if (!differing.isEmpty()) {
                heading(Phrase.DIFFERENCE_CHOICES);
                List<Reading> told = differing.stream().filter(this::bears).toList();
                told.forEach(reading -> {
                    item(reading.question().in(language) + styled(Style.FAINT, " (" + reading.id() + ")"));
                    option(Phrase.DIFFERENCE_BEFORE, reading, difference.before());
                    option(Phrase.DIFFERENCE_AFTER, reading, difference.after());
                });
                if (told.size() < differing.size()) {
                    item(labels.of(Phrase.DIFFERENCE_OTHER_CHOICES, differing.size() - told.size()));
                }
            }
        }

        /** Whether two options were set against each other, or whether it matters for some text where all are tried. */
        private boolean bears(Reading reading) {
            return difference.before().readings().containsKey(reading.id()) && difference.after().readings().containsKey(reading.id())
                    || Stream.of(difference.before(), difference.after()).map(Answered::assessment)
                            .flatMap(assessment -> Stream.of(assessment.decisions(), assessment.outlook()))
                            .flatMap(List::stream).flatMap(decision -> decision.readings().stream())
                            .anyMatch(outcome -> outcome.options().containsKey(reading.id()));
        }

        private void option(Phrase side, Reading reading, Answered answered) {
            String option = answered.readings().get(reading.id());
            page.paragraph("    ", "      ", grammar.colon(labels.of(side), option == null
                    ? labels.of(Phrase.DIFFERENCE_EVERY_OPTION)
                    : reading.option(option).statement().in(language)));
        }

        private void rules() {
            if (difference.rules().differs()) {
                heading(Phrase.DIFFERENCE_RULES);
                rules(Phrase.DIFFERENCE_BEFORE, difference.before());
                rules(Phrase.DIFFERENCE_AFTER, difference.after());
            }
        }

        private void rules(Phrase side, Answered answered) {
            for (RuleSet rules : answered.assessment().rules()) {
                item(grammar.colon(labels.of(side), labels.of(Phrase.RULES, rules.pack(), rules.version(), rules.hash())));
            }
        }

        private void fact(FactChange change) {
            Change<FactChange.Place> places = new Change<>(change.before(), change.after());
            FactChange.Place place = change.place();
            String name = place.component();
            String told = changed(places, words::place);
            item(name == null
                    ? told
                    : grammar.colon(words.head(place.fact()) + ", " + labels.component(place.fact().getClass(), name), told));
            page.paragraph("    ", "    ", styled(Style.FAINT, changed(change)));
        }

        /** The pointer, on both sides where it is not the same. */
        private static String changed(FactChange change) {
            Stream<FactChange.@Nullable Place> sides = Stream.of(change.before(), change.after());
            return String.join(ARROW, sides.filter(Objects::nonNull).map(FactChange.Place::pointer).distinct().toList());
        }

        private void text(TextDifference text) {
            page.gap();
            page.paragraph("", "  ", styled(Style.BOLD, text.present().title().in(language))
                    + styled(Style.FAINT, " (" + text.present().text() + ", " + labels.name(text.present().version().force()) + ")"));
            outcome(text);
            version(text.version());
            criteria(text);
            list(Phrase.DIFFERENCE_UNDERTAKINGS_COME, text.undertakings().come(), this::criterion);
            list(Phrase.DIFFERENCE_UNDERTAKINGS_GONE, text.undertakings().gone(), this::criterion);
            list(Phrase.DIFFERENCE_QUESTIONS_COME, text.questions().come(), this::question);
            list(Phrase.DIFFERENCE_QUESTIONS_GONE, text.questions().gone(), this::question);
            readings(text.readings());
            list(Phrase.DIFFERENCE_CONFLICT_COMES, text.conflicts().come(), this::conflict);
            list(Phrase.DIFFERENCE_CONFLICT_GOES, text.conflicts().gone(), this::conflict);
        }

        private void outcome(TextDifference text) {
            Change<Outcome> outcome = text.outcome();
            String told = outcome.differs()
                    ? outcome(outcome.before()) + ARROW + outcome(outcome.after()) + causes(text.causes())
                    : outcome(outcome.after());
            page.paragraph("  ", "    ", told);
            if (!outcome.both()) {
                page.paragraph("  ", "    ",
                        labels.of(outcome.before() == null ? Phrase.DIFFERENCE_TEXT_COMES : Phrase.DIFFERENCE_TEXT_GOES));
            }
        }

        private String outcome(@Nullable Outcome outcome) {
            return outcome == null
                    ? styled(Style.FAINT, labels.of(Phrase.DIFFERENCE_NO_TEXT))
                    : Marks.of(outcome) + " " + styled(Marks.style(outcome), labels.name(outcome));
        }

        private void version(Change<Version> version) {
            if (version.differs()) {
                Stream<@Nullable Version> sides = Stream.of(version.before(), version.after());
                String told = String.join(ARROW, sides.filter(Objects::nonNull).map(this::version).toList());
                page.paragraph("  ", "    ", grammar.colon(labels.of(Phrase.VERSION), told));
            }
        }

        private String version(Version version) {
            return version.title().in(language) + ", " + words.period(version.period()) + " (" + labels.name(version.force()) + ")";
        }

        private void criteria(TextDifference text) {
            List<CriterionDifference> turned = text.criteria().stream().filter(criterion -> criterion.finding().both()).toList();
            if (!turned.isEmpty()) {
                subheading(Phrase.DIFFERENCE_CRITERIA);
                turned.forEach(this::turned);
            }
            List<Change<Finding>> alone = text.criteria().stream().map(CriterionDifference::finding).filter(finding -> !finding.both()).toList();
            onOneSide(Phrase.DIFFERENCE_CRITERIA_COME, alone.stream().flatMap(finding -> Stream.ofNullable(finding.after())).toList(),
                    text.outcome().after());
            onOneSide(Phrase.DIFFERENCE_CRITERIA_GONE, alone.stream().flatMap(finding -> Stream.ofNullable(finding.before())).toList(),
                    text.outcome().before());
        }

        /** In full where the outcome hangs on what is not met; in number otherwise. */
        private void onOneSide(Phrase phrase, List<Finding> alone, @Nullable Outcome outcome) {
            if (alone.isEmpty()) {
                return;
            }
            subheading(phrase);
            boolean hangs = outcome != Outcome.NOT_APPLICABLE && outcome != Outcome.COMPLIANT;
            List<Finding> open = alone.stream().filter(finding -> hangs && finding.truth() != Truth.MET).toList();
            open.forEach(finding -> item(Marks.of(finding.truth()) + " " + criterion(finding.criterion())));
            if (open.size() < alone.size()) {
                item(labels.of(open.isEmpty() ? Phrase.DIFFERENCE_CRITERIA_COUNT : Phrase.DIFFERENCE_OTHERS_MET, alone.size() - open.size()));
            }
        }

        private void turned(CriterionDifference criterion) {
            Finding before = Objects.requireNonNull(criterion.finding().before());
            Finding after = Objects.requireNonNull(criterion.finding().after());
            String turn = Marks.of(before.truth()) + ARROW.strip() + Marks.of(after.truth()) + " ";
            if (!told.add(criterion.finding())) {
                item(turn + criterion.criterion().statement().in(language) + " " + styled(Style.FAINT, labels.of(Phrase.SEE_ABOVE)));
                return;
            }
            item(turn + criterion(criterion.criterion()) + causes(criterion.causes()));
            if (!criterion.facts().isEmpty()) {
                line(grammar.colon(labels.of(Phrase.DIFFERENCE_FACTS_LOOKED_AT), String.join(", ",
                        criterion.facts().stream().map(Writing::changed).toList())));
            }
            grounds(Phrase.DIFFERENCE_BEFORE, before, after);
            stopped(Phrase.DIFFERENCE_STOPPED_BEFORE, criterion.stopped().before());
            grounds(Phrase.DIFFERENCE_AFTER, after, before);
            stopped(Phrase.DIFFERENCE_STOPPED_AFTER, criterion.stopped().after());
        }

        private void line(String text) {
            page.paragraph("    ", "      ", text);
        }

        /** The first rule that settled it, and those of its premises that the other side does not have. */
        private void grounds(Phrase side, Finding finding, Finding other) {
            if (finding.grounds().isEmpty()) {
                line(grammar.colon(labels.of(side), labels.name(finding.truth())));
                return;
            }
            Ground ground = finding.grounds().get(0);
            line(grammar.colon(labels.of(side) + ", " + labels.of(Phrase.BECAUSE), ground.rule().in(language)));
            List<Premise> known = other.grounds().stream().flatMap(another -> another.premises().stream()).toList();
            ground.premises().stream()
                    .filter(premise -> words.telling(premise) && !known.contains(premise) && !toldByChain(premise, ground))
                    .forEach(premise -> page.paragraph("      · ", "        ", words.premise(premise)));
            ground.chains().forEach(chain -> page.paragraph("      → ", "        ", words.chain(chain)));
        }

        private static boolean toldByChain(Premise premise, Ground ground) {
            return !ground.chains().isEmpty() && premise instanceof Premise.Matched matched && matched.fact() instanceof Exposure;
        }

        private void stopped(Phrase phrase, @Nullable NearMiss miss) {
            if (miss != null) {
                page.paragraph("      ", "        ", grammar.colon(labels.of(phrase), words.failure(miss.failure())));
            }
        }

        private void subheading(Phrase phrase) {
            page.paragraph("  ", "  ", grammar.colon(labels.of(phrase), ""));
        }

        private <T> void list(Phrase phrase, Collection<T> items, Function<T, String> told) {
            if (!items.isEmpty()) {
                subheading(phrase);
                items.stream().map(told).distinct().forEach(this::item);
            }
        }

        private String criterion(Criterion criterion) {
            List<String> sources = criterion.provisions().stream()
                    .flatMap(id -> corpus.provision(id).stream()).map(provision -> Citations.shortened(provision.citation().in(language)))
                    .distinct().toList();
            return criterion.statement().in(language)
                    + (sources.isEmpty() ? "" : styled(Style.FAINT, " [" + String.join(separator(), sources) + "]"));
        }

        private String separator() {
            return grammar.listSeparator();
        }

        private String question(Question question) {
            return question.criterion().question().in(language);
        }

        private String conflict(Conflict conflict) {
            return conflict.statement().in(language);
        }

        private void readings(Change<List<ReadingOutcome>> readings) {
            if (readings.differs()) {
                subheading(Phrase.DIFFERENCE_READINGS);
                readings(Phrase.DIFFERENCE_BEFORE, Objects.requireNonNull(readings.before()));
                readings(Phrase.DIFFERENCE_AFTER, Objects.requireNonNull(readings.after()));
            }
        }

        private void readings(Phrase side, List<ReadingOutcome> outcomes) {
            if (outcomes.isEmpty()) {
                item(grammar.colon(labels.of(side), labels.of(Phrase.DIFFERENCE_READINGS_NONE)));
                return;
            }
            item(grammar.colon(labels.of(side), ""));
            for (ReadingOutcome outcome : outcomes) {
                List<String> options = new ArrayList<>();
                outcome.options().forEach((id, option) -> options.add(corpus.reading(id)
                        .map(reading -> Words.withoutStop(reading.option(option).statement().in(language)))
                        .orElse(id + " = " + option)));
                line(grammar.colon(String.join(separator(), options),
                        Marks.of(outcome.outcome()) + " " + labels.name(outcome.outcome())));
            }
        }
    }
}
