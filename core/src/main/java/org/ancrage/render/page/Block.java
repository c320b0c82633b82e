package org.ancrage.render.page;

import java.net.URI;
import java.util.List;
import org.ancrage.render.words.Prose;
import org.jspecify.annotations.Nullable;

/** A part of an answer as it is composed, once, for all forms in which it is written. */
public sealed interface Block {

    /** How high a heading stands. */
    enum Rank {
        TITLE, PART,
        /** A part that has the name of something, which stays as it is written. */
        SUBJECT, DECISION, SECTION
    }

    /** @param number of a decision; 0 for other headings */
    record Heading(Rank rank, int number, Prose text) implements Block {
    }

    /** What a decision comes to. */
    record Ruling(Verdict verdict, Prose text) implements Block {
    }

    /** Paragraphs that belong together. */
    record Paragraphs(List<Prose> paragraphs) implements Block {
        public Paragraphs {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** What a reader must not miss. */
    record Warnings(List<Prose> warnings) implements Block {
        public Warnings {
            warnings = List.copyOf(warnings);
        }
    }

    /** What stands before the items of a list. */
    enum Bullet {
        DISC, NUMBER,
        /** Each has a verdict. */
        VERDICT
    }

    /** @param lead what introduces the list; empty where a heading does */
    record Items(Bullet bullet, Prose lead, List<Item> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * An item of a list.
     *
     * @param verdict for a list of verdicts
     * @param name short, for example {@code A1}; may be empty
     * @param more paragraphs after the first
     * @param items what stands under it
     */
    record Item(@Nullable Verdict verdict, String name, Prose text, List<Prose> more, List<Item> items) {
        public Item {
            more = List.copyOf(more);
            items = List.copyOf(items);
        }

        public static Item of(Prose text, Prose... more) {
            return new Item(null, "", text, List.of(more), List.of());
        }

        public static Item over(Prose text, List<Item> items) {
            return new Item(null, "", text, List.of(), items);
        }

        public static Item named(String name, Prose text) {
            return new Item(null, name, text, List.of(), List.of());
        }
    }

    /** The outline of a text, or a part of it. */
    record Outline(Node root) implements Block {
    }

    /**
     * A node of an outline.
     *
     * @param prefix what links it to its parent; may be empty
     * @param bears whether the conclusion rests on it
     * @param citation provisions that it puts into words
     * @param cited whether they were cited before: then the citation is but numbers
     * @param law of a step of reasoning: its provisions, each cited in short with its link
     * @param again whether it was explained before
     */
    record Node(Verdict verdict, String prefix, Prose statement, boolean bears, Prose citation, boolean cited, Prose law,
            boolean again, List<Detail> details, List<Node> children) {
        public Node {
            details = List.copyOf(details);
            children = List.copyOf(children);
        }

        /** Whether it is a step of reasoning: the rule of law, the facts, the conclusion. */
        boolean isSyllogism() {
            return details.stream().anyMatch(detail -> detail.role() == Role.CONCLUSION);
        }
    }

    /** What a detail is for. */
    enum Role {
        /** The option of an open point of law on which the explanation is built. */
        READING,
        /** The facts, under the rule that they meet. */
        FACTS,
        /** More of the same is left out. */
        MORE,
        CONCLUSION,
        /** Why nothing can be concluded. */
        NO_CONCLUSION,
        /** A question that is open. */
        TO_ESTABLISH,
        /** What would have met a criterion. */
        MISS
    }

    /** @param points in support of it */
    record Detail(Role role, Prose text, List<Point> points) {
        public Detail {
            points = List.copyOf(points);
        }
    }

    /** @param chain whether it tells a chain, not a single fact */
    record Point(boolean chain, Prose text) {
    }

    /**
     * What a decision cites.
     *
     * @param decision its number; 0 for what a page cites
     * @param heading empty where a place of the page is one
     */
    record References(int decision, Prose heading, List<Reference> references) implements Block {
        public References {
            references = List.copyOf(references);
        }
    }

    /**
     * A provision, cited in full.
     *
     * @param remarks how well it was verified
     * @param sameAs the reference that has the same address; 0 for none
     */
    record Reference(int number, Prose citation, Prose remarks, @Nullable URI link, int sameAs) {
    }

    /** What is folded away until it is asked for, where the form allows it. */
    record Folded(Prose summary, List<Block> blocks) implements Block {
        public Folded {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A part with a title, and what is told under it.
     *
     * @param title empty for what goes on where it stands
     */
    record Told(Prose title, List<Entry> entries) implements Block {
        public Told {
            entries = List.copyOf(entries);
        }
    }

    /**
     * What is told of one thing.
     *
     * @param mark stands before it, in its tone; may be empty
     * @param more paragraphs after the first
     * @param under what is told of it in its turn
     */
    record Entry(Prose mark, Prose text, List<Prose> more, List<Entry> under) {

        public Entry {
            more = List.copyOf(more);
            under = List.copyOf(under);
        }

        public Entry(Prose mark, Prose text, List<Entry> under) {
            this(mark, text, List.of(), under);
        }

        public static Entry of(Prose text) {
            return over(text, List.of());
        }

        public static Entry over(Prose text, List<Entry> under) {
            return new Entry(Prose.EMPTY, text, under);
        }

        public static Entry of(String text) {
            return of(Prose.of(text));
        }

        /** One of several. */
        public static Entry item(Prose text, List<Entry> under) {
            return new Entry(Prose.of("•"), text, under);
        }

        /** In support of what stands above it. */
        public static Entry point(String text, List<Entry> under) {
            return new Entry(Prose.of("·"), Prose.of(text), under);
        }

        /** What follows, or how it comes about. */
        public static Entry arrow(String text, List<Entry> under) {
            return new Entry(Prose.of("→"), Prose.of(text), under);
        }

        public static Entry of(Verdict verdict, Prose text, List<Entry> under) {
            return new Entry(verdict.prose(), text, under);
        }

        /** Whether its mark only sets it off from others, as a list does by itself. */
        boolean isItem() {
            return mark.isEmpty() || mark.plain().equals("•") || mark.plain().equals("·");
        }
    }

    /** @param caption may be empty */
    record Table(Prose caption, List<Prose> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param anchor by which ways lead to it; null for none
     * @param cells as many as there are columns; the first names the row
     */
    public record Row(@Nullable String anchor, List<Prose> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(List<Prose> cells) {
            return new Row(null, cells);
        }
    }

    /**
     * A heading of a page that has places.
     *
     * @param level 1 for the title
     * @param anchor by which ways lead to it; null for none
     */
    record Place(int level, @Nullable String anchor, Prose text) implements Block {
    }

    /** Names, and what is said under each. */
    record Terms(List<Term> terms) implements Block {
        public Terms {
            terms = List.copyOf(terms);
        }
    }

    record Term(Prose name, List<Prose> values) {
        public Term {
            values = List.copyOf(values);
        }
    }

    /**
     * What is drawn where the form allows it; what it shows stands in words beside it.
     *
     * @param name of it, for those who do not see where it stands
     */
    record Drawing(String name, Svg svg) implements Block {
    }

    /** What somebody wrote for a machine. */
    record Code(Prose caption, String code) implements Block {
    }

    /** @param name of these links, for those who do not see where they stand */
    record Navigation(String name, List<Prose> links) implements Block {
        public Navigation {
            links = List.copyOf(links);
        }
    }

    /** What stands at the end. */
    record Closing(List<Prose> paragraphs) implements Block {
        public Closing {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
