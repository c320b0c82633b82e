package org.ancrage.engine.walk;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ancrage.fact.shape.RecordShape;
import org.jspecify.annotations.Nullable;

/**
 * The properties and the methods of a type. Kept with the type: to ask reflection again takes longer than all that is done with its answer.
 * Thread-safe.
 */
public final class Members {

    private static final ClassValue<Members> KEPT = new ClassValue<>() {
        @Override
        protected Members computeValue(Class<?> type) {
            return new Members(type);
        }
    };

    /** Rule files that come and go would fill the memory. */
    private static final int KEPT_CONSTRAINTS = 10_000;

    private final boolean record;
    private final List<String> properties;
    private final Map<String, List<Method>> methods = new HashMap<>();
    private final Map<String, Method> withoutParameters = new HashMap<>();
    /** By the text of a constraint; many rules write the same. */
    private final Map<String, List<String>> read = new ConcurrentHashMap<>();
    private final Map<String, List<Togetherness.Part>> parts = new ConcurrentHashMap<>();

    private Members(Class<?> type) {
        record = type.isRecord();
        Method[] all = type.getMethods();
        for (Method method : all) {
            // All are public; a call that need not find that out again takes half as long.
            method.trySetAccessible();
            methods.computeIfAbsent(method.getName(), name -> new ArrayList<>(1)).add(method);
            if (method.getParameterCount() == 0) {
                withoutParameters.put(method.getName(), method);
            }
        }
        properties = record ? RecordShape.components(type).stream().map(RecordShape.Component::name).toList()
                : Stream.of(all).filter(method -> method.getParameterCount() == 0).map(Method::getName).distinct().toList();
    }

    public static Members of(Class<?> type) {
        return KEPT.get(type);
    }

    /** Names of the components of a record, in its order; of another type, of the methods without parameters. */
    List<String> properties() {
        return properties;
    }

    /** Whether a record has such a component. */
    boolean hasComponent(String name) {
        return record && properties.contains(name);
    }

    /** Public methods of this name. */
    List<Method> methods(String name) {
        return methods.getOrDefault(name, List.of());
    }

    /**
     * The properties that a constraint reads.
     *
     * @param finding finds them where that is not known yet
     */
    List<String> read(String constraint, Function<String, List<String>> finding) {
        return known(constraint, read, finding);
    }

    /** As {@link #read}: the predicates that a constraint is together. */
    List<Togetherness.Part> parts(String constraint, Function<String, List<Togetherness.Part>> finding) {
        return known(constraint, parts, finding);
    }

    private static <T> List<T> known(String constraint, Map<String, List<T>> kept, Function<String, List<T>> finding) {
        List<T> known = kept.get(constraint);
        if (known == null) {
            known = finding.apply(constraint);
            if (kept.size() < KEPT_CONSTRAINTS) {
                kept.put(constraint, known);
            }
        }
        return known;
    }

    /** The value of a component of a record. */
    public static @Nullable Object value(Object fact, String component) {
        Method method = of(fact.getClass()).withoutParameters.get(component);
        if (method == null) {
            throw new IllegalStateException("There is no component (%s) in %s.".formatted(component, fact.getClass()));
        }
        try {
            return method.invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The component (%s) of %s cannot be read.".formatted(component, fact.getClass()), e);
        }
    }
}
