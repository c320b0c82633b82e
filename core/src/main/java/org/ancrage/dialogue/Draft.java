package org.ancrage.dialogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ancrage.decision.Question;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Position;
import org.ancrage.document.RequestComponent;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Hosting;

/**
 * An item of a list that is there, and of which not yet all is known without which it is none.
 *
 * @param list the list
 * @param pointer of the item
 * @param entries what is known, by component
 * @param question for which it was asked
 */
record Draft(RequestComponent list, String pointer, Map<String, Node> entries, Question question) {

    /** One more item; where ids tell nobody anything, it has one. */
    static Draft begun(RequestComponent list, String listPointer, int size, Set<String> taken, Question question) {
        Map<String, Node> entries = new LinkedHashMap<>();
        boolean named = Entity.class.isAssignableFrom(list.type());
        if (!named && parts(list).stream().anyMatch(part -> part.name().equals("id"))) {
            entries.put("id", Values.text(freshId(list.type(), size, taken)));
        }
        return new Draft(list, listPointer + "/" + size, entries, question);
    }

    private static String freshId(Class<?> type, int size, Set<String> taken) {
        String name = type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
        int number = size + 1;
        while (taken.contains(name + "-" + number)) {
            number++;
        }
        return name + "-" + number;
    }

    private static List<RequestComponent> parts(RequestComponent list) {
        return Prompts.partsOf(list.pointer());
    }

    private Optional<RequestComponent> missing() {
        return parts(list).stream().filter(part -> part.mandatory() && !entries.containsKey(part.name())).findFirst();
    }

    boolean ready() {
        return missing().isEmpty();
    }

    /** The prompt for what is missing; never asked of a draft that is ready. */
    Prompt prompt(Hosting hosting) {
        RequestComponent part = missing().orElseThrow();
        String id = entries.get("id") instanceof ScalarNode known ? known.text() : "";
        return Prompts.ofDraft(part, pointer + "/" + part.name(), id, hosting, notYetNamed(part, hosting), question);
    }

    /** Nobody holds itself, so that who is the only one is not the holder either. */
    private Predicate<String> notYetNamed(RequestComponent part, Hosting hosting) {
        if (Prompts.open(part) && Prompts.entities(hosting.offer()).limit(2).count() < 2) {
            return id -> false;
        }
        Set<String> named = entries.values().stream().map(node -> ((ScalarNode) node).text()).collect(Collectors.toSet());
        return id -> !named.contains(id);
    }

    Draft with(String name, Node value) {
        Map<String, Node> more = new LinkedHashMap<>(entries);
        more.put(name, value);
        return new Draft(list, pointer, more, question);
    }

    Node node() {
        return new MappingNode(entries, Position.UNKNOWN);
    }
}
