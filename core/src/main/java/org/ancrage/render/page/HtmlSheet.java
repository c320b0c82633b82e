package org.ancrage.render.page;

import java.util.List;
import org.ancrage.law.Language;
import org.ancrage.render.words.Inline;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.jspecify.annotations.Nullable;

/** A page of a rulebook in HTML. */
public final class HtmlSheet implements Sheet {

    private final Markup body = new Markup();
    private final Language language;
    private final String title;

    public HtmlSheet(Language language, String title) {
        this.language = language;
        this.title = title;
    }

    @Override
    public void heading(int level, @Nullable String anchor, Prose text) {
        if (anchor == null) {
            body.open("h" + level);
        } else {
            body.open("h" + level, "id", anchor);
        }
        inline(text);
        body.close().line();
    }

    @Override
    public void paragraph(Prose text) {
        body.open("p");
        inline(text);
        body.close().line();
    }

    @Override
    public void warning(Prose text) {
        body.open("p", "class", "warning");
        inline(text);
        body.close().line();
    }

    @Override
    public void items(List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        body.open("ul").line();
        for (Item item : items) {
            body.open("li");
            inline(item.text());
            if (!item.items().isEmpty()) {
                body.line();
                items(item.items());
            }
            body.close().line();
        }
        body.close().line();
    }

    @Override
    public void entries(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        body.open("dl").line();
        for (Entry entry : entries) {
            body.element("dt", new Inline.Plain(entry.name()).text()).line();
            for (Prose value : entry.values()) {
                body.open("dd");
                inline(value);
                body.close().line();
            }
        }
        body.close().line();
    }

    @Override
    public void table(String caption, List<String> columns, List<Row> rows) {
        // Scrolls by itself where the page is narrow, with the keyboard too.
        body.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", caption).line();
        body.open("table").line().element("caption", caption).line().open("thead").line().open("tr");
        columns.forEach(column -> body.element("th", column, "scope", "col"));
        body.close().line().close().line().open("tbody").line();
        for (Row row : rows) {
            if (row.anchor() == null) {
                body.open("tr");
            } else {
                body.open("tr", "id", row.anchor());
            }
            for (int i = 0; i < row.cells().size(); i++) {
                if (i == 0) {
                    body.open("th", "scope", "row");
                } else {
                    body.open("td");
                }
                inline(row.cells().get(i));
                body.close();
            }
            body.close().line();
        }
        body.close().line().close().line().close().line();
    }

    @Override
    public void code(Prose caption, String code) {
        body.open("figure").line().open("figcaption");
        inline(caption);
        body.close().line().open("pre").open("code").text(code).close().close().line().close().line();
    }

    @Override
    public void navigation(String name, List<Prose> links) {
        body.open("nav", "aria-label", name).line().open("ul", "class", "plain").line();
        for (Prose link : links) {
            body.open("li");
            inline(link);
            body.close().line();
        }
        body.close().line().close().line();
    }

    @Override
    public void closing(List<Prose> paragraphs) {
        body.open("footer").line();
        paragraphs.forEach(this::paragraph);
        body.close().line();
    }

    private void inline(Prose prose) {
        for (Inline part : prose.parts()) {
            if (part instanceof Inline.Plain plain) {
                body.text(plain.text());
            } else if (part instanceof Inline.Styled styled) {
                body.open("span", "class", styled.tone().name().toLowerCase(java.util.Locale.ROOT));
                inline(styled.text());
                body.close();
            } else if (part instanceof Inline.Link link) {
                body.open("a", "href", link.address().toString());
                inline(link.text());
                body.close();
            } else {
                throw new IllegalArgumentException("A rulebook has no place for (%s).".formatted(part));
            }
        }
    }

    @Override
    public String toString() {
        return HtmlPage.of(language, title, Phrase.RULEBOOK_SKIP, HtmlPage.Style.RULEBOOK, page -> page.raw(body.toString()));
    }
}
