package org.ancrage.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.render.words.Inline;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.jspecify.annotations.Nullable;

/** A page of a rulebook in Markdown: CommonMark, with the tables of GitHub. */
public final class MarkdownSheet implements Sheet {

    private final StringBuilder out = new StringBuilder();

    private void block(String text) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        out.append(text).append('\n');
    }

    @Override
    public void heading(int level, @Nullable String anchor, Prose text) {
        block("#".repeat(level) + " " + anchor(anchor) + line(text));
    }

    /** Headings have no ids of their own in CommonMark. */
    private static String anchor(@Nullable String anchor) {
        return anchor == null ? "" : "<a id=\"" + anchor + "\"></a>";
    }

    @Override
    public void paragraph(Prose text) {
        block(MarkdownWriter.first(line(text)));
    }

    @Override
    public void warning(Prose text) {
        block("> **!** " + line(text));
    }

    @Override
    public void items(List<Item> items) {
        if (!items.isEmpty()) {
            List<String> lines = new ArrayList<>();
            items(items, "", lines);
            block(String.join("\n", lines));
        }
    }

    private static void items(List<Item> items, String indent, List<String> lines) {
        for (Item item : items) {
            lines.add(indent + "- " + MarkdownWriter.first(line(item.text())));
            items(item.items(), indent + "  ", lines);
        }
    }

    @Override
    public void entries(List<Entry> entries) {
        items(entries.stream().map(entry -> entry.values().size() == 1
                ? Item.of(Prose.styled(Tone.STRONG, entry.name()).plus(" – ").plus(entry.values().get(0)))
                : new Item(Prose.styled(Tone.STRONG, entry.name()), entry.values().stream().map(Item::of).toList())).toList());
    }

    @Override
    public void table(String caption, List<String> columns, List<Row> rows) {
        block("**" + MarkdownWriter.escaped(caption) + "**");
        List<String> lines = new ArrayList<>();
        lines.add(row(columns.stream().map(MarkdownWriter::escaped)));
        lines.add(row(columns.stream().map(column -> "---")));
        for (Row row : rows) {
            List<String> cells = new ArrayList<>(row.cells().stream().map(MarkdownSheet::line).toList());
            cells.set(0, anchor(row.anchor()) + cells.get(0));
            lines.add(row(cells.stream()));
        }
        block(String.join("\n", lines));
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }

    @Override
    public void code(Prose caption, String code) {
        paragraph(caption);
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        block(fence + "drools\n" + code + "\n" + fence);
    }

    @Override
    public void navigation(String name, List<Prose> links) {
        block(links.stream().map(MarkdownSheet::line).collect(Collectors.joining(" · ")));
    }

    @Override
    public void closing(List<Prose> paragraphs) {
        block("---");
        paragraphs.forEach(this::paragraph);
    }

    private static String line(Prose prose) {
        StringBuilder line = new StringBuilder();
        for (Inline part : prose.parts()) {
            if (part instanceof Inline.Plain plain) {
                line.append(MarkdownWriter.escaped(plain.text()));
            } else if (part instanceof Inline.Styled styled) {
                String inner = line(styled.text());
                line.append(styled.tone() == Tone.FAINT ? inner : "**" + inner + "**");
            } else if (part instanceof Inline.Link link) {
                line.append('[').append(line(link.text())).append("](<").append(link.address()).append(">)");
            } else {
                throw new IllegalArgumentException("A rulebook has no place for (%s).".formatted(part));
            }
        }
        return line.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
