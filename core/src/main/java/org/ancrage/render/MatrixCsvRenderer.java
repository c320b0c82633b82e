package org.ancrage.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.comparison.Matrix;

/**
 * Writes a matrix as comma-separated values (RFC 4180), one line per pair, need by need. The first line names the columns: {@code need},
 * {@code offer}, {@code outcome}, and one per text. Outcomes are the constants of {@link org.ancrage.decision.Outcome}. Stateless.
 */
public final class MatrixCsvRenderer {

    /** Writes line by line; lines end with carriage return and line feed. */
    public void render(Matrix matrix, Appendable to) throws IOException {
        to.append(line(Stream.concat(Stream.of("need", "offer", "outcome"), matrix.texts().stream()).toList()));
        for (var need : matrix.needs()) {
            for (var proposal : matrix.proposals()) {
                String offer = proposal.offer().id();
                List<String> fields = new ArrayList<>(List.of(need.id(), offer, matrix.outcome(need.id(), offer).name()));
                matrix.texts().forEach(text -> fields.add(matrix.outcome(text, need.id(), offer).orElseThrow().name()));
                to.append(line(fields));
            }
        }
    }

    private static String line(List<String> fields) {
        return fields.stream().map(CsvRenderer::field).collect(Collectors.joining(",", "", "\r\n"));
    }
}
