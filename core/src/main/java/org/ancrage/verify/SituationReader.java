package org.ancrage.verify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ancrage.decision.Outcome;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.document.Problems;
import org.ancrage.document.RequestReader;
import org.ancrage.law.Force;
import org.ancrage.law.Truth;
import org.jspecify.annotations.Nullable;

/** Reads situation files. What is wrong in any of them is reported at once. */
public final class SituationReader {

    private static final Position NOWHERE = new Position(0, 0);

    private final Map<String, Node> bases = new LinkedHashMap<>();

    /** @param shared files whose {@code bases} every situation may build on */
    public SituationReader(List<Document> shared) {
        shared.forEach(document -> addBases(document.root(), bases));
    }

    /**
     * The situations of one file.
     *
     * @param text id of the text beside which the file stands
     * @throws InvalidInputException if the file is wrong, or the facts of a situation are
     */
    public List<Situation> read(Document document, String text) {
        Problems problems = new Problems(document.name());
        Map<String, Node> known = new LinkedHashMap<>(bases);
        addBases(document.root(), known);
        List<Situation> situations = new ArrayList<>();
        int index = 0;
        for (Node entry : items(child(document.root(), "situations"))) {
            Situation situation = situation((MappingNode) entry, "/situations/" + index++, text, known, problems);
            if (situation != null) {
                situations.add(situation);
            }
        }
        if (situations.isEmpty() && problems.none()) {
            problems.add(document.root().position(), "", "there is no situation in the file. Maybe the key \"situations\" is missing.");
        }
        problems.throwIfAny();
        return situations;
    }

    private static void addBases(Node root, Map<String, Node> into) {
        if (child(root, "bases") instanceof MappingNode mapping) {
            into.putAll(mapping.entries());
        }
    }

    private @Nullable Situation situation(
            MappingNode entry, String pointer, String text, Map<String, Node> known, Problems problems) {
        String name = text(child(entry, "name"));
        if (name == null) {
            problems.add(entry.position(), pointer, "the situation has no name.");
            return null;
        }
        Node facts = nothingKnown();
        for (Node base : items(child(entry, "like"))) {
            Node found = known.get(text(base));
            if (found == null) {
                problems.add(base.position(), pointer + "/like", "there is no base (%s), only %s.".formatted(text(base), known.keySet()));
            } else {
                facts = merged(facts, found);
            }
        }
        Node own = child(entry, "facts");
        Document request = new Document(name, own == null ? facts : merged(facts, own));
        try {
            return new Situation(text, name, text(child(entry, "source")), dates(entry, pointer, problems),
                    RequestReader.read(request).hosting(), expectations(entry, text, pointer, problems));
        } catch (InvalidInputException wrong) {
            for (Problem problem : wrong.problems()) {
                problems.add(entry.position(), pointer, "the facts of «%s» are wrong: %s: %s".formatted(name, problem.pointer(), problem.message()));
            }
            return null;
        }
    }

    /** Ids are all that a question must have; a situation need not invent them. */
    private static Node nothingKnown() {
        return mapping("need", identified("need"),
                "offer", merged(identified("offer"), mapping("hoster", identified("hoster"))));
    }

    private static MappingNode identified(String id) {
        return mapping("id", new ScalarNode(ScalarNode.Kind.STRING, id, NOWHERE));
    }

    private static MappingNode mapping(String key, Node value) {
        return new MappingNode(Map.of(key, value), NOWHERE);
    }

    private static MappingNode mapping(String first, Node one, String second, Node two) {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put(first, one);
        entries.put(second, two);
        return new MappingNode(entries, NOWHERE);
    }

    private static List<LocalDate> dates(MappingNode entry, String pointer, Problems problems) {
        List<LocalDate> dates = new ArrayList<>();
        Node on = child(entry, "on");
        for (Node date : on instanceof ScalarNode ? List.of(on) : items(on)) {
            try {
                dates.add(LocalDate.parse(String.valueOf(text(date))));
            } catch (DateTimeException e) {
                problems.add(date.position(), pointer + "/on", "(%s) is not a date such as 2026-11-24.".formatted(text(date)));
            }
        }
        if (dates.isEmpty()) {
            problems.add(entry.position(), pointer, "the situation has no date. Maybe the key \"on\" is missing.");
        }
        return dates;
    }

    private static Map<String, Situation.Expected> expectations(MappingNode entry, String text, String pointer, Problems problems) {
        Map<String, Situation.Expected> expected = new LinkedHashMap<>();
        if (child(entry, "expect") instanceof MappingNode mapping) {
            mapping.entries().forEach((id, node) -> expected.put(id, expectation(id, node, pointer + "/expect/" + id, problems)));
        }
        if (!expected.containsKey(text)) {
            problems.add(entry.position(), pointer, "the situation expects nothing of (%s), beside which it stands.".formatted(text));
        }
        return expected;
    }

    private static Situation.Expected expectation(String text, Node node, String pointer, Problems problems) {
        String outcome = text(child(node, "outcome"));
        Map<String, Truth> criteria = new LinkedHashMap<>();
        entries(child(node, "criteria")).forEach((id, truth) ->
                constant(Truth.class, truth, pointer + "/criteria", problems).ifPresent(found -> criteria.put(global(text, id), found)));
        Map<String, Map<String, Outcome>> readings = new LinkedHashMap<>();
        entries(child(node, "readings")).forEach((reading, options) -> {
            Map<String, Outcome> perOption = new LinkedHashMap<>();
            entries(options).forEach((option, wanted) ->
                    constant(Outcome.class, wanted, pointer + "/readings", problems).ifPresent(found -> perOption.put(option, found)));
            readings.put(global(text, reading), perOption);
        });
        Node asked = child(node, "questions");
        Set<String> questions = asked == null ? null : new LinkedHashSet<>();
        if (questions != null) {
            items(asked).forEach(question -> questions.add(global(text, String.valueOf(text(question)))));
        }
        Node conflicts = child(node, "conflicts");
        return new Situation.Expected(
                outcome == null || outcome.equals("NONE") ? Optional.empty() : constant(Outcome.class, child(node, "outcome"), pointer, problems),
                text(child(node, "version")), criteria, questions, readings, conflicts == null ? null : Boolean.valueOf(text(conflicts)),
                child(node, "force") == null ? null : constant(Force.class, child(node, "force"), pointer, problems).orElse(null));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable Node node, String pointer, Problems problems) {
        try {
            return Optional.of(Enum.valueOf(type, String.valueOf(text(node))));
        } catch (IllegalArgumentException e) {
            problems.add(node == null ? NOWHERE : node.position(), pointer,
                    "(%s) is not one of %s.".formatted(text(node), List.of(type.getEnumConstants())));
            return Optional.empty();
        }
    }

    private static String global(String text, String id) {
        return id.contains("#") ? id : text + "#" + id;
    }

    /** Mappings are merged key by key; anything else is replaced. */
    private static Node merged(Node under, Node over) {
        if (!(under instanceof MappingNode below) || !(over instanceof MappingNode above)) {
            return over;
        }
        Map<String, Node> entries = new LinkedHashMap<>(below.entries());
        above.entries().forEach((key, value) -> entries.merge(key, value, SituationReader::merged));
        return new MappingNode(entries, over.position());
    }

    private static @Nullable Node child(@Nullable Node node, String key) {
        return node instanceof MappingNode mapping ? mapping.entries().get(key) : null;
    }

    private static Map<String, Node> entries(@Nullable Node node) {
        return node instanceof MappingNode mapping ? mapping.entries() : Map.of();
    }

    private static List<Node> items(@Nullable Node node) {
        return node instanceof SequenceNode sequence ? sequence.items() : List.of();
    }

    private static @Nullable String text(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.text() : null;
    }
}
