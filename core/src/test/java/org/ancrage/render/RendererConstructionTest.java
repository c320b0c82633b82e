package org.ancrage.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is taken that is told much later, in an answer, to be missing. */
class RendererConstructionTest {

    static List<Constructor<?>> renderers() throws NoSuchMethodException {
        List<Constructor<?>> found = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.ancrage.render").stream()
                .filter(type -> type.getPackageName().equals("org.ancrage.render")).map(JavaClass::reflect)
                .<Constructor<?>>flatMap(type -> List.of(type.getConstructors()).stream())
                .filter(constructor -> List.of(constructor.getParameterTypes()).equals(List.of(Corpus.class, Language.class))).toList();
        assertThat(found).contains(TextRenderer.class.getConstructor(Corpus.class, Language.class)).hasSizeGreaterThan(15);
        return found;
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void a_corpus_and_a_language_are_needed(Constructor<?> renderer) {
        assertThat(refused(renderer, null, Language.FR)).hasMessage("corpus");
        assertThat(refused(renderer, Answers.CORPUS, null)).hasMessage("language");
    }

    private static Throwable refused(Constructor<?> renderer, Corpus corpus, Language language) {
        Throwable thrown = catchThrowable(() -> renderer.newInstance(corpus, language));
        assertThat(thrown).isInstanceOf(InvocationTargetException.class).cause().isInstanceOf(NullPointerException.class);
        return thrown.getCause();
    }
}
