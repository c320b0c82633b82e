package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.AncrageBuilder;
import org.ancrage.decision.Level;
import org.ancrage.decision.timeline.Span;
import org.ancrage.dialogue.DialogueState;
import org.ancrage.document.Request;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.pack.RestrictedLimits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is null is refused at the door, with the name of the parameter: nothing is answered, and nothing kept that fails later. */
class NullRefusedTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Hosting HOSTING = StandardPack.situations().get(0).hosting();
    /** A value of each type that a caller may give. */
    private static final Map<Class<?>, Object> GIVEN = Map.ofEntries(Map.entry(Hosting.class, HOSTING), Map.entry(LocalDate.class, DAY), Map.entry(Span.class, new Span(DAY, DAY)),
            Map.entry(Request.class, new Request(HOSTING, null)), Map.entry(Need.class, HOSTING.need()), Map.entry(List.class, List.of()), Map.entry(Level.class, Level.SUMMARY),
            Map.entry(Level[].class, new Level[0]), Map.entry(Provenance.class, Provenance.none()), Map.entry(Trust.class, Trust.anything()),
            Map.entry(DialogueState.class, StandardPack.ANCRAGE.dialogue(HOSTING, DAY).state()), Map.entry(Ancrage.class, StandardPack.ANCRAGE),
            Map.entry(String.class, "fr/hds"), Map.entry(Map.class, Map.of()), Map.entry(Path.class, Path.of("nowhere")),
            Map.entry(RestrictedLimits.class, RestrictedLimits.DEFAULT), Map.entry(ClassLoader.class, NullRefusedTest.class.getClassLoader()));

    static Stream<Arguments> parameters() {
        return Stream.of(Ancrage.class, AncrageBuilder.class).flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.getDeclaringClass() != Object.class && !method.isSynthetic())
                .flatMap(method -> IntStream.range(0, method.getParameterCount()).mapToObj(place -> Arguments.of(method, place)));
    }

    @ParameterizedTest(name = "{0}, parameter {1}")
    @MethodSource("parameters")
    void nullIsRefusedByName(Method method, int place) {
        Object[] given = Arrays.stream(method.getParameterTypes()).map(type -> Objects.requireNonNull(GIVEN.get(type), type::getName)).toArray();
        given[place] = null;
        Object of = Modifier.isStatic(method.getModifiers()) ? null
                : method.getDeclaringClass() == Ancrage.class ? StandardPack.ANCRAGE : Ancrage.builder();
        Throwable thrown = catchThrowable(() -> {
            try {
                method.invoke(of, given);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        assertThat(thrown).isInstanceOf(NullPointerException.class).hasMessageMatching("[a-zA-Z]+");
        assertThat(thrown.getStackTrace()[1].getClassName()).as("refused further in").matches("org\\.ancrage\\.[A-Z]\\w+");
    }
}
