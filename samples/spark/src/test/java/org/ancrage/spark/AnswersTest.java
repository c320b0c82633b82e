package org.ancrage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void goesOnFromChunkToChunk() throws Exception {
        Cases cases = Cases.all();
        int offers = 11;
        List<String> documents = IntStream.range(0, offers)
                .mapToObj("{\"offer\": {\"id\": \"o%s\", \"hoster\": {\"id\": \"h\"}}}"::formatted).toList();
        List<Row> rows = new ArrayList<>();
        new Answers(StandardLaw.ancrage(), LocalDate.of(2026, 11, 24), cases.needs().subList(0, 1), documents.iterator(), false, 4)
                .forEachRemaining(rows::add);
        assertThat(rows).extracting(row -> row.getString(1))
                .containsExactlyElementsOf(IntStream.range(0, offers).mapToObj("o%s"::formatted).toList());
    }

    @Test
    void chunksStayWithinTheirBoundsWhateverTheNeeds() {
        assertThat(Answers.chunk(0)).isEqualTo(4_096);
        assertThat(Answers.chunk(2_000)).isEqualTo(4_096);
        assertThat(Answers.chunk(8_000)).isEqualTo(2_000);
        assertThat(Answers.chunk(1_000_000)).isEqualTo(1_024);
    }
}
