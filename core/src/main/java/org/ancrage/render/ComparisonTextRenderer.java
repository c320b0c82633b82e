package org.ancrage.render;

import static org.ancrage.render.page.Page.styled;

import java.util.List;
import org.ancrage.decision.Cell;
import org.ancrage.decision.Comparison;
import org.ancrage.decision.Contrast;
import org.ancrage.decision.Ranking;
import org.ancrage.decision.Ranking.Place;
import org.ancrage.decision.RuleSet;
import org.ancrage.decision.Separation;
import org.ancrage.decision.TextOutcome;
import org.ancrage.fact.Need;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.page.Marks;
import org.ancrage.render.page.Page;
import org.ancrage.render.page.Page.Style;
import org.ancrage.render.words.ComparisonWords;
import org.ancrage.render.words.ComparisonWords.Reasons;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;

/**
 * Writes a comparison for a reader at a terminal: the matrix, then the offers ranked for each need, with what separates one rank from
 * the next. Instances are immutable.
 */
public final class ComparisonTextRenderer {

    private static final int WIDTH = 100;
    /** Of an id at the head of a line or column. */
    private static final int LONGEST_HEAD = 32;
    private static final int COLUMN = 8;
    /** Criteria that separate two offers; more add little at a terminal, and the other forms have them all. */
    private static final int ENOUGH = 3;
    private static final int CITATIONS = 2;

    private final Corpus corpus;
    private final Language language;
    private final boolean colour;

    public ComparisonTextRenderer(Corpus corpus, Language language) {
        this(corpus, language, false);
    }

    private ComparisonTextRenderer(Corpus corpus, Language language, boolean colour) {
        this.corpus = corpus;
        this.language = language;
        this.colour = colour;
    }

    /** The same with or without ANSI colours; they never carry a meaning of their own. */
    public ComparisonTextRenderer withColour(boolean colour) {
        return new ComparisonTextRenderer(corpus, language, colour);
    }

    /** The comparison as text; lines end with a line feed. */
    public String render(Comparison comparison) {
        return new Writing(comparison).write();
    }

    /** One comparison being written. */
    private final class Writing {

        private final Comparison comparison;
        private final ComparisonWords words;
        private final Labels labels;
        private final Page page = new Page(WIDTH, colour);

        Writing(Comparison comparison) {
            this.comparison = comparison;
            this.words = new ComparisonWords(corpus, language, comparison);
            this.labels = words.labels();
        }

        String write() {
            page.paragraph("", "", styled(Style.BOLD, labels.of(Phrase.COMPARISON_TITLE, words.grammar().date(comparison.on()))));
            page.paragraph("", "", labels.of(Phrase.COMPARISON_SCOPE, comparison.needs().size(), comparison.proposals().size()));
            page.gap();
            matrix();
            page.gap();
            page.paragraph("", "", styled(Style.FAINT, labels.of(Phrase.COMPARISON_LEGEND)));
            page.paragraph("", "", styled(Style.FAINT, labels.of(Phrase.COMPARISON_HOW)));
            comparison.rankings().forEach(this::ranking);
            page.rule('─');
            for (RuleSet rules : comparison.rules()) {
                page.paragraph("", "  ", styled(Style.FAINT, labels.of(Phrase.RULES, rules.pack(), rules.version(), rules.hash())));
            }
            page.paragraph("", "", labels.of(Phrase.NOTICE));
            return page.toString();
        }

        /** Needs are numbered above their columns; as many columns stand side by side as the page takes. */
        private void matrix() {
            List<Need> needs = comparison.needs();
            for (int i = 0; i < needs.size(); i++) {
                page.paragraph("  " + head(i) + "  ", "      ", words.need(needs.get(i).id()));
            }
            int first = 2 + comparison.proposals().stream().mapToInt(proposal -> cut(proposal.offer().id()).length()).max().orElse(0) + 1;
            int most = (WIDTH - first) / COLUMN;
            for (int from = 0; from < needs.size(); from += most) {
                List<Need> shown = needs.subList(from, Math.min(needs.size(), from + most));
                page.gap();
                StringBuilder heads = new StringBuilder(padded("", first));
                for (int i = 0; i < shown.size(); i++) {
                    heads.append(padded(head(from + i), COLUMN));
                }
                line(heads);
                comparison.proposals().forEach(proposal -> {
                    StringBuilder row = new StringBuilder(padded("  " + cut(proposal.offer().id()), first));
                    shown.forEach(need -> row.append(cell(comparison.cell(need.id(), proposal.offer().id()))));
                    line(row);
                });
            }
        }

        private String cell(Cell cell) {
            int rank = comparison.ranking(cell.need()).place(cell.offer()).rank();
            String mark = ComparisonWords.mark(cell.outcome());
            return styled(Marks.style(cell.outcome()), mark) + padded(" " + rank, COLUMN - mark.length());
        }

        /** Spaces that align stay. */
        private void line(StringBuilder text) {
            page.paragraph(text.toString(), "", "");
        }

        private static String padded(String text, int width) {
            return text + " ".repeat(Math.max(0, width - text.length()));
        }

        private static String head(int index) {
            return index < 26 ? String.valueOf((char) ('A' + index)) : "N" + (index + 1);
        }

        private static String cut(String id) {
            String oneLine = id.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ");
            return oneLine.length() > LONGEST_HEAD ? oneLine.substring(0, LONGEST_HEAD - 1) + "…" : oneLine;
        }

        private void ranking(Ranking ranking) {
            page.gap();
            page.rule('═');
            page.paragraph("", "", styled(Style.BOLD, labels.of(Phrase.COMPARISON_NEED, words.need(ranking.need()))));
            page.rule('═');
            for (Place place : ranking.places()) {
                Cell cell = comparison.cell(ranking.need(), place.offer());
                page.gap();
                String number = place.rank() + (ComparisonWords.shared(place, ranking.places()) ? " = " : ". ");
                page.paragraph(number, " ".repeat(number.length()), styled(Style.BOLD, words.offer(place.offer())));
                page.paragraph("   ", "   ", styled(Marks.style(cell.outcome()),
                        ComparisonWords.mark(cell.outcome()) + " " + words.verdict(cell.outcome())));
                words.reasons(cell).forEach(this::reasons);
                // What separates offers of the same rank from the next is told once, after the last of them.
                boolean last = ranking.places().stream().filter(other -> other.rank() == place.rank())
                        .reduce((one, other) -> other).filter(place::equals).isPresent();
                if (last && place.separation() != null) {
                    separation(place, place.separation());
                }
            }
        }

        private void reasons(Reasons reasons) {
            TextOutcome text = reasons.text();
            page.paragraph("   " + ComparisonWords.mark(text.outcome()) + " ", "     ",
                    words.grammar().colon(words.shortTitle(text.text()), labels.name(text.outcome())));
            List<String> items = reasons.items();
            items.subList(0, Math.min(ENOUGH, items.size())).forEach(item -> page.paragraph("     • ", "       ", item));
            more(items.size());
        }

        private void more(int number) {
            if (number > ENOUGH) {
                page.paragraph("       ", "       ", styled(Style.FAINT, labels.of(Phrase.MORE_CRITERIA, number - ENOUGH)));
            }
        }

        private void separation(Place place, Separation separation) {
            page.paragraph("   → ", "     ", words.separation(separation));
            List<Contrast> contrasts = separation.contrasts();
            for (Contrast contrast : contrasts.subList(0, Math.min(ENOUGH, contrasts.size()))) {
                page.paragraph("     · ", "       ", words.grammar().colon(words.shortTitle(contrast.text()), words.statement(contrast.criterion()))
                        + styled(Style.FAINT, " [" + words.shortCitations(contrast.criterion(), CITATIONS) + "]"));
                page.paragraph("       ", "       ", words.sides(contrast, place.offer(), separation.offer()));
            }
            more(contrasts.size());
        }
    }
}
