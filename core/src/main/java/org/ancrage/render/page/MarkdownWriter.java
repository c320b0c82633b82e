package org.ancrage.render.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Inline;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.jspecify.annotations.Nullable;

/** Lays out an answer as CommonMark. */
public final class MarkdownWriter {

    /** What could be taken for markup within a line, or for a bare address. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~&@]|:(?=//)|(?<=www)\\.");
    /** What could be taken for markup at the beginning of a line. */
    private static final Pattern FIRST = Pattern.compile("^([-+#=]|\\d{1,9}(?=[.)]))");

    private final StringBuilder out = new StringBuilder();
    private final Labels labels;
    private final Grammar grammar;
    private boolean inDecision;

    private MarkdownWriter(Composition composition) {
        this.labels = Labels.in(composition.language());
        this.grammar = new Grammar(composition.language());
    }

    public static String write(Composition composition) {
        MarkdownWriter writer = new MarkdownWriter(composition);
        composition.blocks().forEach(writer::block);
        return writer.out.toString();
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Ruling ruling) {
            paragraph("**" + ruling.verdict().mark() + " " + line(ruling.text()) + "**");
        } else if (block instanceof Block.Paragraphs paragraphs) {
            paragraphs.paragraphs().forEach(text -> paragraph(line(text)));
        } else if (block instanceof Block.Warnings warnings) {
            warnings.warnings().forEach(text -> paragraph("> **!** " + line(text)));
        } else if (block instanceof Block.Items items) {
            items(items);
        } else if (block instanceof Block.Outline outline) {
            gap();
            out.append(outline.root().verdict().mark()).append(' ').append(line(outline.root().statement())).append("\n\n");
            outline.root().children().forEach(child -> node("", child));
        } else if (block instanceof Block.References references) {
            references(references);
        } else if (block instanceof Block.Told told) {
            told(told);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Folded folded) {
            paragraph("**" + line(folded.summary()) + "**");
            folded.blocks().forEach(this::block);
        } else if (block instanceof Block.Place place) {
            heading(place.level(), anchor(place.anchor()) + line(place.text()));
        } else if (block instanceof Block.Terms terms) {
            terms(terms);
        } else if (block instanceof Block.Code code) {
            code(code);
        } else if (block instanceof Block.Drawing) {
            // Its words stand beside it.
            return;
        } else if (block instanceof Block.Navigation navigation) {
            paragraph(String.join(" · ", navigation.links().stream().map(MarkdownWriter::line).toList()));
        } else {
            paragraph("---");
            ((Block.Closing) block).paragraphs().forEach(text -> paragraph(line(text)));
        }
    }

    private void gap() {
        if (!out.isEmpty()) {
            out.append('\n');
        }
    }

    private void paragraph(String text) {
        gap();
        out.append(first(text)).append('\n');
    }

    private void heading(Block.Heading heading) {
        if (heading.rank() != Block.Rank.SECTION) {
            inDecision = heading.rank() == Block.Rank.DECISION;
        }
        int depth = switch (heading.rank()) {
            case TITLE -> 1;
            case PART, SUBJECT -> 2;
            case DECISION -> 3;
            case SECTION -> inDecision ? 4 : 2;
        };
        // A heading is strong by itself.
        heading(depth, (heading.number() == 0 ? "" : heading.number() + "\\. ") + escaped(heading.text().plain()));
    }

    private void heading(int depth, String text) {
        gap();
        out.append("#".repeat(depth)).append(' ').append(text).append('\n');
    }

    private void items(Block.Items items) {
        if (!items.lead().isEmpty()) {
            paragraph(line(items.lead()));
        }
        gap();
        int number = 0;
        for (Block.Item item : items.items()) {
            number++;
            String mark = item.verdict() == null ? "" : item.verdict().mark() + " ";
            item("", items.bullet() == Block.Bullet.NUMBER ? number + ". " : "- ", mark, item);
        }
    }

    private void item(String indent, String bullet, String mark, Block.Item item) {
        String name = item.name().isEmpty() ? "" : "**" + escaped(item.name()) + "** ";
        List<String> lines = new ArrayList<>(List.of(mark + name + line(item.text())));
        item.more().forEach(more -> lines.add(line(more)));
        entry(indent, bullet, lines);
        item.items().forEach(inner -> item(indent + " ".repeat(bullet.length()), "- ", "", inner));
    }

    /** Lines that end hard. */
    private void entry(String indent, String bullet, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            out.append(indent).append(i == 0 ? bullet : " ".repeat(bullet.length())).append(first(lines.get(i)))
                    .append(i == lines.size() - 1 ? "\n" : "\\\n");
        }
    }

    private void node(String indent, Block.Node node) {
        StringBuilder text = new StringBuilder();
        text.append(node.verdict().mark()).append(" *").append(escaped(labels.name(node.verdict().truth()))).append("* – ")
                .append(escaped(node.prefix())).append(line(node.statement()));
        if (!node.isSyllogism() && !node.citation().isEmpty()) {
            text.append(" (").append(line(node.citation())).append(')');
        }
        if (node.again()) {
            text.append(' ').append(escaped(labels.of(Phrase.SEE_ABOVE)));
        }
        entry(indent, "- ", List.of(text.toString()));
        String inner = indent + "  ";
        if (node.isSyllogism()) {
            detail(inner, Phrase.LABEL_LAW, line(node.law().isEmpty() ? node.statement() : node.law()));
        }
        node.details().forEach(detail -> {
            String told = line(detail.text());
            switch (detail.role()) {
                case READING -> detail(inner, Phrase.READING_TAKEN, told);
                case FACTS -> detail(inner, node.isSyllogism() ? Phrase.LABEL_FACTS : Phrase.BECAUSE, told);
                case CONCLUSION -> detail(inner, Phrase.LABEL_CONCLUSION, told);
                case TO_ESTABLISH -> detail(inner, Phrase.TO_ESTABLISH, told);
                case MISS -> detail(inner, Phrase.WOULD_HAVE_MET, told);
                case MORE, NO_CONCLUSION -> entry(inner, "- ", List.of(told));
            }
            detail.points().forEach(point -> entry(inner + "  ", "- ", List.of((point.chain() ? "→ " : "") + line(point.text()))));
        });
        node.children().forEach(child -> node(inner, child));
    }

    private void detail(String indent, Phrase label, String text) {
        entry(indent, "- ", List.of(grammar.colon("**" + escaped(grammar.sentence(labels.of(label))) + "**", text)));
    }

    private void references(Block.References references) {
        heading(4, escaped(references.heading().plain()));
        gap();
        for (Block.Reference reference : references.references()) {
            String citation = linked(line(reference.citation()), reference.link());
            entry("", reference.number() + ". ", List.of(citation + " – " + line(reference.remarks())));
        }
    }

    private void told(Block.Told told) {
        if (!told.title().isEmpty()) {
            paragraph(line(told.title()));
        }
        if (!told.entries().isEmpty()) {
            gap();
            told.entries().forEach(entry -> entry("", entry));
        }
    }

    private void entry(String indent, Block.Entry entry) {
        List<String> lines = new ArrayList<>(List.of((entry.isItem() ? "" : line(entry.mark()) + " ") + line(entry.text())));
        entry.more().forEach(more -> lines.add(line(more)));
        entry(indent, "- ", lines);
        entry.under().forEach(under -> entry(indent + "  ", under));
    }

    private void table(Block.Table table) {
        if (!table.caption().isEmpty()) {
            paragraph(line(table.caption().styled(Tone.STRONG)));
        }
        gap();
        row(table.columns().stream().map(MarkdownWriter::line).toList());
        row(table.columns().stream().map(column -> "---").toList());
        table.rows().forEach(row -> {
            List<String> cells = new ArrayList<>(row.cells().stream().map(MarkdownWriter::line).toList());
            cells.set(0, anchor(row.anchor()) + cells.get(0));
            row(cells);
        });
    }

    /** Headings have no ids of their own in CommonMark. */
    private static String anchor(@Nullable String anchor) {
        return anchor == null ? "" : "<a id=\"" + anchor + "\"></a>";
    }

    private void terms(Block.Terms terms) {
        gap();
        for (Block.Term term : terms.terms()) {
            String name = line(term.name().styled(Tone.STRONG));
            if (term.values().size() == 1) {
                entry("", "- ", List.of(name + " – " + line(term.values().get(0))));
            } else {
                entry("", "- ", List.of(name));
                term.values().forEach(value -> entry("  ", "- ", List.of(line(value))));
            }
        }
    }

    private void code(Block.Code code) {
        paragraph(line(code.caption()));
        String fence = "```";
        while (code.code().contains(fence)) {
            fence += "`";
        }
        gap();
        out.append(fence).append("drools\n").append(code.code()).append('\n').append(fence).append('\n');
    }

    private void row(List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String linked(String text, @Nullable URI address) {
        return Markup.isWebAddress(address) ? "[" + text + "](<" + address + ">)" : text;
    }

    private static String line(Prose prose) {
        StringBuilder line = new StringBuilder();
        for (Inline part : prose.parts()) {
            if (part instanceof Inline.Plain plain) {
                line.append(escaped(plain.text()));
            } else if (part instanceof Inline.Styled styled) {
                String inner = line(styled.text());
                line.append(styled.tone() == Tone.FAINT ? inner : "**" + inner + "**");
            } else if (part instanceof Inline.Jump jump) {
                line.append(line(jump.text()));
            } else if (part instanceof Inline.Link link) {
                line.append(linked(line(link.text()), link.address()));
            } else if (part instanceof Inline.Way way) {
                line.append('[').append(line(way.text())).append("](<").append(way.address()).append(">)");
            } else {
                line.append("\\[").append(((Inline.Reference) part).number()).append("\\]");
            }
        }
        return line.toString();
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    /** A line whose beginning is text, not markup; our own marks are not among those escaped. */
    private static String first(String line) {
        return line.equals("---") ? line : FIRST.matcher(line.strip()).replaceFirst(found -> {
            String start = found.group();
            return Character.isDigit(start.charAt(0)) ? start + "\\\\" : "\\\\" + start;
        });
    }
}
