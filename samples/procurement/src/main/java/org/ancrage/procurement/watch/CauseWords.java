package org.ancrage.procurement.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Limits;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.procurement.watch.Change.Causes;
import org.ancrage.render.TimelineJson;

/** Why steps begin, in the words of the library, which writes them beside each cause of a timeline as JSON. */
final class CauseWords {

    /** More criteria than these say the same from other sides. */
    private static final int CRITERIA = 3;
    private static final Limits LIMITS = new Limits(64 * 1024 * 1024, 64, 4_000_000);

    private record Begins(String text, LocalDate day) {
    }

    private final Map<Begins, List<String>> fr;
    private final Map<Begins, List<String>> en;

    CauseWords(Corpus corpus, Timeline timeline) {
        this.fr = told(corpus, timeline, Language.FR);
        this.en = told(corpus, timeline, Language.EN);
    }

    /** @param text empty for the whole */
    Causes of(String text, LocalDate day) {
        Begins step = new Begins(text, day);
        return new Causes(fr.getOrDefault(step, List.of()), en.getOrDefault(step, List.of()));
    }

    private static Map<Begins, List<String>> told(Corpus corpus, Timeline timeline, Language language) {
        Node root = new DocumentReader(LIMITS).read(new TimelineJson(corpus, language).render(timeline, timeline.span().from()), "timeline").root();
        Map<Begins, List<String>> told = new HashMap<>();
        steps("", root, "overall", told);
        items(root, "texts").forEach(line -> steps(text(line, "text"), line, "steps", told));
        return told;
    }

    private static void steps(String text, Node of, String member, Map<Begins, List<String>> told) {
        items(of, member).forEach(step -> told.put(new Begins(text, LocalDate.parse(text(step, "from"))), causes(step, text.isEmpty())));
    }

    /** Of the whole, what happens; what that changes, of each text. */
    private static List<String> causes(Node step, boolean whole) {
        List<String> events = new ArrayList<>();
        List<String> criteria = new ArrayList<>();
        items(step, "causes").forEach(cause -> (text(cause, "kind").equals("CRITERION") ? criteria : events).add(text(cause, "text").replace('\n', ' ')));
        return Stream.concat(events.stream(), whole && !events.isEmpty() ? Stream.empty() : criteria.stream().limit(CRITERIA)).distinct().toList();
    }

    private static List<Node> items(Node of, String member) {
        return of instanceof MappingNode mapping && mapping.entries().get(member) instanceof SequenceNode sequence ? sequence.items() : List.of();
    }

    private static String text(Node of, String member) {
        return of instanceof MappingNode mapping && mapping.entries().get(member) instanceof ScalarNode scalar ? scalar.text() : "";
    }
}
