package org.ancrage.document.evidence;

import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Position;
import org.ancrage.document.Problems;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.fact.evidence.Trust.Demand;

/**
 * Reads and writes how well an application wants facts proven: a list of demands.
 *
 * <pre>{@code
 * - facts: [/offer/certificates]
 *   atLeast: OFFICIAL_REGISTER
 *   notOlderThan: P1Y
 * }</pre>
 */
public final class TrustReader {

    private TrustReader() {
    }

    /** @throws InvalidInputException with all that is wrong */
    public static Trust read(Document document) {
        Problems problems = new Problems(document.name());
        Trust trust = read(Cursor.of(document, problems));
        problems.throwIfAny();
        return trust;
    }

    /** What is wrong is reported at its place. */
    public static Trust read(Cursor cursor) {
        List<Demand> demands = new ArrayList<>();
        cursor.items().forEach(item -> {
            if (item.keys("facts", "atLeast", "notOlderThan")) {
                List<String> facts = item.at("facts").items().stream().flatMap(place -> pointer(place).stream()).toList();
                item.find("facts").filter(place -> place.sequence() && place.items().isEmpty()).ifPresent(place -> place.report(EvidenceProblem.DEMAND_OF_NOTHING.plain()));
                Optional<SourceKind> atLeast = item.at("atLeast").constant(SourceKind.class);
                Optional<Period> age = item.find("notOlderThan").flatMap(TrustReader::period);
                atLeast.ifPresent(kind -> demands.add(new Demand(facts, kind, age.orElse(null))));
            }
        });
        return new Trust(demands);
    }

    private static Optional<String> pointer(Cursor place) {
        return place.text().filter(pointer -> {
            if (TrustChecks.leads(pointer)) {
                return true;
            }
            place.report(TrustChecks.leadsNowhere(pointer));
            return false;
        });
    }

    private static Optional<Period> period(Cursor place) {
        return place.text().flatMap(text -> {
            try {
                Period period = Period.parse(text);
                if (TrustChecks.possible(period)) {
                    return Optional.of(period);
                }
            } catch (DateTimeException none) {
                // reported below
            }
            place.report(TrustChecks.impossible(text));
            return Optional.empty();
        });
    }

    /** The document that reads as this. */
    public static Node toNode(Trust trust) {
        return new SequenceNode(trust.demands().stream().map(TrustReader::node).toList(), Position.UNKNOWN);
    }

    private static Node node(Demand demand) {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("facts", new SequenceNode(demand.facts().stream().map(TrustReader::text).toList(), Position.UNKNOWN));
        entries.put("atLeast", text(demand.atLeast().name()));
        if (demand.notOlderThan() != null) {
            entries.put("notOlderThan", text(demand.notOlderThan().toString()));
        }
        return new MappingNode(entries, Position.UNKNOWN);
    }

    private static Node text(String text) {
        return new ScalarNode(Kind.STRING, text, Position.UNKNOWN);
    }
}
