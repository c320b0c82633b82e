package org.ancrage.render.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.ancrage.render.page.Block;
import org.ancrage.render.words.Prose;
import org.jspecify.annotations.Nullable;

/** A page of a rulebook as it is composed. What there is nothing of leaves no trace. */
final class RulebookPage {

    private final List<Block> blocks = new ArrayList<>();

    /** @param anchor by which ways lead to it; null for none */
    void heading(int level, @Nullable String anchor, Prose text) {
        blocks.add(new Block.Place(level, anchor, text));
    }

    void paragraph(Prose text) {
        blocks.add(new Block.Paragraphs(List.of(text)));
    }

    void items(List<Block.Item> items) {
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(Block.Bullet.DISC, Prose.EMPTY, items));
        }
    }

    void terms(List<Block.Term> terms) {
        if (!terms.isEmpty()) {
            blocks.add(new Block.Terms(terms));
        }
    }

    void table(String caption, List<String> columns, List<Block.Row> rows) {
        blocks.add(new Block.Table(Prose.of(caption), columns.stream().map(Prose::of).toList(), rows));
    }

    void add(Block block) {
        blocks.add(block);
    }

    List<Block> blocks() {
        return blocks;
    }
}
