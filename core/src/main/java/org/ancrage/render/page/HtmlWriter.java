package org.ancrage.render.page;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.ancrage.law.Language;
import org.ancrage.render.words.Inline;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.jspecify.annotations.Nullable;

/** Lays out an answer as one page of HTML. */
public final class HtmlWriter {

    /** French sets off these marks by a space at which a line must not break. */
    private static final Pattern SET_OFF = Pattern.compile(" (?=[:;?!%»])|(?<=«) ");

    private final Markup page;
    private final Language language;
    private final Labels labels;
    private boolean inDecision;
    private boolean inPart;
    /** What stands right under the title is the conclusion. */
    private boolean concluded = true;

    /** Writes into a page. */
    HtmlWriter(Markup page, Language language) {
        this.page = page;
        this.language = language;
        this.labels = Labels.in(language);
    }

    public static String write(Composition composition) {
        String title = composition.blocks().stream()
                .filter(block -> block instanceof Block.Heading heading && heading.rank() == Block.Rank.TITLE)
                .map(block -> ((Block.Heading) block).text().plain()).findFirst().orElse("");
        return write(composition, title, Phrase.SKIP, HtmlPage.Style.ANSWER);
    }

    /** @param skip where the link at the top leads, in words */
    public static String write(Composition composition, String title, Phrase skip, HtmlPage.Style style) {
        return HtmlPage.of(composition.language(), title, skip, style, page -> {
            HtmlWriter writer = new HtmlWriter(page, composition.language());
            composition.blocks().forEach(writer::write);
        });
    }

    private void write(Block block) {
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Ruling ruling) {
            page.open("p", "class", css(ruling.verdict().tone()));
            mark(ruling.verdict());
            text(" ");
            prose(ruling.text());
            page.close().line();
        } else if (block instanceof Block.Paragraphs paragraphs) {
            paragraphs.paragraphs().forEach(text -> paragraph(text, concluded ? "told" : "conclusion"));
            concluded = true;
        } else if (block instanceof Block.Warnings warnings) {
            warnings.warnings().forEach(text -> paragraph(text, "warning"));
        } else if (block instanceof Block.Items items) {
            items(items);
        } else if (block instanceof Block.Outline outline) {
            new HtmlOutline(page, this, labels, language).write(outline.root());
        } else if (block instanceof Block.References references) {
            references(references);
        } else if (block instanceof Block.Told told) {
            told(told);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Folded folded) {
            page.open("details").line().open("summary");
            prose(folded.summary());
            page.close().line();
            folded.blocks().forEach(this::write);
            page.close().line();
        } else if (block instanceof Block.Place place) {
            page.open("h" + place.level(), id(place.anchor()));
            prose(place.text());
            page.close().line();
        } else if (block instanceof Block.Terms terms) {
            terms(terms);
        } else if (block instanceof Block.Code code) {
            page.open("figure").line().open("figcaption");
            prose(code.caption());
            page.close().line().open("pre").open("code").text(code.code()).close().close().line().close().line();
        } else if (block instanceof Block.Drawing drawing) {
            // Scrolls by itself where the page is narrow: smaller, it could not be read.
            page.open("div", "class", "drawing", "role", "region", "tabindex", "0", "aria-label", drawing.name()).line()
                    .raw(drawing.svg().toString()).close().line();
        } else if (block instanceof Block.Navigation navigation) {
            navigation(navigation);
        } else {
            page.open("footer").line();
            ((Block.Closing) block).paragraphs().forEach(text -> paragraph(text, "told"));
            page.close().line();
        }
    }

    private void paragraph(Prose text, String css) {
        page.open("p", "class", css);
        prose(text);
        page.close().line();
    }

    private void heading(Block.Heading heading) {
        concluded = heading.rank() != Block.Rank.TITLE;
        if (heading.rank() != Block.Rank.SECTION) {
            inDecision = heading.rank() == Block.Rank.DECISION;
            inPart = heading.rank() == Block.Rank.PART || heading.rank() == Block.Rank.SUBJECT;
        }
        String element = switch (heading.rank()) {
            case TITLE -> "h1";
            case PART, SUBJECT -> "h2";
            case DECISION -> "h3";
            case SECTION -> inDecision ? "h4" : "h2";
        };
        if (heading.number() == 0) {
            page.open(element);
        } else {
            page.open(element, "id", decision(heading.number()));
            text(heading.number() + ". ");
        }
        prose(heading.text());
        page.close().line();
    }

    private static String decision(int number) {
        return "d" + number;
    }

    /** Of a page, where the decision is 0. */
    private static String reference(int decision, int number) {
        return (decision == 0 ? "" : decision(decision) + "-") + "r" + number;
    }

    private void items(Block.Items items) {
        if (!items.lead().isEmpty()) {
            paragraph(items.lead(), "told");
        }
        switch (items.bullet()) {
            case DISC -> page.open("ul");
            case NUMBER -> page.open("ol");
            case VERDICT -> page.open("ul", "class", "verdicts");
        }
        page.line();
        items.items().forEach(this::item);
        page.close().line();
    }

    private void item(Block.Item item) {
        page.open("li");
        if (item.verdict() != null) {
            page.open("span", "class", css(item.verdict().tone()));
            mark(item.verdict());
            page.close().text(" ");
        }
        if (!item.name().isEmpty()) {
            page.element("strong", item.name()).text(" ");
        }
        prose(item.text());
        item.more().forEach(more -> paragraph(more, "told"));
        if (!item.items().isEmpty()) {
            page.line().open("ul").line();
            item.items().forEach(this::item);
            page.close();
        }
        page.close().line();
    }

    private void references(Block.References references) {
        if (references.references().isEmpty()) {
            return;
        }
        if (!references.heading().isEmpty()) {
            page.open("h4");
            prose(references.heading());
            page.close().line();
        }
        page.open("ol", "class", "references").line();
        for (Block.Reference reference : references.references()) {
            page.open("li", "id", reference(references.decision(), reference.number()));
            linked(reference.citation(), reference.link());
            text(" – ");
            prose(reference.remarks());
            page.close().line();
        }
        page.close().line();
    }

    private void told(Block.Told told) {
        if (!told.title().isEmpty()) {
            page.open(inPart ? "h3" : "h2");
            prose(told.title());
            page.close().line();
        }
        entries(told.entries());
    }

    private void entries(List<Block.Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        page.open("ul", "class", "entries").line();
        for (Block.Entry entry : entries) {
            page.open("li");
            if (!entry.isItem()) {
                page.open("span", "aria-hidden", "true");
                prose(entry.mark());
                page.close().text(" ");
            }
            prose(entry.text());
            entry.more().forEach(more -> paragraph(more, "told"));
            entries(entry.under());
            page.close().line();
        }
        page.close().line();
    }

    private void table(Block.Table table) {
        String caption = table.caption().plain();
        // Scrolls by itself where the page is narrow, with the keyboard too.
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", caption).line().open("table").line();
        page.open("caption");
        prose(table.caption());
        page.close().line().open("thead").line().open("tr");
        table.columns().forEach(column -> cell(column, "th", "scope", "col"));
        page.close().line().close().line().open("tbody").line();
        for (Block.Row row : table.rows()) {
            page.open("tr", id(row.anchor()));
            cell(row.cells().get(0), "th", "scope", "row");
            row.cells().stream().skip(1).forEach(cell -> cell(cell, "td"));
            page.close().line();
        }
        page.close().line().close().line().close().line();
    }

    private static String[] id(@Nullable String anchor) {
        return anchor == null ? new String[0] : new String[] {"id", anchor};
    }

    private void terms(Block.Terms terms) {
        page.open("dl").line();
        for (Block.Term term : terms.terms()) {
            page.open("dt");
            prose(term.name());
            page.close().line();
            for (Prose value : term.values()) {
                page.open("dd");
                prose(value);
                page.close().line();
            }
        }
        page.close().line();
    }

    private void navigation(Block.Navigation navigation) {
        page.open("nav", "aria-label", navigation.name()).line().open("ul", "class", "plain").line();
        for (Prose link : navigation.links()) {
            page.open("li");
            prose(link);
            page.close().line();
        }
        page.close().line().close().line();
    }

    private void cell(Prose text, String element, String... attributes) {
        page.open(element, attributes);
        prose(text);
        page.close();
    }

    private void linked(Prose text, @Nullable URI address) {
        if (Markup.isWebAddress(address)) {
            page.open("a", "href", String.valueOf(address), "rel", "noreferrer");
            prose(text);
            page.close();
        } else {
            prose(text);
        }
    }

    /** The words beside it say the same. */
    void mark(Verdict verdict) {
        page.element("span", verdict.mark(), "aria-hidden", "true");
    }

    static String css(Tone tone) {
        return switch (tone) {
            case STRONG -> "strong";
            case FAINT -> "faint";
            case GOOD -> "good";
            case BAD -> "bad";
            case OPEN -> "open";
        };
    }

    /** In French, punctuation that is set off stays on the line of its word. */
    void text(String text) {
        page.text(language == Language.FR ? SET_OFF.matcher(text).replaceAll("\u00A0") : text);
    }

    void prose(Prose prose) {
        for (Inline part : prose.parts()) {
            if (part instanceof Inline.Plain plain) {
                text(plain.text());
            } else if (part instanceof Inline.Styled styled) {
                page.open("span", "class", css(styled.tone()));
                prose(styled.text());
                page.close();
            } else if (part instanceof Inline.Jump jump) {
                page.open("a", "href", "#" + decision(jump.decision()));
                prose(jump.text());
                page.close();
            } else if (part instanceof Inline.Link link) {
                linked(link.text(), link.address());
            } else if (part instanceof Inline.Way way) {
                page.open("a", "href", way.address().toString());
                prose(way.text());
                page.close();
            } else {
                Inline.Reference reference = (Inline.Reference) part;
                page.element("a", "[" + reference.number() + "]", "class", "reference", "href", "#" + reference(reference.decision(), reference.number()),
                        "aria-label", labels.of(Phrase.REFERENCE, reference.number()));
            }
        }
    }
}
