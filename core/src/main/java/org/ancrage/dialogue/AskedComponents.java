package org.ancrage.dialogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Locations;
import org.ancrage.law.Criterion;

/** What can matter to a criterion, before there are any facts: for forms that are filled in by those who do not see the questions one by one. */
public final class AskedComponents {

    /** Whether a component of a type of fact is read by the rules of the criterion. */
    @FunctionalInterface
    public interface Reads {
        boolean test(String criterion, Class<?> type, String component);
    }

    private final Criterion criterion;
    private final Reads reads;
    private final Set<String> pointers = new LinkedHashSet<>();

    private AskedComponents(Criterion criterion, Reads reads) {
        this.criterion = criterion;
        this.reads = reads;
    }

    /**
     * JSON pointers, without the numbers of list items: the components that the criterion asks for; of records and lists, with those of their
     * components that its rules read or without which there is no item, and of a component inside, with the lists that it stands in.
     */
    public static Set<String> of(Criterion criterion, Reads reads) {
        AskedComponents asked = new AskedComponents(criterion, reads);
        criterion.asks().forEach(pointer -> {
            asked.above(pointer);
            asked.whole(RequestReader.component(pointer));
        });
        return asked.pointers;
    }

    /** What {@link #of} tells of criteria, by global id, together by id of their text. */
    public static Map<String, Set<String>> byText(Collection<String> criteria, Function<String, Set<String>> asked) {
        Map<String, Set<String>> byText = new LinkedHashMap<>();
        criteria.forEach(criterion -> byText.computeIfAbsent(criterion.substring(0, criterion.indexOf('#')), text -> new LinkedHashSet<>()).addAll(asked.apply(criterion)));
        return byText;
    }

    private void above(String pointer) {
        for (int end = pointer.indexOf('/', 1); end > 0; end = pointer.indexOf('/', end + 1)) {
            RequestComponent list = RequestReader.components().get(pointer.substring(0, end));
            if (list != null && list.container() != RequestComponent.Container.NONE) {
                pointers.add(list.pointer());
                parts(list).stream().filter(RequestComponent::mandatory).forEach(part -> pointers.add(part.pointer()));
            }
        }
    }

    private void whole(RequestComponent component) {
        if (!component.ofRecords()) {
            pointers.add(component.pointer());
            return;
        }
        if (component.container() != RequestComponent.Container.NONE) {
            pointers.add(component.pointer());
        }
        for (RequestComponent part : parts(component)) {
            // Places are not facts themselves, but one fact per function and country.
            if (part.mandatory() || part.declaredIn() == Locations.class || reads.test(criterion.id(), part.declaredIn(), part.name())) {
                whole(part);
            }
        }
    }

    private static List<RequestComponent> parts(RequestComponent component) {
        return Prompts.partsOf(component.pointer());
    }
}
