package org.ancrage.render.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation.TakenReading;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Premise;
import org.ancrage.decision.Ways;
import org.ancrage.decision.timeline.StepCause;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.fact.Derogation;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.Provision;
import org.ancrage.render.page.Block;
import org.ancrage.render.page.Composition;
import org.ancrage.render.picture.PictureDescription;
import org.ancrage.render.words.CauseWords;
import org.ancrage.render.words.Citations;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.ancrage.render.words.Words;

/** Composes the answer of one page: may it, until when, what decides, what that rests on, what to do, what to ask; then what is not law. */
public final class PageComposer {

    private static final int FEW_FACTS = 4;
    private static final int FEW_QUESTIONS = 5;

    private final Corpus corpus;
    private final Language language;
    private final Assessment assessment;
    private final Words words;
    private final Labels labels;
    private final Grammar grammar;
    private final DecidingComposer deciding;
    private final List<Decision> binding;
    private final boolean conditions;
    private final List<Block> blocks = new ArrayList<>();

    private PageComposer(Corpus corpus, Language language, Assessment whole, boolean conditions) {
        this.conditions = conditions;
        this.corpus = corpus;
        this.language = language;
        this.assessment = whole.at(Level.PAGE);
        this.words = new Words(corpus, language, whole);
        this.labels = words.labels();
        this.grammar = words.grammar();
        this.deciding = new DecidingComposer(corpus, words, assessment);
        this.binding = AnswerComposer.ordered(assessment.decisions()).stream().filter(decision -> decision.version().force().decisive()).toList();
    }

    /** @param conditions whether all that a yes takes is told, where facts are missing, however much it is */
    public static Composition compose(Corpus corpus, Language language, Assessment assessment, boolean conditions) {
        PageComposer composer = new PageComposer(corpus, language, assessment, conditions);
        composer.page();
        composer.closing();
        return new Composition(language, composer.blocks);
    }

    /** With the explanation of every text folded away below. */
    public static Composition composeWithDetails(Corpus corpus, Language language, Assessment assessment, boolean conditions) {
        PageComposer composer = new PageComposer(corpus, language, assessment, conditions);
        composer.page();
        assessment.picture().ifPresent(picture -> composer.blocks.add(new Block.Folded(
                Prose.of(composer.labels.of(Phrase.HEADING_PICTURE)), PictureDescription.withDrawing(corpus, language, picture))));
        composer.blocks.add(new Block.Folded(
                Prose.of(composer.labels.of(Phrase.PAGE_DETAILS)), AnswerComposer.explanations(corpus, language, assessment)));
        composer.closing();
        return new Composition(language, composer.blocks);
    }

    private void page() {
        blocks.addAll(AnswerComposer.conclusion(corpus, words, assessment));
        horizon();
        conflicts();
        prospects();
        List<String> compliedWith = binding.stream()
                .filter(decision -> decision.outcome() == Outcome.COMPLIANT && !deciding.carrying().contains(decision)).map(this::title).toList();
        paragraph(compliedWith.size() == 1 ? Phrase.PAGE_COMPLIED_WITH_ONE : Phrase.PAGE_COMPLIED_WITH, compliedWith);
        onCondition();
        grounds();
        blocks.addAll(new EvidenceComposer(words, assessment).blocks());
        acts();
        questions();
        section(Phrase.HEADING_ASIDE, Block.Bullet.DISC, Stream.concat(assessment.decisions().stream(), assessment.outlook().stream())
                .filter(decision -> !decision.version().force().decisive() && decision.outcome() != Outcome.NOT_APPLICABLE)
                .map(this::aside).toList());
        withoutEffect();
    }

    /** Where no undertaking is told among what there is to do, so that no text is passed over. */
    private void onCondition() {
        if (ways().isPresent()) {
            paragraph(Phrase.PAGE_ON_CONDITION, having(Outcome.CONDITIONAL).stream().filter(decision -> !deciding.carrying().contains(decision)).map(this::title).toList());
        }
    }

    private Optional<Ways> ways() {
        return assessment.ways().filter(found -> !found.ways().isEmpty());
    }

    // ---- until when

    private void horizon() {
        assessment.horizon().ifPresent(horizon -> {
            Timeline.Step next = horizon.next();
            if (next == null) {
                // Of what is not known there is nothing to hold on to.
                if (assessment.outcome() != Outcome.UNDETERMINED) {
                    blocks.add(new Block.Paragraphs(List.of(Prose.of(labels.of(Phrase.HORIZON_NONE, grammar.date(horizon.known()))))));
                }
            } else {
                blocks.add(new Block.Paragraphs(List.of(Prose.of(ends(next)))));
            }
        });
    }

    private String ends(Timeline.Step next) {
        LocalDate day = next.from();
        String text = labels.of(Phrase.HORIZON_UNTIL, grammar.date(day.minusDays(1))) + " "
                + labels.of(Phrase.HORIZON_THEN, grammar.date(day), labels.name(Objects.requireNonNull(next.outcome())));
        CauseWords causes = new CauseWords(corpus, language, words);
        return Stream.concat(next.causes().stream().filter(cause -> !(cause instanceof StepCause.CriterionChanged)), next.causes().stream()).findFirst()
                .map(cause -> text + " " + labels.of(Phrase.HORIZON_ENDED_BY, Words.withoutStop(causes.cause(cause)),
                        String.join(words.listSeparator(), next.texts().stream().map(id -> Citations.shortTitle(words.title(id))).toList())))
                .orElse(text);
    }

    // ---- what decides

    /** Where facts are missing, what would decide stands in what it would take. */
    private void prospects() {
        if (assessment.prospects().isPresent()) {
            blocks.addAll(new ProspectsComposer(corpus, words, conditions).blocks(assessment.prospects().get(), having(Outcome.UNDETERMINED)));
            paragraph(Phrase.PAGE_WAITING, having(Outcome.UNDETERMINED).stream().map(this::title).toList());
        } else {
            section(Phrase.HEADING_DECIDING, Block.Bullet.VERDICT, deciding.items(numbers()));
        }
    }

    private void conflicts() {
        List<Prose> conflicts = assessment.decisions().stream().flatMap(decision -> decision.conflicts().stream()).distinct()
                .map(words::conflict).distinct().map(Prose::of).toList();
        if (!conflicts.isEmpty()) {
            blocks.add(new Block.Warnings(conflicts));
        }
    }

    private Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        Stream.concat(AnswerComposer.ordered(assessment.decisions()).stream(), assessment.outlook().stream())
                .forEach(decision -> numbers.put(decision.text(), numbers.size() + 1));
        return numbers;
    }

    private void grounds() {
        List<Block.Item> items = new ArrayList<>();
        Set<String> facts = new LinkedHashSet<>();
        deciding.grounds().forEach(ground -> {
            ground.chains().stream().limit(1).map(words::chain).forEach(facts::add);
            if (ground.chains().isEmpty()) {
                // That there is no such fact is what the rule has said.
                ground.premises().stream().filter(premise -> !(premise instanceof Premise.Absent) && words.telling(premise))
                        .map(words::premise).map(grammar::sentence).forEach(facts::add);
            }
        });
        facts.stream().limit(FEW_FACTS).map(fact -> Block.Item.of(Prose.of(Words.withoutStop(fact) + "."))).forEach(items::add);
        if (facts.size() > FEW_FACTS) {
            items.add(Block.Item.of(Prose.of(labels.of(Phrase.MORE_FACTS, facts.size() - FEW_FACTS))));
        }
        deciding.carrying().stream().flatMap(decision -> decision.basis().takenReadings().stream()
                .filter(taken -> decision.basis().settled().contains(taken.reading().id()))).distinct().map(this::settled).forEach(items::add);
        derogations().forEach(items::add);
        long amended = deciding.carrying().stream().flatMap(decision -> decision.amendments().stream()).distinct().count();
        if (amended > 0) {
            items.add(Block.Item.of(Prose.of(labels.of(Phrase.PAGE_AMENDED, amended))));
        }
        ChosenBeforehand.told(words, assessment).map(Block.Item::of).ifPresent(items::add);
        verified().map(Block.Item::of).forEach(items::add);
        section(Phrase.HEADING_GROUNDS, Block.Bullet.DISC, items);
    }

    /** Each that carries texts, with these. */
    private Stream<Block.Item> derogations() {
        Map<Derogation, List<String>> titles = new LinkedHashMap<>();
        binding.forEach(decision -> decision.derogations().forEach(derogation -> titles.computeIfAbsent(derogation, first -> new ArrayList<>()).add(title(decision))));
        return titles.entrySet().stream().map(carried -> Block.Item.of(Prose.of(String.join(words.listSeparator(), carried.getValue()) + ". "
                + labels.of(DecisionComposer.lastDay(carried.getKey()), grammar.date(Objects.requireNonNull(carried.getKey().validUntil()))))));
    }

    private Block.Item settled(TakenReading taken) {
        return Block.Item.of(Prose.of(words.in(taken.reading().question()) + " " + words.in(taken.option().statement()) + " "
                + labels.of(Phrase.READING_SETTLED)));
    }

    /** How well that was verified on which the conclusion rests. */
    private Stream<Prose> verified() {
        List<Provision> provisions = deciding.carrying().stream().flatMap(decision -> decision.basis().provisions().stream()).distinct().toList();
        if (provisions.isEmpty()) {
            return Stream.empty();
        }
        NumberedCitations citations = new NumberedCitations(words, corpus, assessment.on(), 0);
        return Stream.of(citations.verified(provisions, citations.kindsOfWeaker(provisions)));
    }

    // ---- what to do, what to ask

    private void acts() {
        ActsComposer acts = new ActsComposer(words);
        Ways ways = ways().orElse(null);
        if (ways != null) {
            heading(Phrase.HEADING_ACTS);
            if (assessment.outcome() == Outcome.UNDETERMINED) {
                blocks.add(new Block.Paragraphs(List.of(Prose.of(labels.of(Phrase.ACTS_WHATEVER)))));
            }
            blocks.addAll(acts.ways(ways, assessment.outcome()));
            return;
        }
        boolean forbids = binding.stream().anyMatch(decision -> decision.outcome() == Outcome.NON_COMPLIANT || decision.outcome() == Outcome.UNSETTLED);
        List<Decision> conditional = having(Outcome.CONDITIONAL);
        List<Block> told = forbids ? acts.remedies(assessment.remedies(), assessment.ways().map(Ways::closed).orElse(Set.of())) : acts.undertakings(conditional);
        if (told.isEmpty()) {
            return;
        }
        heading(Phrase.HEADING_ACTS);
        blocks.addAll(told);
        if (forbids) {
            paragraph(Phrase.ACTS_THEN_GIVE, conditional.stream().map(this::title).toList());
            paragraph(Phrase.ACTS_THEN_TELL, having(Outcome.UNDETERMINED).stream().map(this::title).toList());
        }
    }

    private List<Decision> having(Outcome outcome) {
        return binding.stream().filter(decision -> decision.outcome() == outcome).toList();
    }

    private void questions() {
        List<String> asked = assessment.inquiries().stream().map(inquiry -> EvidenceComposer.question(words, assessment, inquiry)).toList();
        if (asked.isEmpty()) {
            return;
        }
        if (assessment.outcome() == Outcome.NON_COMPLIANT) {
            blocks.add(new Block.Paragraphs(List.of(Prose.of(labels.of(Phrase.QUESTIONS_WITHOUT_EFFECT, asked.size())))));
            return;
        }
        section(Phrase.HEADING_TO_ASK, Block.Bullet.NUMBER,
                asked.stream().limit(FEW_QUESTIONS).map(question -> Block.Item.of(Prose.of(question))).toList());
        if (asked.size() > FEW_QUESTIONS) {
            blocks.add(new Block.Paragraphs(List.of(Prose.of(labels.of(Phrase.MORE_QUESTIONS, asked.size() - FEW_QUESTIONS)))));
        }
    }

    // ---- what does not decide

    private Block.Item aside(Decision decision) {
        return Block.Item.of(Prose.of(grammar.colon(
                title(decision) + " (" + labels.name(decision.version().force()) + ")", words.outcome(decision.outcome(), decision.version().force())) + "."));
    }

    private void withoutEffect() {
        Predicate<Decision> without = decision -> decision.outcome() == Outcome.NOT_APPLICABLE && !deciding.carrying().contains(decision);
        List<Prose> lines = new ArrayList<>();
        lines.addAll(listed(Phrase.PAGE_NOT_APPLICABLE,
                Stream.concat(assessment.decisions().stream(), assessment.outlook().stream()).filter(without).map(this::title).toList()));
        lines.addAll(listed(Phrase.PAGE_ABSENT,
                assessment.absent().stream().map(absent -> words.shortTitle(absent.title())).toList()));
        if (!lines.isEmpty()) {
            blocks.add(new Block.Paragraphs(lines));
        }
    }

    private void closing() {
        List<Prose> lines = new ArrayList<>();
        assessment.rules().forEach(rules -> lines.add(Prose.styled(Tone.FAINT, labels.rules(rules))));
        lines.add(Prose.of(labels.of(Phrase.NOTICE)));
        blocks.add(new Block.Closing(lines));
    }

    // ---- forms

    private String title(Decision decision) {
        return words.shortTitle(decision.title());
    }

    private void heading(Phrase heading) {
        blocks.add(new Block.Heading(Block.Rank.SECTION, 0, Prose.of(labels.of(heading))));
    }

    private void section(Phrase heading, Block.Bullet bullet, List<Block.Item> items) {
        if (!items.isEmpty()) {
            heading(heading);
            blocks.add(new Block.Items(bullet, Prose.EMPTY, items));
        }
    }

    private void paragraph(Phrase phrase, List<String> titles) {
        List<Prose> told = listed(phrase, titles);
        if (!told.isEmpty()) {
            blocks.add(new Block.Paragraphs(told));
        }
    }

    private List<Prose> listed(Phrase phrase, List<String> titles) {
        return titles.isEmpty() ? List.of() : List.of(Prose.of(labels.of(phrase, String.join(words.listSeparator(), titles))));
    }
}
