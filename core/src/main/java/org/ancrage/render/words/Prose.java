package org.ancrage.render.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A stretch of text, not yet laid out. */
public record Prose(List<Inline> parts) {

    public static final Prose EMPTY = new Prose(List.of());

    public Prose {
        parts = List.copyOf(parts);
    }

    public static Prose of(String text) {
        return text.isEmpty() ? EMPTY : of(new Inline.Plain(text));
    }

    public static Prose of(Inline part) {
        return new Prose(List.of(part));
    }

    public static Prose styled(Tone tone, String text) {
        return of(text).styled(tone);
    }

    public Prose styled(Tone tone) {
        return isEmpty() ? this : of(new Inline.Styled(tone, this));
    }

    public Prose plus(Prose more) {
        List<Inline> all = new ArrayList<>(parts);
        all.addAll(more.parts);
        return new Prose(all);
    }

    public Prose plus(String more) {
        return plus(of(more));
    }

    public static Prose join(List<Prose> items, String separator) {
        return join(items, separator, separator);
    }

    /** @param last between the last two */
    public static Prose join(List<Prose> items, String separator, String last) {
        Prose joined = EMPTY;
        for (int i = 0; i < items.size(); i++) {
            joined = joined.plus(i == 0 ? "" : i == items.size() - 1 ? last : separator).plus(items.get(i));
        }
        return joined;
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Without styles. */
    public String plain() {
        return parts.stream().map(Prose::plain).collect(Collectors.joining());
    }

    private static String plain(Inline part) {
        if (part instanceof Inline.Plain plain) {
            return plain.text();
        } else if (part instanceof Inline.Styled styled) {
            return styled.text().plain();
        } else if (part instanceof Inline.Jump jump) {
            return jump.text().plain();
        } else if (part instanceof Inline.Link link) {
            return link.text().plain();
        } else if (part instanceof Inline.Way way) {
            return way.text().plain();
        }
        return "[" + ((Inline.Reference) part).number() + "]";
    }
}
