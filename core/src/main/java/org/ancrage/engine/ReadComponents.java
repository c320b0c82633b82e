package org.ancrage.engine;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ancrage.fact.Reads;

/** Which components of a record a constraint reads, itself or through a predicate that names them with {@link Reads}. */
final class ReadComponents {

    /** Identifiers that do not follow a dot and are no variable: properties and predicates of the pattern's own fact. */
    private static final Pattern OWN_PROPERTY = Pattern.compile("(?<![\\w.$\"])([a-z]\\w*)");
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");

    private ReadComponents() {
    }

    /** In the order of the record. */
    static List<String> of(Class<?> type, String constraint) {
        Set<String> read = new LinkedHashSet<>();
        Matcher matcher = OWN_PROPERTY.matcher(STRING.matcher(constraint).replaceAll("\"\""));
        while (matcher.find()) {
            String property = matcher.group(1);
            if (components(type).anyMatch(property::equals)) {
                read.add(property);
            }
            methods(type).filter(method -> method.getName().equals(property))
                    .map(method -> method.getAnnotation(Reads.class))
                    .filter(java.util.Objects::nonNull)
                    .forEach(reads -> read.addAll(List.of(reads.value())));
        }
        List<String> order = components(type).toList();
        return read.stream().sorted(java.util.Comparator.comparingInt(order::indexOf)).toList();
    }

    /** The components of a record that hold facts of another type: what a rule reads of it by {@code from}. */
    static List<String> holding(Class<?> type, Class<?> held) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getGenericType() instanceof ParameterizedType container
                                && container.getActualTypeArguments()[0] == held)
                        .map(RecordComponent::getName).toList()
                : List.of();
    }

    /** The components below a record that list facts of a type. */
    static Set<String> listsOf(Class<?> listed, Class<?> root) {
        Set<String> lists = new LinkedHashSet<>();
        for (RecordComponent component : root.isRecord() ? root.getRecordComponents() : new RecordComponent[0]) {
            Class<?> inner = component.getType();
            if (component.getGenericType() instanceof ParameterizedType container && container.getActualTypeArguments()[0] instanceof Class<?> item) {
                inner = item;
                if (listed.isAssignableFrom(item)) {
                    lists.add(component.getName());
                }
            }
            lists.addAll(listsOf(listed, inner));
        }
        return lists;
    }

    private static Stream<String> components(Class<?> type) {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
        }
        return Arrays.stream(type.getMethods()).filter(method -> method.getParameterCount() == 0).map(Method::getName);
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods());
    }
}
