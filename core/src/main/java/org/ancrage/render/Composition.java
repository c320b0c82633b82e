package org.ancrage.render;

import java.util.List;
import org.ancrage.law.Language;

/** An answer in the words of one language, not yet laid out. */
record Composition(Language language, List<Block> blocks) {
    Composition {
        blocks = List.copyOf(blocks);
    }
}
