package org.ancrage.render.page;

import java.util.List;
import org.ancrage.render.words.Prose;
import org.jspecify.annotations.Nullable;

/** A page of a rulebook being written, in one of its forms. What is given may come from a user: forms escape it. */
public interface Sheet {

    /** @param anchor by which links lead to it; null for none */
    void heading(int level, @Nullable String anchor, Prose text);

    void paragraph(Prose text);

    /** What a reader must not miss. */
    void warning(Prose text);

    void items(List<Item> items);

    /** Names, and what is said under each. */
    void entries(List<Entry> entries);

    void table(String caption, List<String> columns, List<Row> rows);

    void code(Prose caption, String code);

    /** Links to other pages, at the top. */
    void navigation(String name, List<Prose> links);

    void closing(List<Prose> paragraphs);

    @Override
    String toString();

    /** @param items what stands under it */
    record Item(Prose text, List<Item> items) {
        public Item {
            items = List.copyOf(items);
        }

        public static Item of(Prose text) {
            return new Item(text, List.of());
        }
    }

    record Entry(String name, List<Prose> values) {
        public Entry {
            values = List.copyOf(values);
        }
    }

    /**
     * @param anchor by which links lead to it; null for none
     * @param cells as many as there are columns; the first names the row
     */
    record Row(@Nullable String anchor, List<Prose> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
