package org.ancrage.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RecordWriterProperties {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_request_that_is_written_reads_back_as_the_same(@ForAll("requests") Request request) {
        String json = JsonText.of(RequestReader.toNode(request));

        // Without the checks of substance, which random facts seldom pass.
        Request read = RecordReader.read(RequestDocument.class, new DocumentReader().read(json, "request")).request();

        assertThat(read).isEqualTo(request);
        assertThat(JsonText.of(RequestReader.toNode(read))).isEqualTo(json);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void no_request_makes_the_checks_fail(@ForAll("requests") Request request) {
        assertThat(HostingChecks.check(request.hosting())).allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
    }

    @Provide
    Arbitrary<Request> requests() {
        return Records.of(RequestDocument.class).map(RequestDocument::request);
    }
}
