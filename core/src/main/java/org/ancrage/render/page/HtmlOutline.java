package org.ancrage.render.page;

import java.util.List;
import org.ancrage.law.Language;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;

/** Lays out the outline of a text in HTML. */
final class HtmlOutline {

    private final Markup page;
    private final HtmlWriter writer;
    private final Labels labels;
    private final Grammar grammar;

    HtmlOutline(Markup page, HtmlWriter writer, Labels labels, Language language) {
        this.page = page;
        this.writer = writer;
        this.labels = labels;
        this.grammar = new Grammar(language);
    }

    void write(Block.Node root) {
        page.open("p");
        writer.mark(root.verdict());
        writer.text(" ");
        writer.prose(root.statement());
        page.close().line();
        nodes(root.children());
    }

    private void nodes(List<Block.Node> nodes) {
        if (!nodes.isEmpty()) {
            page.open("ul", "class", "outline").line();
            nodes.forEach(this::node);
            page.close().line();
        }
    }

    private void node(Block.Node node) {
        page.open("li").open("span", "class", HtmlWriter.css(node.verdict().tone()));
        writer.mark(node.verdict());
        writer.text(" " + labels.name(node.verdict().truth()));
        page.close();
        page.open("span", "class", node.bears() ? "told" : "faint");
        writer.text(" – " + node.prefix());
        writer.prose(node.statement());
        page.close();
        if (!node.isSyllogism() && !node.citation().isEmpty()) {
            page.text(" ").open("small", "class", "faint");
            writer.prose(node.citation());
            page.close();
        }
        if (node.again()) {
            page.text(" ").open("small", "class", "faint");
            writer.text(labels.of(Phrase.SEE_ABOVE));
            page.close();
        }
        details(node);
        nodes(node.children());
        page.close().line();
    }

    private void details(Block.Node node) {
        if (node.details().isEmpty()) {
            return;
        }
        page.line().open("dl").line();
        if (node.isSyllogism()) {
            detail(Phrase.LABEL_LAW, node.law().isEmpty() ? node.statement() : node.law(), List.of());
        }
        for (Block.Detail detail : node.details()) {
            switch (detail.role()) {
                case READING -> detail(Phrase.READING_TAKEN, detail.text(), detail.points());
                case FACTS -> detail(node.isSyllogism() ? Phrase.LABEL_FACTS : Phrase.BECAUSE, detail.text(), detail.points());
                case CONCLUSION -> detail(Phrase.LABEL_CONCLUSION, detail.text(), detail.points());
                case TO_ESTABLISH -> detail(Phrase.TO_ESTABLISH, detail.text(), detail.points());
                case MISS -> detail(Phrase.WOULD_HAVE_MET, detail.text(), detail.points());
                case NO_CONCLUSION -> detail(Phrase.LABEL_FACTS, detail.text(), detail.points());
                case MORE -> {
                    page.open("dd");
                    writer.prose(detail.text());
                    page.close().line();
                }
            }
        }
        page.close().line();
    }

    private void detail(Phrase label, Prose text, List<Block.Point> points) {
        page.open("dt");
        writer.text(grammar.sentence(labels.of(label)));
        page.close().open("dd");
        writer.prose(text);
        if (!points.isEmpty()) {
            page.open("ul");
            for (Block.Point point : points) {
                page.open("li");
                writer.text(point.chain() ? "→ " : "");
                writer.prose(point.text());
                page.close();
            }
            page.close();
        }
        page.close().line();
    }
}
