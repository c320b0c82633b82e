package org.ancrage.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ancrage.benchmarks.peer.DroolsPeer;
import org.ancrage.benchmarks.peer.NumberedConclusions;
import org.ancrage.benchmarks.peer.Settled;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.benchmarks.question.LawOfTheDay;
import org.ancrage.benchmarks.question.RuleFiles;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Proposal;

/**
 * One decision with plain Drools, classic compiler, and the end: what {@link ColdStart} launches. Of Ancrage it takes the records of facts
 * and the reader of the question.
 */
public final class ColdStartPlain {

    private ColdStartPlain() {
    }

    /** @param arguments the question, the facts of the day, and a scope */
    public static void main(String[] arguments) throws IOException {
        Hosting hosting;
        try (InputStream file = Files.newInputStream(Path.of(arguments[0]))) {
            hosting = RequestReader.read(new DocumentReader().read(file, arguments[0])).hosting();
        }
        Law law = LawOfTheDay.read(Path.of(arguments[1]));
        Proposal proposal = new Proposal(hosting.offer(), hosting.contract());
        if (Way.Scope.valueOf(arguments[2]) == Way.Scope.FIFTY_CRITERIA) {
            try (DroolsPeer<Settled> peer = DroolsPeer.ofTheFifty(DroolsPeer.Kind.CLASSIC, law)) {
                System.out.println(peer.settle(hosting.need(), proposal).truths());
            }
        } else {
            RuleFiles rules = RuleFiles.ofAllTexts();
            try (DroolsPeer<NumberedConclusions> peer = DroolsPeer.ofAllTexts(DroolsPeer.Kind.CLASSIC, law)) {
                NumberedConclusions conclusions = peer.settle(hosting.need(), proposal);
                List<String> truths = new ArrayList<>();
                for (int criterion = 0; criterion < rules.criteria().size(); criterion++) {
                    truths.add(rules.criteria().get(criterion) + "=" + conclusions.truth(criterion));
                }
                System.out.println(truths);
            }
        }
    }
}
