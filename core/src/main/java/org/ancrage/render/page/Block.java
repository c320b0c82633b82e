package org.ancrage.render.page;

import java.net.URI;
import java.util.List;
import org.ancrage.render.words.Prose;
import org.jspecify.annotations.Nullable;

/** A part of an answer as it is composed, once, for all forms in which it is written. */
public sealed interface Block {

    /** How high a heading stands. */
    enum Rank {
        TITLE, PART, DECISION, SECTION
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

    /** What a decision cites. */
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

    /** What stands at the end. */
    record Closing(List<Prose> paragraphs) implements Block {
        public Closing {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
