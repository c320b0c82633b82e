package org.ancrage.procurement.api;

import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Records that are sent and answered. What is answered has all components but those that may be null, which are left out; what is sent, and documents of
 * facts, may leave out lists as well.
 */
final class RecordComponents {

    private static final List<Class<?>> MAY_BE_LEFT_OUT = List.of(List.class, Answer.class);

    private final Map<String, Class<?>> answered = new TreeMap<>();
    private final Map<String, Class<?>> sent = new TreeMap<>();

    private RecordComponents() {
    }

    static RecordComponents of(RequestMappingHandlerMapping routes) {
        RecordComponents found = new RecordComponents();
        collect(ProblemDocument.class, found.answered);
        routes.getHandlerMethods().values().stream().filter(method -> method.getBeanType().isAnnotationPresent(RestController.class)).forEach(method -> {
            collect(method.getReturnType().getGenericParameterType(), found.answered);
            for (MethodParameter parameter : method.getMethodParameters()) {
                if (parameter.hasParameterAnnotation(RequestBody.class)) {
                    collect(parameter.getGenericParameterType(), found.sent);
                }
            }
        });
        return found;
    }

    private static void collect(Type type, Map<String, Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
        } else if (type instanceof Class<?> one && one.isRecord() && one.getName().startsWith("org.ancrage.procurement.")) {
            Class<?> same = found.put(one.getSimpleName(), one);
            if (same != null && same != one) {
                throw new IllegalStateException("Two records have one name in the description: %s and %s.".formatted(same.getName(), one.getName()));
            }
            if (same == null) {
                Stream.of(one.getRecordComponents()).forEach(component -> collect(component.getGenericType(), found));
            }
        }
    }

    /** @param schemas by the names of the records */
    void require(Function<String, Schema<?>> schemas) {
        answered.forEach((name, type) -> require(schemas.apply(name), type, FactsDocument.class.isAssignableFrom(type) ? MAY_BE_LEFT_OUT : List.of()));
        sent.forEach((name, type) -> require(schemas.apply(name), type, MAY_BE_LEFT_OUT));
    }

    private static void require(Schema<?> schema, Class<?> type, List<Class<?>> optional) {
        schema.setRequired(Stream.of(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class) && !optional.contains(component.getType()))
                .map(RecordComponent::getName).toList());
    }
}
