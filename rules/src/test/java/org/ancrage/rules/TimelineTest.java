package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Node;
import org.ancrage.law.Corpus;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Provision;
import org.ancrage.law.Version;
import org.junit.jupiter.api.Test;

/** Every dated event of the specification is in the corpus with its date. */
class TimelineTest {

    private final Corpus corpus = StandardPack.ANCRAGE.corpus();

    /** An event as the specification has it; a day or a month. */
    record Dated(String date, String event) {
    }

    @Test
    void everyDatedEventIsInTheCorpus() throws IOException {
        Set<String> days = boundaries();
        List<Dated> missing = events().stream().filter(event -> days.stream().noneMatch(day -> day.startsWith(event.date()))).toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void nothingInForceIsUndated() {
        Jurisdictions jurisdictions = corpus.jurisdictions();
        assertThat(jurisdictions.memberships()).isNotEmpty().allSatisfy(membership -> assertThat(membership.period().from()).isNotNull());
        assertThat(jurisdictions.adequacies()).isNotEmpty().allSatisfy(adequacy -> assertThat(adequacy.period().from()).isNotNull());
        assertThat(jurisdictions.accessLaws()).isNotEmpty().allSatisfy(law -> assertThat(law.period().from()).isNotNull());
        assertThat(corpus.texts().stream().flatMap(text -> text.versions().stream()))
                .allSatisfy(version -> assertThat(version.period().from()).isNotNull());
    }

    private List<Dated> events() throws IOException {
        try (InputStream in = Objects.requireNonNull(TimelineTest.class.getResourceAsStream("timeline.yaml"))) {
            Node.MappingNode root = (Node.MappingNode) new DocumentReader().read(in, "timeline.yaml").root();
            List<Dated> events = new ArrayList<>();
            for (Node event : ((Node.SequenceNode) root.entries().get("events")).items()) {
                events.add(new Dated(text(event, "date"), text(event, "event")));
            }
            assertThat(events).hasSizeGreaterThan(100);
            return events;
        }
    }

    private static String text(Node event, String key) {
        return ((Node.ScalarNode) ((Node.MappingNode) event).entries().get(key)).text();
    }

    private Set<String> boundaries() {
        Jurisdictions jurisdictions = corpus.jurisdictions();
        Stream<Period> periods = Stream.of(
                        corpus.texts().stream().map(LegalText::provisions).flatMap(List::stream).map(Provision::period),
                        corpus.texts().stream().map(LegalText::versions).flatMap(List::stream).map(Version::period),
                        jurisdictions.provisions().stream().map(Provision::period),
                        jurisdictions.memberships().stream().map(Jurisdictions.Membership::period),
                        jurisdictions.adequacies().stream().map(Jurisdictions.Adequacy::period),
                        jurisdictions.accessLaws().stream().map(Jurisdictions.AccessLawEntry::period))
                .flatMap(part -> part);
        Stream<LocalDate> days = Stream.of(
                        periods.flatMap(period -> Stream.of(period.from(), period.until(), lastDay(period))),
                        jurisdictions.accessLaws().stream().map(Jurisdictions.AccessLawEntry::actsRunUntil).flatMap(
                                until -> until == null ? Stream.of() : Stream.of(until, until.minusDays(1))),
                        jurisdictions.events().stream().map(Jurisdictions.Event::date))
                .flatMap(part -> part);
        return days.filter(Objects::nonNull).map(LocalDate::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static LocalDate lastDay(Period period) {
        return period.until() == null ? null : period.until().minusDays(1);
    }
}
