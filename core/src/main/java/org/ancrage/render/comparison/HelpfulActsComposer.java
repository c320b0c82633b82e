package org.ancrage.render.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.decision.comparison.HelpfulActs;
import org.ancrage.decision.comparison.HelpfulActs.Help;
import org.ancrage.decision.comparison.Ranking;
import org.ancrage.render.page.Block;
import org.ancrage.render.page.Block.Entry;
import org.ancrage.render.words.ComparisonWords;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;

/** Composes which acts help which offers for one need. Offers that none helps are said below the table, not in it. */
final class HelpfulActsComposer {

    private static final String EVERY_WAY = "●";
    private static final String SOME_WAY = "○";

    private final ComparisonWords words;
    private final Labels labels;
    private final HelpfulActs helpful;
    private final List<String> helped;

    /** @param ranking of the need: the nearest to a yes come first */
    HelpfulActsComposer(ComparisonWords words, HelpfulActs helpful, Ranking ranking) {
        this.words = words;
        this.labels = words.labels();
        this.helpful = helpful;
        this.helped = ranking.places().stream().map(Ranking.Place::offer)
                .filter(offer -> helpful.acts().stream().anyMatch(help -> help.inEveryWay(offer) || help.inSomeWay(offer))).toList();
    }

    /** Acts are sentences, too long for a column or a row of a terminal: they have numbers there. */
    void text(List<Block> blocks) {
        List<Entry> acts = new ArrayList<>();
        List<Prose> numbers = new ArrayList<>(List.of(Prose.EMPTY));
        for (Help help : helpful.acts()) {
            numbers.add(Prose.of(String.valueOf(numbers.size())));
            acts.add(new Entry(Prose.of(acts.size() + 1 + "."), Prose.of(words.act(help.act())), List.of()));
        }
        blocks.add(new Block.Told(Prose.of(labels.of(Phrase.COMPARISON_ACTS)), acts));
        if (!acts.isEmpty()) {
            blocks.add(new Block.Table(Prose.EMPTY, numbers, helped.stream().map(offer -> Block.Row.of(Stream.concat(
                    Stream.of(Prose.of(ComparisonComposer.cut(offer))), helpful.acts().stream().map(help -> Prose.of(mark(help, offer)))).toList())).toList()));
        }
        said(blocks);
    }

    void page(List<Block> blocks) {
        blocks.add(new Block.Place(3, null, Prose.of(labels.of(Phrase.COMPARISON_ACTS))));
        if (!helpful.acts().isEmpty()) {
            Stream<Prose> offers = helped.stream().map(offer -> Prose.of(words.offerName(offer)));
            blocks.add(new Block.Table(Prose.of(labels.of(Phrase.COMPARISON_ACTS_CAPTION, words.grammar().quote(words.needName(helpful.need())))),
                    Stream.concat(Stream.of(Prose.of(labels.of(Phrase.COLUMN_ACT))), offers).toList(),
                    helpful.acts().stream().map(help -> Block.Row.of(Stream.concat(
                            Stream.of(Prose.of(words.act(help.act()))), helped.stream().map(offer -> cell(help, offer))).toList())).toList()));
        }
        said(blocks);
    }

    private static String mark(Help help, String offer) {
        return help.inEveryWay(offer) ? EVERY_WAY : help.inSomeWay(offer) ? SOME_WAY : "";
    }

    /** A mark is read aloud by its words. */
    private Prose cell(Help help, String offer) {
        String mark = mark(help, offer);
        return mark.isEmpty() ? Prose.EMPTY
                : Prose.of(mark + " " + labels.of(help.inEveryWay(offer) ? Phrase.ACT_EVERY_WAY : Phrase.ACT_SOME_WAY));
    }

    private void said(List<Block> blocks) {
        List<Prose> lines = new ArrayList<>();
        if (!helpful.acts().isEmpty()) {
            lines.add(Prose.styled(Tone.FAINT, labels.of(Phrase.COMPARISON_ACTS_LEGEND)));
        }
        say(Phrase.COMPARISON_ACTS_WAITING, helpful.waiting(), lines);
        say(Phrase.COMPARISON_ACTS_NONE, helpful.unhelped(), lines);
        say(Phrase.COMPARISON_ACTS_NOT_ALL, helpful.incomplete(), lines);
        say(Phrase.COMPARISON_ACTS_PERMITTED, helpful.permitted(), lines);
        blocks.add(new Block.Paragraphs(lines));
    }

    private void say(Phrase phrase, List<String> offers, List<Prose> lines) {
        if (!offers.isEmpty()) {
            lines.add(Prose.of(labels.of(phrase, String.join(words.separator(), offers.stream().map(words::offerName).toList()))));
        }
    }
}
