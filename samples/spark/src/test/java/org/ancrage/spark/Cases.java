package org.ancrage.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.JsonText;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Position;
import org.ancrage.document.RecordWriter;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Proposal;

/** The ready-made cases of the command line as one portfolio, in which each need and each offer has the name of its file. */
record Cases(List<Need> needs, List<Proposal> proposals) {

    private static final Path FOLDER = Path.of("../cli/cases");

    static Cases all() throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(FOLDER)) {
            files = entries.filter(file -> file.toString().matches(".*\\.(yaml|json)")).sorted().toList();
        }
        List<Need> needs = new ArrayList<>();
        List<Proposal> proposals = new ArrayList<>();
        for (Path file : files) {
            Request request = RequestReader.read(new DocumentReader().read(file));
            String name = file.getFileName().toString().replaceAll("\\..*", "");
            Hosting hosting = request.hosting();
            needs.add(NeedBuilder.builder(hosting.need()).id(name).build());
            proposals.add(new Proposal(OfferBuilder.builder(hosting.offer()).id(name).build(), hosting.contract()));
        }
        return new Cases(List.copyOf(needs), List.copyOf(proposals));
    }

    List<Hosting> hostings() {
        return needs.stream().flatMap(need -> proposals.stream().map(proposal -> proposal.to(need))).toList();
    }

    /** Needs as JSON lines. */
    List<String> needDocuments() {
        return needs.stream().map(need -> JsonText.of(new MappingNode(Map.of("need", RecordWriter.toNode(need)), Position.UNKNOWN))).toList();
    }

    /** Offers with their contracts as JSON lines. */
    List<String> offerDocuments() {
        return proposals.stream().map(RecordWriter::toNode).map(JsonText::of).toList();
    }
}
