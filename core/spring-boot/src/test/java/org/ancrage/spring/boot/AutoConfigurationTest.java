package org.ancrage.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.ancrage.Ancrage;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Limits;
import org.ancrage.document.Problem;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.law.Reading;
import org.ancrage.spring.boot.autoconfigure.AncrageAutoConfiguration;
import org.ancrage.spring.boot.autoconfigure.AncrageHealthAutoConfiguration;
import org.ancrage.spring.boot.autoconfigure.AncrageMetricsAutoConfiguration;
import org.ancrage.spring.boot.autoconfigure.AncrageWebAutoConfiguration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.web.servlet.function.RouterFunction;

/** What properties and beans of an application make of Ancrage. */
class AutoConfigurationTest {

    private static final AutoConfigurations ALL = AutoConfigurations.of(AncrageAutoConfiguration.class, AncrageHealthAutoConfiguration.class,
            AncrageMetricsAutoConfiguration.class, AncrageWebAutoConfiguration.class);

    /** With the one Ancrage of all tests. */
    private final ApplicationContextRunner started = new ApplicationContextRunner().withConfiguration(ALL).withBean(Ancrage.class, () -> Running.ANCRAGE);
    private final ApplicationContextRunner starting = new ApplicationContextRunner().withConfiguration(ALL);

    @Test
    void anAncrageOfTheApplicationTakesThePlaceOfOurs() {
        started.run(context -> {
            assertThat(context).hasSingleBean(Ancrage.class).hasSingleBean(AncrageHandle.class);
            assertThat(context.getBean(AncrageHandle.class).get()).isSameAs(Running.ANCRAGE);
        });
    }

    /** What is started here, with all that properties can say of it. */
    @Test
    void propertiesSayWhatAnswers(@TempDir Path cache) {
        Reading reading = Running.ANCRAGE.corpus().readings().values().iterator().next();
        String option = reading.options().get(1).id();
        starting.withPropertyValues("ancrage.readings=default," + reading.id() + "=" + option, "ancrage.cache=" + cache.resolve("new"))
                .run(context -> {
                    Ancrage ancrage = context.getBean(Ancrage.class);
                    assertThat(ancrage.ruleSets()).isEqualTo(Running.ANCRAGE.ruleSets());
                    assertThat(ancrage.readings()).containsEntry(reading.id(), option).hasSameSizeAs(Running.ANCRAGE.corpus().readings().entrySet());
                    assertThat(context.getBean(AncrageHandle.class).took()).isPresent();
                });
    }

    @Test
    void aPackThatIsMissingIsTold() {
        assertThat(failure("ancrage.packs=acme/none")).isInstanceOf(InvalidInputException.class).hasMessageContaining("acme/none");
    }

    private static void ends(AncrageHandle handle) {
        handle.awaitEnd();
        assertThat(handle.state()).isEqualTo(AncrageHandle.State.FAILED);
    }

    @Test
    void aCustomizerSaysWhatNoPropertyDoes() {
        starting.withPropertyValues("ancrage.standard=false").withBean(AncrageCustomizer.class, () -> builder -> builder.pack("acme/of-the-customizer"))
                .run(context -> assertThat(context.getBean(AncrageHandle.class)).satisfies(AutoConfigurationTest::ends)
                        .extracting(handle -> handle.failure().orElseThrow(), InstanceOfAssertFactories.THROWABLE).hasMessageContaining("acme/of-the-customizer"));
    }

    /** Rule files take the author's kit, which is not on this class path; that the folder was opened, and how, is told by what is said of it. */
    @Test
    void foldersOfPacksAreTakenAsWhatTheyAreSaidToBe() {
        String pack = Path.of("../../samples/vendor-pack/src/main/resources/com/example/acme/csf").toString();
        assertThat(failure("ancrage.packs=" + pack)).hasMessageContaining("Maybe the dependency ancrage-authoring");
        assertThat(failure("ancrage.restricted-packs=" + pack, "ancrage.restricted-permits=extend,derive,amend,jurisdictions,acts"))
                .hasMessageContaining("only those can be checked");
        assertThat(failure("ancrage.packs=No such/pack")).hasMessageContaining("there is no pack (No such/pack)");
    }

    private Throwable failure(String... properties) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        starting.withPropertyValues(properties).run(context -> {
            AncrageHandle handle = context.getBean(AncrageHandle.class);
            ends(handle);
            failure.set(handle.failure().orElseThrow());
        });
        return failure.get();
    }

    @Test
    void whoInjectsTheHandleDoesNotWait() {
        AncrageHandle never = AncrageHandle.starting(() -> Running.ANCRAGE, work -> new Thread(() -> { }));
        new ApplicationContextRunner().withConfiguration(ALL).withBean(AncrageHandle.class, () -> never).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(AncrageHandle.class).state()).isEqualTo(AncrageHandle.State.STARTING);
        });
    }

    @Test
    void trustAndLimitsAreBound() {
        started.withPropertyValues("ancrage.trust[0].facts=/offer/certificates,/offer/holdings", "ancrage.trust[0].at-least=official-register",
                "ancrage.trust[0].not-older-than=P1Y", "ancrage.limits.bytes=1KB", "ancrage.limits.depth=3", "ancrage.limits.nodes=9").run(context -> {
                    assertThat(context.getBean(Trust.class)).isEqualTo(
                            Trust.of(new Trust.Demand(List.of("/offer/certificates", "/offer/holdings"), SourceKind.OFFICIAL_REGISTER, Period.ofYears(1))));
                    assertThat(context.getBean(Limits.class)).isEqualTo(new Limits(1024, 3, 9));
                });
        started.withPropertyValues("ancrage.trust[0].facts=/offer/certificate").run(context -> assertThat(context).getFailure().rootCause()
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("Maybe \"/offer/certificates\"."));
    }

    @Test
    void aLimitThatNoDocumentCanHaveIsRefused() {
        for (String size : List.of("2GB", "0B")) {
            started.withPropertyValues("ancrage.limits.bytes=" + size).run(context -> assertThat(context).getFailure().rootCause()
                    .hasMessageMatching("ancrage\\.limits\\.bytes: (2147483648|0) bytes are no size of a document\\. Give 1B to 2047MB\\."));
        }
    }

    @Test
    void readingsThatDoNotExistAreRefused() {
        assertThat(failure("ancrage.readings=nonsense")).hasMessageContaining("(nonsense) is neither default nor ID=OPTION");
        assertThat(failure("ancrage.readings=fr/none#such=option,fr/secnumcloud#ownership-caps=of-another"))
                .hasMessageContaining("there is no reading (fr/none#such)").hasMessageContaining("(fr/secnumcloud#ownership-caps) has no option (of-another). Use one of");
    }

    @Test
    void answersAreMeasuredWhereThereIsARegistry() {
        Hosting hosting = RequestReader.read(new DocumentReader().read(Running.REQUEST, "request")).hosting();
        started.withBean(MeterRegistry.class, SimpleMeterRegistry::new).run(context -> {
            AncrageMeter meter = context.getBean(AncrageMeter.class);
            String outcome = meter.measure("assess", () -> Running.ANCRAGE.outcomes(hosting, Running.DAY)).overall().name();
            assertThat(catchThrowable(() -> meter.measure("assess", () -> {
                throw new InvalidInputException(List.of(new Problem("a", "", 0, "b"), new Problem("a", "", 0, "c")));
            }))).isInstanceOf(InvalidInputException.class);
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            assertThat(registry.get("ancrage.answers").tag("operation", "assess").tag("outcome", outcome).timer().count()).isOne();
            assertThat(registry.get("ancrage.answers").tag("outcome", "INVALID").timer().count()).isOne();
            assertThat(registry.get("ancrage.problems").tag("operation", "assess").counter().count()).isEqualTo(2);
        });
    }

    @Test
    void nothingButTheLibraryIsNeeded() {
        Map<String, ApplicationContextRunner> without = Map.of("Micrometer", started.withClassLoader(new FilteredClassLoader("io.micrometer")),
                "health", started.withClassLoader(new FilteredClassLoader("org.springframework.boot.health", "org.springframework.boot.actuate")),
                "web", started.withClassLoader(new FilteredClassLoader("org.springframework.web", "jakarta.servlet")));
        assertThat(without).allSatisfy((what, runner) -> runner.run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(AncrageMeter.class);
            assertThat(context.getBean(AncrageMeter.class).<LocalDate>measure("a", () -> Running.DAY)).isEqualTo(Running.DAY);
        }));
    }

    @Test
    void thereAreNoEndpointsUnlessTheyAreSwitchedOn() {
        WebApplicationContextRunner web = new WebApplicationContextRunner().withConfiguration(ALL).withBean(Ancrage.class, () -> Running.ANCRAGE);
        web.run(context -> assertThat(context).doesNotHaveBean(RouterFunction.class).hasBean("ancrageConverters").hasBean("ancrageProblemAdvice"));
        web.withPropertyValues("ancrage.web.enabled=true").run(context -> assertThat(context).hasSingleBean(RouterFunction.class));
        web.withPropertyValues("ancrage.web.converters=false", "ancrage.web.problem-details=false")
                .run(context -> assertThat(context).doesNotHaveBean("ancrageConverters").doesNotHaveBean("ancrageProblemAdvice"));
        web.withPropertyValues("ancrage.web.enabled=true", "ancrage.web.path=no-slash/").run(context -> assertThat(context).hasFailed());
        started.withPropertyValues("ancrage.web.enabled=true").run(context -> assertThat(context).doesNotHaveBean(RouterFunction.class));
    }

    @Test
    void nobodyPaysForAssistantsWhoDoesNotTakeThem() {
        new WebApplicationContextRunner().withConfiguration(ALL).withBean(Ancrage.class, () -> Running.ANCRAGE).withPropertyValues("ancrage.mcp.enabled=true")
                .withClassLoader(new FilteredClassLoader("org.ancrage.mcp", "io.modelcontextprotocol", "reactor"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RouterFunction.class));
    }
}
