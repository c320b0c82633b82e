package org.ancrage.engine.walk;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.shape.RecordShape;

/** Which components of a record a constraint reads, itself or through a predicate that names them with {@link Reads}. */
public final class ReadComponents {

    /** Identifiers that do not follow a dot and are no variable: properties and predicates of the pattern's own fact. */
    private static final Pattern OWN_PROPERTY = Pattern.compile("(?<![\\w.$\"])([a-z]\\w*)");
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");

    private ReadComponents() {
    }

    /** In the order of the record. */
    public static List<String> of(Class<?> type, String constraint) {
        Members members = Members.of(type);
        return members.read(constraint, text -> read(members, text));
    }

    private static List<String> read(Members members, String constraint) {
        Set<String> read = new LinkedHashSet<>();
        Matcher matcher = OWN_PROPERTY.matcher(STRING.matcher(constraint).replaceAll("\"\""));
        while (matcher.find()) {
            String property = matcher.group(1);
            if (members.properties().contains(property)) {
                read.add(property);
            }
            for (Method method : members.methods(property)) {
                Reads reads = method.getAnnotation(Reads.class);
                if (reads != null) {
                    read.addAll(List.of(reads.value()));
                }
            }
        }
        return read.stream().sorted(Comparator.comparingInt(members.properties()::indexOf)).toList();
    }

    /** Types of what a constraint may hand to predicates of its own fact: these name what they read of that fact, and not of the others. */
    static Set<Class<?>> handed(Class<?> type, String constraint) {
        Members members = Members.of(type);
        Set<Class<?>> handed = new LinkedHashSet<>();
        Matcher matcher = OWN_PROPERTY.matcher(STRING.matcher(constraint).replaceAll("\"\""));
        while (matcher.find()) {
            members.methods(matcher.group(1)).stream().filter(method -> method.isAnnotationPresent(Reads.class))
                    .forEach(method -> handed.addAll(List.of(method.getParameterTypes())));
        }
        return handed;
    }

    /** The components of a record that hold facts of another type: what a rule reads of it by {@code from}. */
    static List<String> holding(Class<?> type, Class<?> held) {
        return RecordShape.components(type).stream()
                .filter(component -> component.type().getType() instanceof ParameterizedType container
                        && container.getActualTypeArguments()[0] == held)
                .map(RecordShape.Component::name).toList();
    }

    /** The components below a record that list facts of a type. */
    public static Set<String> listsOf(Class<?> listed, Class<?> root) {
        Set<String> lists = new LinkedHashSet<>();
        for (RecordShape.Component component : RecordShape.components(root)) {
            Class<?> inner = component.raw();
            if (component.type().getType() instanceof ParameterizedType container && container.getActualTypeArguments()[0] instanceof Class<?> item) {
                inner = item;
                if (listed.isAssignableFrom(item)) {
                    lists.add(component.name());
                }
            }
            lists.addAll(listsOf(listed, inner));
        }
        return lists;
    }
}
