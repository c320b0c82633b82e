package org.ancrage.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.PortfolioReader;
import org.ancrage.document.Position;
import org.ancrage.document.RecordWriter;
import org.ancrage.fact.Offer;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.Source;

/**
 * What was read from a file of somebody else. Immutable.
 *
 * @param offer an offer of which no more is known than the file says
 * @param sources what its facts rest on
 * @param evidence which facts rest on which source
 * @param remarks what was read and what was left out, in the order of the file; nothing is lost without one
 */
public record Imported(Offer offer, List<Source> sources, List<FactEvidence> evidence, List<Remark> remarks) {

    public Imported {
        sources = List.copyOf(sources);
        evidence = List.copyOf(evidence);
        remarks = List.copyOf(remarks);
    }

    /** The document that holds it: {@code offer}, {@code sources}, {@code evidence}. */
    public MappingNode document() {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("offer", RecordWriter.toNode(offer));
        entries.put("sources", sequence(sources));
        entries.put("evidence", sequence(evidence));
        return new MappingNode(entries, Position.UNKNOWN);
    }

    private static SequenceNode sequence(List<? extends Record> records) {
        return new SequenceNode(records.stream().map(RecordWriter::toNode).toList(), Position.UNKNOWN);
    }

    /**
     * The same, if its facts do not contradict each other.
     *
     * @param file for messages
     * @throws InvalidInputException with all that contradicts itself: what a source says cannot be so
     */
    public Imported checked(String file) {
        new PortfolioReader().read(new Document(file, new MappingNode(Map.of("offer", RecordWriter.toNode(offer)), Position.UNKNOWN)));
        return this;
    }
}
