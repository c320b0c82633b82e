package org.ancrage.render.rulebook;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.ancrage.render.page.Markup;
import org.ancrage.render.words.Inline;
import org.ancrage.render.words.Prose;
import org.jspecify.annotations.Nullable;

/** Where things stand in a rulebook. Only what has a place is linked to: no link leads to nothing. */
final class RulebookLinks {

    static final String INDEX = "index";
    static final String JURISDICTIONS = "jurisdictions";
    static final String SOURCES = "sources";

    private final Set<String> pages = new HashSet<>();
    private final Set<String> sources;
    private final String extension;

    RulebookLinks(Rulebook book, String extension) {
        this.extension = extension;
        this.sources = book.sources().keySet();
        pages.addAll(book.texts());
        if (book.jurisdictions()) {
            pages.add(JURISDICTIONS);
        }
    }

    /** File of the page of a text, or of the jurisdictions. */
    String file(String page) {
        return page.replace('/', '.') + extension;
    }

    Prose page(String page, String text) {
        return to(file(page), null, Prose.of(text));
    }

    /** A text by its title, linked where it has a page. */
    Prose text(String id, String title) {
        return pages.contains(id) ? page(id, title) : Prose.of(title);
    }

    Prose criterion(String id, String text) {
        return declared(id, "criterion-", Prose.of(text));
    }

    Prose provision(String id, String text) {
        return declared(id, "provision-", Prose.of(text));
    }

    Prose reading(String id, String text) {
        return declared(id, "reading-", Prose.of(text));
    }

    private Prose declared(String id, String kind, Prose text) {
        int at = id.indexOf('#');
        String page = at < 0 ? "" : id.substring(0, at);
        return pages.contains(page) ? to(file(page), anchor(kind, id), text) : text;
    }

    Prose source(String key) {
        return sources.contains(key) ? to(file(SOURCES), sourceAnchor(key), Prose.of(key)) : Prose.of(key);
    }

    static String sourceAnchor(String key) {
        return safe("source-" + key);
    }

    /** @param id global, or within its text */
    static String anchor(String kind, String id) {
        return safe(kind + id.substring(id.indexOf('#') + 1));
    }

    private static String safe(String anchor) {
        StringBuilder safe = new StringBuilder();
        anchor.chars().forEach(c -> {
            if (c < 0x7F && Character.isLetterOrDigit(c) || c == '-' || c == '.') {
                safe.append((char) c);
            } else {
                safe.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return safe.toString();
    }

    /** On the same page. */
    static Prose here(String anchor, String text) {
        return Prose.of(new Inline.Way(Prose.of(text), URI.create("#" + anchor)));
    }

    /** Names of files and anchors hold nothing that an address would have to escape. */
    static Prose to(String file, @Nullable String anchor, Prose text) {
        return Prose.of(new Inline.Way(text, URI.create(anchor == null ? file : file + "#" + anchor)));
    }

    static Prose web(Prose text, @Nullable URI address) {
        return address != null && Markup.isWebAddress(address) ? Prose.of(new Inline.Link(text, address)) : text;
    }
}
