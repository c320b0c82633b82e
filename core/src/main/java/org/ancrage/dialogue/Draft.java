package org.ancrage.dialogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ancrage.decision.Question;
import org.ancrage.dialogue.Prompt.Choice;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Position;
import org.ancrage.document.RequestComponent;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Hosting;
import org.jspecify.annotations.Nullable;

/**
 * An item of a list that is there, and of which not yet all is known without which it is none.
 *
 * @param list the list
 * @param pointer of the item
 * @param entries what is known, by component
 */
record Draft(RequestComponent list, String pointer, Map<String, ScalarNode> entries) {

    /** One more item; where ids tell nobody anything, it has one. */
    static Draft begun(RequestComponent list, String listPointer, int size, Set<String> taken) {
        Map<String, ScalarNode> entries = new LinkedHashMap<>();
        boolean named = Entity.class.isAssignableFrom(list.type());
        if (!named && parts(list).stream().anyMatch(part -> part.name().equals("id"))) {
            entries.put("id", Values.text(freshId(list.type(), size, taken)));
        }
        return new Draft(list, listPointer + "/" + size, entries);
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

    String listPointer() {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    /** What is asked for next; never of a draft that is ready. */
    RequestComponent part() {
        return missing().orElseThrow();
    }

    String partPointer() {
        return pointer + "/" + part().name();
    }

    /** The prompt for what is missing; never asked of a draft that is ready. */
    Prompt prompt(Hosting hosting, Question question) {
        @Nullable ScalarNode known = entries.get("id");
        String id = known == null ? "" : known.text();
        return Prompts.ofDraft(part(), partPointer(), id, choices(hosting), question);
    }

    /** Nobody holds itself, so that who is the only one is not the holder either. */
    List<Choice> choices(Hosting hosting) {
        RequestComponent part = part();
        if (Prompts.open(part) && Prompts.entities(hosting.offer()).limit(2).count() < 2) {
            return List.of();
        }
        Set<String> named = entries.values().stream().map(ScalarNode::text).collect(Collectors.toSet());
        return Prompts.choices(part, hosting).stream().filter(choice -> !named.contains(choice.value())).toList();
    }

    Draft with(String name, ScalarNode value) {
        Map<String, ScalarNode> more = new LinkedHashMap<>(entries);
        more.put(name, value);
        return new Draft(list, pointer, more);
    }

    Node node() {
        return new MappingNode(new LinkedHashMap<>(entries), Position.UNKNOWN);
    }
}
