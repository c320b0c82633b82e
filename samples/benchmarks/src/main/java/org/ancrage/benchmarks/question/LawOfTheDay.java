package org.ancrage.benchmarks.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.EuropeanEconomicArea;
import org.ancrage.fact.EuropeanUnion;
import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.fact.ReadingChoice;

/** The facts of the day as a plain file, so that a peer that starts cold need not load the law that it does not use. */
public final class LawOfTheDay {

    private LawOfTheDay() {
    }

    public static void write(Law law, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        law.union().members().forEach(state -> lines.add("union " + state));
        law.area().members().forEach(state -> lines.add("area " + state));
        law.adequacies().forEach(each -> lines.add("adequacy %s %s %s".formatted(each.id(), each.jurisdiction(), each.scope())));
        law.accessLaws().forEach(each -> lines.add("accessLaw %s %s %s".formatted(each.id(), each.jurisdiction(), each.state())));
        law.readingChoices().forEach(each -> lines.add("reading %s %s".formatted(each.reading(), each.option())));
        Files.write(file, lines);
    }

    public static Law read(Path file) throws IOException {
        Set<String> union = new LinkedHashSet<>();
        Set<String> area = new LinkedHashSet<>();
        List<AdequacyDecision> adequacies = new ArrayList<>();
        List<ForeignAccessLaw> accessLaws = new ArrayList<>();
        List<ReadingChoice> readings = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "union" -> union.add(words[1]);
                case "area" -> area.add(words[1]);
                case "adequacy" -> adequacies.add(new AdequacyDecision(words[1], words[2], AdequacyDecision.Scope.valueOf(words[3])));
                case "accessLaw" -> accessLaws.add(new ForeignAccessLaw(words[1], words[2], ForeignAccessLaw.State.valueOf(words[3])));
                case "reading" -> readings.add(new ReadingChoice(words[1], words[2]));
                default -> throw new IllegalArgumentException("The line (%s) says nothing of the law.".formatted(line));
            }
        }
        return new Law(new AsOf(Law.DAY), new EuropeanUnion(union), new EuropeanEconomicArea(area), adequacies,
                adequacies.stream().map(AdequacyDecision::jurisdiction).collect(Collectors.toUnmodifiableSet()), accessLaws,
                accessLaws.stream().map(ForeignAccessLaw::jurisdiction).collect(Collectors.toUnmodifiableSet()), readings);
    }
}
