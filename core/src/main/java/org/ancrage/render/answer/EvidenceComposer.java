package org.ancrage.render.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Inquiry;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Prospects;
import org.ancrage.decision.Question;
import org.ancrage.decision.evidence.Assumptions;
import org.ancrage.decision.evidence.Declarations;
import org.ancrage.decision.evidence.Distrust;
import org.ancrage.decision.evidence.Foundation;
import org.ancrage.decision.evidence.Support;
import org.ancrage.decision.evidence.TextSupport;
import org.ancrage.fact.evidence.PlacedFact;
import org.ancrage.fact.evidence.Source;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.render.page.Block;
import org.ancrage.render.words.EvidenceWords;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.InquiryWords;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Words;

/** Composes what an answer supposes, who says what it rests on, and what to ask for as proof. */
final class EvidenceComposer {

    /** Facts that are named in one line, and documents of one list; more are counted. */
    private static final int FEW = 3;
    private static final int FEW_SOURCES = 6;

    private final Words words;
    private final Labels labels;
    private final Grammar grammar;
    private final EvidenceWords evidence;
    private final Assessment assessment;

    EvidenceComposer(Words words, Assessment assessment) {
        this.words = words;
        this.labels = words.labels();
        this.grammar = words.grammar();
        this.evidence = new EvidenceWords(words);
        this.assessment = assessment;
    }

    /**
     * How the conclusion is said; a yes that needs what is supposed is never said without that.
     *
     * @param knownInPart whether law of that day was left out
     */
    Phrase overall(boolean knownInPart) {
        boolean assuming = assessment.foundation().filter(foundation -> !foundation.assumptions().used().isEmpty()).isPresent();
        return switch (assessment.outcome()) {
            case NOT_APPLICABLE -> knownInPart ? Phrase.OVERALL_NOT_APPLICABLE_IN_PART : assuming ? Phrase.OVERALL_NOT_APPLICABLE_ASSUMING : Phrase.OVERALL_NOT_APPLICABLE;
            case COMPLIANT -> assuming ? Phrase.OVERALL_COMPLIANT_ASSUMING : Phrase.OVERALL_COMPLIANT;
            case CONDITIONAL -> assuming ? Phrase.OVERALL_CONDITIONAL_ASSUMING : Phrase.OVERALL_CONDITIONAL;
            case UNDETERMINED -> assessment.prospects().filter(Prospects::hopeless).isPresent() ? Phrase.OVERALL_HOPELESS : Phrase.OVERALL_UNDETERMINED;
            case UNSETTLED -> waits() ? Phrase.OVERALL_UNSETTLED_OPEN : Phrase.OVERALL_UNSETTLED;
            case NON_COMPLIANT -> Phrase.OVERALL_NON_COMPLIANT;
        };
    }

    /** Whether facts are missing besides: to a text of its own, or under a reading, which then does not permit either. */
    private boolean waits() {
        return assessment.decisions().stream().filter(assessment::carries).anyMatch(decision -> decision.outcome() == Outcome.UNDETERMINED
                || decision.readingOutcomes().stream().anyMatch(reading -> reading.outcome() == Outcome.UNDETERMINED));
    }

    /** Which law was left out, what is supposed, and what is not trusted: without it the conclusion would be misunderstood. */
    List<Block> beside(Optional<Prose> leftOut) {
        List<Block> blocks = new ArrayList<>();
        leftOut.ifPresent(left -> blocks.add(new Block.Warnings(List.of(left))));
        assessment.foundation().ifPresent(foundation -> {
            assumptions(foundation.assumptions(), leftOut.isPresent(), blocks);
            distrust(foundation.distrust(), blocks);
        });
        return blocks;
    }

    private void assumptions(Assumptions assumptions, boolean knownInPart, List<Block> blocks) {
        if (!assumptions.used().isEmpty()) {
            Outcome outcome = assessment.outcome();
            heading(outcome == Outcome.NOT_APPLICABLE && !knownInPart ? Phrase.ASSUMED_NO_OBSTACLE
                    : outcome.permits() ? Phrase.ASSUMED_PROVIDED : Phrase.ASSUMED_OTHERWISE, blocks);
            blocks.add(new Block.Items(Block.Bullet.NUMBER, Prose.EMPTY, assumptions.used().stream().map(used -> Block.Item.of(Prose.of(
                    grammar.sentence(evidence.fact(used.fact())) + ". " + labels.of(Phrase.ASSUMED_WITHOUT, evidence.outcome(used.without()))))).toList()));
        }
        if (!assumptions.unused().isEmpty()) {
            // What is said of single texts, and of what to do, may need it all the same.
            blocks.add(paragraph(labels.of(assessment.outcome().permits() ? Phrase.ASSUMED_UNUSED : Phrase.ASSUMED_TAKEN,
                    evidence.facts(assumptions.unused(), FEW))));
        }
    }

    private void distrust(Distrust distrust, List<Block> blocks) {
        if (!distrust.facts().isEmpty()) {
            blocks.add(new Block.Items(Block.Bullet.DISC, words.lead(distrust.kept() ? Phrase.DISTRUST_KEPT : Phrase.DISTRUSTED),
                    few(distrust.facts().stream().map(evidence::fallen).toList())));
        }
    }

    /** A question; of what was given and not trusted, which document shows it. */
    static String question(Words words, Assessment assessment, Question question) {
        return question(words, assessment, words.in(question.criterion().question()), question.missing());
    }

    static String question(Words words, Assessment assessment, Inquiry inquiry) {
        return question(words, assessment, InquiryWords.question(inquiry, words), inquiry.missing());
    }

    private static String question(Words words, Assessment assessment, String asked, List<String> missing) {
        Optional<SourceKind> wanted = assessment.foundation().flatMap(foundation -> foundation.distrust().wanted(missing));
        return wanted.map(kind -> words.labels().of(Phrase.EVIDENCE_ASKED, words.labels().name(kind), asked)).orElse(asked);
    }

    // ---- who says so

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        assessment.foundation().filter(foundation -> !foundation.texts().isEmpty() || foundation.declarations().isPresent())
                .ifPresent(foundation -> told(foundation, blocks));
        return blocks;
    }

    private void told(Foundation foundation, List<Block> blocks) {
        heading(Phrase.HEADING_EVIDENCE, blocks);
        List<Block.Item> items = new ArrayList<>();
        foundation.declarations().ifPresent(declarations -> {
            if (declarations.proven() == assessment.outcome()) {
                items.add(item(labels.of(Phrase.EVIDENCE_PROVEN)));
            } else {
                items.add(item(labels.of(Phrase.EVIDENCE_DECLARED, evidence.outcome(declarations.proven()))));
            }
        });
        List<TextSupport> counting = foundation.texts().stream().filter(text -> counts(text.whole().of())).toList();
        Set<Source> sources = new LinkedHashSet<>();
        Set<PlacedFact> unsourced = new LinkedHashSet<>();
        Set<PlacedFact> dated = new LinkedHashSet<>();
        for (TextSupport text : counting) {
            sources.addAll(text.whole().sources());
            unsourced.addAll(text.whole().unsourced());
            dated.addAll(text.whole().dated());
        }
        SourceKind.weakest(counting.stream().map(TextSupport::whole).map(Support::weakest).flatMap(Optional::stream).toList())
                .ifPresent(kind -> items.add(item(labels.of(Phrase.EVIDENCE_WEAKEST, labels.name(kind)))));
        facts(Phrase.EVIDENCE_UNSOURCED, unsourced, items);
        facts(Phrase.EVIDENCE_DATED, dated, items);
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(Block.Bullet.DISC, Prose.EMPTY, items));
        }
        if (!sources.isEmpty()) {
            blocks.add(new Block.Items(Block.Bullet.DISC, words.lead(Phrase.EVIDENCE_SOURCES), few(sources.stream().map(evidence::source).toList(), FEW_SOURCES)));
        }
        foundation.declarations().ifPresent(declarations -> declarations(declarations, blocks));
    }

    /** A yes rests on every text that counts, anything else on those that carry it. */
    private boolean counts(String text) {
        return assessment.decision(text).filter(decision -> decision.version().force().decisive()
                && (assessment.outcome().permits() || assessment.carries(decision))).isPresent();
    }

    private void facts(Phrase phrase, Set<PlacedFact> facts, List<Block.Item> items) {
        if (!facts.isEmpty()) {
            items.add(item(labels.of(phrase, evidence.facts(List.copyOf(facts), FEW))));
        }
    }

    private void declarations(Declarations declarations, List<Block> blocks) {
        if (declarations.proven() == assessment.outcome()) {
            return;
        }
        if (declarations.turning().isEmpty()) {
            blocks.add(paragraph(labels.of(Phrase.EVIDENCE_TOGETHER)));
        } else {
            List<Block.Item> told = few(declarations.turning().stream().map(evidence::fact).toList());
            blocks.add(new Block.Items(Block.Bullet.DISC, words.lead(Phrase.EVIDENCE_TURNING), told));
            if (!declarations.complete()) {
                blocks.add(paragraph(labels.of(Phrase.EVIDENCE_TURNING_MORE)));
            }
        }
        if (!declarations.documents().isEmpty()) {
            heading(Phrase.HEADING_DOCUMENTS, blocks);
            blocks.add(new Block.Items(Block.Bullet.NUMBER, Prose.EMPTY, few(declarations.documents().stream().map(document -> evidence.document(document) + ". "
                    + (document.enough() ? labels.of(Phrase.DOCUMENT_ENOUGH) : labels.of(Phrase.DOCUMENT_PROVES, document.proves().size()))).toList())));
        }
    }

    // ---- forms

    private void heading(Phrase phrase, List<Block> blocks) {
        blocks.add(new Block.Heading(Block.Rank.SECTION, 0, Prose.of(labels.of(phrase))));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraphs(List.of(Prose.of(text)));
    }

    private static Block.Item item(String text) {
        return Block.Item.of(Prose.of(text));
    }

    private List<Block.Item> few(List<String> texts) {
        return few(texts, FEW);
    }

    private List<Block.Item> few(List<String> texts, int most) {
        List<Block.Item> items = new ArrayList<>(texts.stream().limit(most).map(text -> item(grammar.sentence(text))).toList());
        if (texts.size() > most) {
            items.add(item(labels.of(Phrase.MORE_OF_THESE, texts.size() - most)));
        }
        return items;
    }
}
