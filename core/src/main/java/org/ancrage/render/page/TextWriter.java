package org.ancrage.render.page;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.law.Language;
import org.ancrage.render.page.Page.Style;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Inline;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;

/** Lays out an answer as lines of text. */
public final class TextWriter {

    private static final String INDENT = "   ";
    /** Least width of a column of a table. */
    private static final int COLUMN = 8;

    private final Page page;
    private final Language language;
    private final Labels labels;
    private final Grammar grammar;
    /** What is told of a decision stands under its number. */
    private String indent = "";
    private boolean underHeading;

    private TextWriter(Page page, Language language) {
        this.page = page;
        this.language = language;
        this.labels = Labels.in(language);
        this.grammar = new Grammar(language);
    }

    public static String write(Composition composition, int width, boolean colour) {
        Page page = new Page(width, colour);
        TextWriter writer = new TextWriter(page, composition.language());
        composition.blocks().forEach(writer::block);
        return page.toString();
    }

    private void block(Block block) {
        if (!underHeading && !(block instanceof Block.Closing)) {
            page.gap();
        }
        underHeading = false;
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Ruling ruling) {
            page.paragraph(indent, indent, Marks.of(ruling.verdict()) + " "
                    + Page.styled(Marks.style(ruling.verdict().tone()), line(ruling.text()).toUpperCase(language.locale())));
            underHeading = true;
        } else if (block instanceof Block.Paragraphs paragraphs) {
            paragraphs.paragraphs().forEach(text -> page.paragraph(indent, indent, line(text)));
        } else if (block instanceof Block.Warnings warnings) {
            warnings.warnings().forEach(text ->
                    page.paragraph(indent + Page.styled(Style.YELLOW, "!") + " ", indent + "  ", line(text)));
        } else if (block instanceof Block.Items items) {
            items(items);
        } else if (block instanceof Block.Outline outline) {
            outline(outline.root());
        } else if (block instanceof Block.References references) {
            references(references);
        } else if (block instanceof Block.Told told) {
            told(told);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Folded folded) {
            page.paragraph("", "", Page.styled(Style.BOLD, line(folded.summary())));
            folded.blocks().forEach(this::block);
        } else if (block instanceof Block.Place place) {
            page.paragraph(indent, indent, Page.styled(Style.BOLD, line(place.text())));
        } else if (block instanceof Block.Terms terms) {
            terms.terms().forEach(term -> page.paragraph(indent, indent + "  ",
                    grammar.colon(line(term.name()), String.join(grammar.listSeparator(), term.values().stream().map(TextWriter::line).toList()))));
        } else if (block instanceof Block.Code code) {
            page.paragraph(indent, indent, line(code.caption()));
            code.code().lines().forEach(line -> page.paragraph(indent + "  " + line, "", ""));
        } else if (block instanceof Block.Navigation || block instanceof Block.Drawing) {
            // Text leads nowhere, and shows nothing.
            underHeading = true;
        } else {
            page.rule('─');
            ((Block.Closing) block).paragraphs().forEach(text -> page.paragraph("", "  ", line(text)));
        }
    }

    private void heading(Block.Heading heading) {
        String text = line(heading.text());
        switch (heading.rank()) {
            case TITLE -> page.paragraph("", "", Page.styled(Style.BOLD, text));
            case PART -> part(text.toUpperCase(language.locale()));
            case SUBJECT -> part(text);
            case DECISION -> {
                indent = INDENT;
                page.paragraph(heading.number() + ". ", INDENT, text);
                underHeading = true;
            }
            case SECTION -> {
                page.paragraph(indent, indent, Page.styled(Style.BOLD, text));
                underHeading = true;
            }
        }
    }

    private void part(String title) {
        indent = "";
        page.rule('═');
        page.paragraph("", "", Page.styled(Style.BOLD, title));
        page.rule('═');
    }

    private void items(Block.Items items) {
        if (!items.lead().isEmpty()) {
            page.paragraph(indent, indent, line(items.lead()));
        }
        int number = 0;
        for (Block.Item item : items.items()) {
            number++;
            String bullet = switch (items.bullet()) {
                case DISC -> "• ";
                case NUMBER -> "  " + number + ". ";
                case VERDICT -> "  " + (item.verdict() == null ? "" : Marks.of(item.verdict())) + " ";
            };
            String next = indent + switch (items.bullet()) {
                case DISC -> "  ";
                case NUMBER -> " ".repeat(bullet.length());
                case VERDICT -> "    ";
            };
            page.paragraph(indent + bullet, next, line(item.text()));
            item.more().forEach(more -> page.paragraph(next, next, line(more)));
            item.items().forEach(inner -> inner(next, inner));
        }
    }

    private void inner(String indent, Block.Item item) {
        String bullet = item.name().isEmpty() ? "• " : item.name() + " ";
        String next = indent + " ".repeat(bullet.length());
        page.paragraph(indent + bullet, next, line(item.text()));
        item.more().forEach(more -> page.paragraph(next, next, line(more)));
        item.items().forEach(inner -> inner(next, inner));
    }

    private void outline(Block.Node root) {
        page.paragraph(indent + Marks.of(root.verdict()) + " ", indent + "  ", line(root.statement()));
        children(indent, root);
        page.gap();
    }

    private void children(String indent, Block.Node parent) {
        List<Block.Node> children = parent.children();
        for (int i = 0; i < children.size(); i++) {
            boolean last = i == children.size() - 1;
            node(indent + (last ? "└─ " : "├─ "), indent + (last ? "   " : "│  "), children.get(i));
        }
    }

    private void node(String first, String next, Block.Node node) {
        String text = node.prefix() + line(node.statement());
        if (node.cited() && !node.citation().isEmpty()) {
            text += Page.styled(Style.FAINT, " " + line(node.citation()));
        }
        if (node.again()) {
            text += " " + Page.styled(Style.FAINT, labels.of(Phrase.SEE_ABOVE));
        }
        page.paragraph(first + Marks.of(node.verdict()) + " ", next + "  ", node.bears() ? text : Page.styled(Style.FAINT, text));
        String detail = next + (node.children().isEmpty() ? "   " : "│  ");
        if (!node.cited()) {
            page.paragraph(detail, detail, Page.styled(Style.FAINT, line(node.citation())));
        }
        node.details().forEach(told -> detail(detail, told));
        children(next, node);
    }

    private void detail(String indent, Block.Detail detail) {
        String text = line(detail.text());
        switch (detail.role()) {
            case READING -> page.paragraph(indent, indent, grammar.colon(labels.of(Phrase.READING_TAKEN), text));
            case FACTS -> page.paragraph(indent, indent + "  ", grammar.colon(labels.of(Phrase.BECAUSE), text));
            case TO_ESTABLISH -> page.paragraph(indent, indent + "  ", grammar.colon(labels.of(Phrase.TO_ESTABLISH), text));
            case MISS -> page.paragraph(indent, indent + "  ", grammar.colon(labels.of(Phrase.WOULD_HAVE_MET), text));
            case MORE, NO_CONCLUSION -> page.paragraph(indent, indent, text);
            case CONCLUSION -> {
                // The mark before the statement says it.
            }
        }
        detail.points().forEach(point -> page.paragraph(
                indent + (point.chain() ? "  → " : "  · "), indent + "    ", line(point.text())));
    }

    private void references(Block.References references) {
        page.paragraph(indent, indent, Page.styled(Style.BOLD, line(references.heading())));
        for (Block.Reference reference : references.references()) {
            String first = indent + "[" + reference.number() + "] ";
            String next = " ".repeat(first.length());
            String text = line(reference.citation()) + " – " + line(reference.remarks());
            if (reference.sameAs() != 0) {
                text += ", " + labels.of(Phrase.SAME_ADDRESS, "[" + reference.sameAs() + "]");
            }
            page.paragraph(first, next, text);
            if (reference.link() != null && reference.sameAs() == 0) {
                page.paragraph(next, next, Page.styled(Style.FAINT, reference.link().toString()));
            }
        }
    }

    private void told(Block.Told told) {
        boolean titled = !told.title().isEmpty();
        if (titled) {
            page.paragraph(indent, indent + "  ", line(told.title()));
        }
        told.entries().forEach(entry -> entry(titled ? indent + "  " : indent, entry));
    }

    private void entry(String at, Block.Entry entry) {
        String mark = entry.mark().isEmpty() ? "" : line(entry.mark()) + " ";
        String next = at + " ".repeat(mark.isEmpty() ? 2 : entry.mark().plain().length() + 1);
        page.paragraph(at + mark, next, line(entry.text()));
        entry.more().forEach(more -> page.paragraph(next, next, line(more)));
        entry.under().forEach(under -> entry(next, under));
    }

    /** As many columns stand side by side as the page takes; the names of rows are repeated. */
    private void table(Block.Table table) {
        if (!table.caption().isEmpty()) {
            page.paragraph(indent, indent, line(table.caption()));
        }
        List<Integer> widths = IntStream.range(0, table.columns().size()).mapToObj(column -> width(table, column)).toList();
        int from = 1;
        while (from < widths.size()) {
            int to = from + 1;
            int used = INDENT.length() + widths.get(0) + widths.get(from);
            while (to < widths.size() && used + widths.get(to) <= page.width()) {
                used += widths.get(to);
                to++;
            }
            page.gap();
            row(table.columns(), from, to, widths);
            for (Block.Row row : table.rows()) {
                row(row.cells(), from, to, widths);
            }
            from = to;
        }
    }

    private static int width(Block.Table table, int column) {
        int widest = Stream.concat(Stream.of(table.columns()), table.rows().stream().map(Block.Row::cells))
                .mapToInt(cells -> cells.get(column).plain().length()).max().orElse(0);
        return column == 0 ? widest : Math.max(widest + 1, COLUMN);
    }

    private void row(List<Prose> cells, int from, int to, List<Integer> widths) {
        StringBuilder row = new StringBuilder("  ").append(padded(cells.get(0), widths.get(0) + 1));
        for (int column = from; column < to; column++) {
            row.append(padded(cells.get(column), widths.get(column)));
        }
        // Spaces that align stay.
        page.paragraph(row.toString(), "", "");
    }

    private static String padded(Prose text, int width) {
        return line(text) + " ".repeat(Math.max(0, width - text.plain().length()));
    }

    private static String line(Prose prose) {
        StringBuilder line = new StringBuilder();
        for (Inline part : prose.parts()) {
            if (part instanceof Inline.Plain plain) {
                line.append(plain.text());
            } else if (part instanceof Inline.Styled styled) {
                line.append(Page.styled(Marks.style(styled.tone()), line(styled.text())));
            } else if (part instanceof Inline.Jump jump) {
                line.append(line(jump.text()));
            } else if (part instanceof Inline.Link link) {
                line.append(line(link.text()));
            } else if (part instanceof Inline.Way way) {
                line.append(line(way.text()));
            } else {
                line.append('[').append(((Inline.Reference) part).number()).append(']');
            }
        }
        return line.toString();
    }
}
