package org.ancrage.render.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.render.page.Block;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.SettledPoints;
import org.ancrage.render.words.Words;

/** Tells that points of law were settled beforehand, on which an outcome may turn without one of its texts showing it. */
final class ChosenBeforehand {

    private ChosenBeforehand() {
    }

    /** Those of texts that carry the conclusion first. */
    static Optional<Prose> told(Words words, Assessment assessment) {
        Set<String> carrying = assessment.decisions().stream().filter(assessment::carries)
                .flatMap(decision -> Stream.concat(Stream.of(decision.text()), decision.basis().settled().stream())).collect(Collectors.toSet());
        return SettledPoints.told(assessment.readings(), id -> carrying.contains(id) || carrying.contains(id.replaceFirst("#.*", "")), words.labels(), words.grammar());
    }

    static List<Block> paragraph(Words words, Assessment assessment) {
        return told(words, assessment).<Block>map(line -> new Block.Paragraphs(List.of(line))).stream().toList();
    }
}
