package org.ancrage.render.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.render.page.Block;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Words;

/** Tells that points of law were settled beforehand, on which an outcome may turn without one of its texts showing it. */
final class ChosenBeforehand {

    private static final int FEW = 3;

    private ChosenBeforehand() {
    }

    /** Those of texts that carry the conclusion first: as they are named where they are settled, in few words however many they are. */
    static Optional<Prose> told(Words words, Assessment assessment) {
        if (assessment.readings().isEmpty()) {
            return Optional.empty();
        }
        Labels labels = words.labels();
        Set<String> carrying = assessment.decisions().stream().filter(assessment::carries)
                .flatMap(decision -> Stream.concat(Stream.of(decision.text()), decision.basis().settled().stream())).collect(Collectors.toSet());
        List<String> ids = assessment.readings().keySet().stream()
                .sorted(Comparator.comparing(id -> !carrying.contains(id) && !carrying.contains(id.replaceFirst("#.*", "")))).toList();
        Stream<String> named = ids.stream().limit(FEW).map(id -> id + "=" + assessment.readings().get(id));
        Stream<String> more = Stream.of(ids.size() - FEW).filter(rest -> rest > 0).map(rest -> labels.of(Phrase.PAGE_SETTLED_MORE, rest));
        return Optional.of(Prose.of(labels.of(Phrase.PAGE_SETTLED, ids.size(), Stream.concat(named, more).collect(Collectors.joining(words.listSeparator())))));
    }

    static List<Block> paragraph(Words words, Assessment assessment) {
        return told(words, assessment).<Block>map(line -> new Block.Paragraphs(List.of(line))).stream().toList();
    }
}
