package org.ancrage.render.page;

import java.util.List;
import org.ancrage.law.Language;

/** An answer in the words of one language, not yet laid out. */
public record Composition(Language language, List<Block> blocks) {
    public Composition {
        blocks = List.copyOf(blocks);
    }
}
