package org.ancrage.render.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.law.Conflict;
import org.ancrage.law.Corpus;
import org.ancrage.law.Force;
import org.ancrage.law.Language;
import org.ancrage.render.page.Block;
import org.ancrage.render.page.Composition;
import org.ancrage.render.page.Verdict;
import org.ancrage.render.picture.PictureDescription;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Inline;
import org.ancrage.render.words.KnownLaw;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.ancrage.render.words.Words;

/** Composes an answer: the conclusion first, then text by text what the law says, why it applies, and what the facts make of it. */
public final class AnswerComposer {

    private final Corpus corpus;
    private final Level level;
    private final Assessment assessment;
    private final Words words;
    private final Labels labels;
    private final Grammar grammar;
    private final Language language;
    private final List<Block> blocks = new ArrayList<>();
    private int number;

    private AnswerComposer(Corpus corpus, Language language, Level level, Assessment whole) {
        this.level = level;
        this.corpus = corpus;
        this.language = language;
        this.assessment = whole.at(level);
        this.words = new Words(corpus, language, whole);
        this.labels = words.labels();
        this.grammar = words.grammar();
    }

    public static Composition compose(Corpus corpus, Language language, Level level, Assessment assessment) {
        return new AnswerComposer(corpus, language, level == Level.SUMMARY ? Level.OUTCOME : level, assessment).composed();
    }

    /** What is explained text by text, in full. */
    static List<Block> explanations(Corpus corpus, Language language, Assessment assessment) {
        AnswerComposer composer = new AnswerComposer(corpus, language, Level.FULL, assessment);
        composer.overview(ordered(assessment.decisions()));
        composer.explanations();
        return composer.blocks;
    }

    /** By what binds most, in the order in which they are numbered. */
    static List<Decision> ordered(List<Decision> decisions) {
        return byForce(decisions).values().stream().flatMap(List::stream).toList();
    }

    private static Map<Force, List<Decision>> byForce(List<Decision> decisions) {
        Map<Force, List<Decision>> byForce = new TreeMap<>();
        decisions.forEach(decision -> byForce.computeIfAbsent(decision.version().force(), force -> new ArrayList<>()).add(decision));
        return byForce;
    }

    private Composition composed() {
        List<Decision> decisions = ordered(assessment.decisions());
        blocks.addAll(conclusion(corpus, words, assessment));
        overview(decisions);
        blocks.addAll(ChosenBeforehand.paragraph(words, assessment));
        conflicts(decisions);
        questions();
        remedies();
        blocks.addAll(new EvidenceComposer(words, assessment).blocks());
        explanations();
        picture();
        closing();
        return new Composition(language, blocks);
    }

    private void picture() {
        assessment.picture().ifPresent(picture -> {
            blocks.add(new Block.Heading(Block.Rank.PART, 0, Prose.of(labels.of(Phrase.HEADING_PICTURE))));
            blocks.addAll(PictureDescription.withDrawing(corpus, language, picture));
        });
    }

    private void explanations() {
        legend();
        Map<Force, List<Decision>> byForce = byForce(assessment.decisions());
        byForce.forEach((force, some) -> part(switch (force) {
            case LAW -> Phrase.HEADING_LAW;
            case DOCTRINE -> Phrase.HEADING_DOCTRINE;
            default -> Phrase.HEADING_STANDARDS;
        }, some));
        if (!assessment.outlook().isEmpty()) {
            part(Phrase.HEADING_OUTLOOK, assessment.outlook());
        }
        absent();
    }

    /** May it, in one sentence, under what is asked. */
    static List<Block> conclusion(Corpus corpus, Words words, Assessment assessment) {
        Labels labels = words.labels();
        Grammar grammar = words.grammar();
        Outcome outcome = assessment.outcome();
        List<Prose> lines = new ArrayList<>();
        EvidenceComposer evidence = new EvidenceComposer(words, assessment);
        Optional<Prose> leftOut = KnownLaw.inPart(corpus, assessment.on(), labels, grammar);
        lines.add(Prose.styled(Verdict.of(outcome).tone(), labels.of(evidence.overall(leftOut.isPresent()), grammar.date(assessment.on()))));
        if (!assessment.whatever().isEmpty()) {
            lines.add(Prose.of(labels.of(Phrase.WHICHEVER_FORBIDS, words.missing(assessment.whatever()))));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Block.Rank.TITLE, 0, Prose.of(labels.of(
                Phrase.TITLE, words.fullName(assessment.offer()), assessment.need(), grammar.date(assessment.on())))));
        blocks.add(new Block.Paragraphs(lines));
        blocks.addAll(evidence.beside(leftOut));
        return blocks;
    }

    /** What binds first, then what is told for information. */
    private void overview(List<Decision> decisions) {
        List<Block.Item> binding = new ArrayList<>();
        List<Block.Item> aside = new ArrayList<>();
        Stream.concat(decisions.stream(), assessment.outlook().stream()).forEach(decision -> {
            Force force = decision.version().force();
            Prose title = Prose.of(new Inline.Jump(binding.size() + aside.size() + 1, Prose.of(words.in(decision.title()))));
            String rest = grammar.colon(" (" + labels.name(force) + ")", words.outcome(decision.outcome(), force));
            (force.decisive() ? binding : aside).add(new Block.Item(
                    Verdict.of(decision.outcome(), force), "", title.plus(rest), List.of(), List.of()));
        });
        list(Block.Bullet.VERDICT, Prose.EMPTY, binding);
        list(Block.Bullet.DISC, words.lead(Phrase.HEADING_ASIDE), aside);
    }

    private void list(Block.Bullet bullet, Prose lead, List<Block.Item> items) {
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(bullet, lead, items));
        }
    }

    private void conflicts(List<Decision> decisions) {
        List<Conflict> conflicts = decisions.stream().flatMap(decision -> decision.conflicts().stream()).distinct().toList();
        if (!conflicts.isEmpty()) {
            blocks.add(new Block.Warnings(conflicts.stream().map(words::conflict).distinct().map(Prose::of).toList()));
        }
    }

    private void questions() {
        // One question may settle several criteria.
        List<String> asked = assessment.questions().stream().map(question -> EvidenceComposer.question(words, assessment, question)).distinct().toList();
        list(Block.Bullet.NUMBER, Prose.of(labels.of(Phrase.QUESTIONS_FIRST)),
                asked.stream().map(question -> Block.Item.of(Prose.of(question))).toList());
    }

    private void remedies() {
        if (assessment.remedies().smallest().stream().anyMatch(remedy -> remedy.texts().size() > 1)) {
            blocks.add(new Block.Heading(Block.Rank.SECTION, 0, Prose.of(labels.of(Phrase.HEADING_REMEDIES_OVER_ALL))));
            list(Block.Bullet.DISC, Prose.EMPTY, new RemedyComposer(words, new StillApplying(corpus, assessment.on()), RemedyComposer.FEW).items(assessment.remedies()));
        }
    }

    private void legend() {
        String marks = labels.of(Phrase.LEGEND, Verdict.HOLDS.mark(), Verdict.FAILS.mark(), Verdict.OPEN.mark());
        blocks.add(new Block.Paragraphs(List.of(Prose.styled(Tone.FAINT, switch (level) {
            case PAGE, SUMMARY, OUTCOME -> marks;
            case FINDINGS -> marks + " " + labels.of(Phrase.LEGEND_FINDINGS);
            case FULL -> marks + " " + labels.of(Phrase.LEGEND_FULL);
        }))));
    }

    private void absent() {
        if (!assessment.absent().isEmpty()) {
            blocks.add(new Block.Heading(Block.Rank.PART, 0, Prose.of(labels.of(Phrase.HEADING_ABSENT))));
            list(Block.Bullet.DISC, Prose.EMPTY, assessment.absent().stream().map(absent ->
                    Block.Item.of(Prose.of(words.in(absent.title())), Prose.of(words.absence(absent, assessment.on())))).toList());
        }
    }

    private void part(Phrase heading, List<Decision> decisions) {
        blocks.add(new Block.Heading(Block.Rank.PART, 0, Prose.of(labels.of(heading))));
        for (Decision decision : decisions) {
            number++;
            new DecisionComposer(words, corpus, assessment.on(), assessment.levelOf(decision, level), decision, number, blocks::add).compose();
        }
    }

    private void closing() {
        List<Prose> lines = new ArrayList<>();
        assessment.rules().forEach(rules -> lines.add(Prose.styled(Tone.FAINT, labels.rules(rules))));
        if (level != Level.FULL) {
            lines.add(Prose.styled(Tone.FAINT, labels.of(Phrase.LEVEL, labels.name(level))));
        }
        lines.add(Prose.of(labels.of(Phrase.NOTICE)));
        blocks.add(new Block.Closing(lines));
    }
}
