package org.ancrage.render.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ancrage.law.Corpus;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.KnownLaw;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.SettledPoints;

/** What a reader of several answers has to know of all of them: that law was left out, and which points of law were settled beforehand. */
public final class Caveats {

    private Caveats() {
    }

    /**
     * @param on the first day that is told of
     * @param readings those that were settled, options by global id
     */
    public static List<Block> of(Corpus corpus, LocalDate on, Map<String, String> readings, Labels labels, Grammar grammar) {
        return Stream.<Block>concat(KnownLaw.inPart(corpus, on, labels, grammar).map(left -> new Block.Warnings(List.of(left))).stream(),
                SettledPoints.told(readings, labels, grammar).map(settled -> new Block.Paragraphs(List.of(settled))).stream()).toList();
    }
}
