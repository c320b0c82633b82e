package org.ancrage.render.words;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.evidence.Declarations;
import org.ancrage.decision.evidence.Distrust;
import org.ancrage.fact.evidence.PlacedFact;
import org.ancrage.fact.evidence.Source;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.fact.shape.RecordShape;

/** Who says what, in the words of one language. */
public final class EvidenceWords {

    private final Words words;
    private final Labels labels;
    private final Grammar grammar;

    public EvidenceWords(Words words) {
        this.words = words;
        this.labels = words.labels();
        this.grammar = words.grammar();
    }

    /** A fact with its value; a record without id with all that is known of it. */
    public String fact(PlacedFact fact) {
        return fact.component() != null ? words.fact(fact.of(), List.of(fact.component()))
                : RecordShape.id(fact.of()) == null ? words.whole(fact.of()) : words.head(fact.of());
    }

    /** So many facts, and how many more there are. */
    public String facts(List<PlacedFact> facts, int most) {
        Stream<String> more = facts.size() > most ? Stream.of(labels.of(Phrase.MORE_OF_THESE, facts.size() - most)) : Stream.empty();
        return String.join(words.listSeparator(), Stream.concat(facts.stream().limit(most).map(this::fact), more).toList());
    }

    /** « Extrait du registre, p. 3 (greffe, registre officiel, au 15 septembre 2026) ». */
    public String source(Source source) {
        List<String> details = new ArrayList<>();
        if (source.assertedBy() != null) {
            details.add(source.assertedBy());
        }
        source.kinds().stream().sorted().map(labels::name).forEach(details::add);
        if (source.asOf() != null) {
            details.add(labels.of(Phrase.EVIDENCE_AS_OF, grammar.date(source.asOf())));
        }
        String title = source.title() == null ? source.id() : source.title();
        return labels.of(Phrase.FACT_WITH, title + (source.page() == null ? "" : ", p. " + source.page()), String.join(", ", details));
    }

    /** A fact that is not trusted, why, and what is wanted. */
    public String fallen(Distrust.Fallen fallen) {
        return labels.of(Phrase.DISTRUSTED_WANTED, fact(fallen.fact()), labels.name(fallen.shortfall().lack()), wanted(fallen.shortfall().demand()));
    }

    private String wanted(Trust.Demand demand) {
        Period age = demand.notOlderThan();
        String strongest = labels.name(demand.atLeast());
        String kind = demand.atLeast() == SourceKind.VERIFIED ? strongest : labels.of(Phrase.DISTRUSTED_OR_BETTER, strongest);
        return age == null ? kind : labels.of(Phrase.DISTRUSTED_SINCE, kind, grammar.period(age));
    }

    /** What to ask for, and of whom or what it speaks. */
    public String document(Declarations.Document document) {
        return grammar.colon(grammar.sentence(labels.name(document.kind())), words.head(document.about().of()));
    }

    /** An outcome as a conclusion. */
    public String outcome(Outcome outcome) {
        return labels.name(outcome);
    }
}
