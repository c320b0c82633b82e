package org.ancrage.authoring.mutation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ancrage.document.JsonForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes a report as JSON, after the schema {@code mutation.schema.json}. The same report gives the same bytes. */
public final class MutationJsonRenderer {

    private final JsonGenerator json;

    private MutationJsonRenderer(JsonGenerator json) {
        this.json = json;
    }

    /** Indented, ending with a line feed. */
    public static String render(MutationReport report) {
        return JsonForm.INDENTED.of(json -> new MutationJsonRenderer(json).write(report));
    }

    private void write(MutationReport report) {
        json.writeStartObject();
        json.writeName("total");
        score(null, report.total());
        json.writeArrayPropertyStart("texts");
        report.scores().forEach(this::score);
        json.writeEndArray();
        json.writeArrayPropertyStart("survivors");
        report.survivors().forEach(mutant -> mutant(mutant, null));
        json.writeEndArray();
        json.writeArrayPropertyStart("equivalents");
        report.equivalents().forEach(one -> mutant(one.mutant(), one.reason()));
        json.writeEndArray();
        json.writeArrayPropertyStart("stale");
        report.stale().forEach(one -> {
            json.writeStartObject();
            json.writeStringProperty("id", one.id());
            json.writeStringProperty("because", one.noticed() ? "NOTICED" : "NO_SUCH_CHANGE");
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private void score(@Nullable String text, MutationReport.Score score) {
        json.writeStartObject();
        if (text != null) {
            json.writeStringProperty("text", text);
        }
        json.writeNumberProperty("percent", BigDecimal.valueOf(score.percent()).setScale(1, RoundingMode.FLOOR));
        json.writeNumberProperty("noticed", score.noticed());
        json.writeNumberProperty("valid", score.valid());
        json.writeNumberProperty("equivalent", score.equivalent());
        json.writeNumberProperty("invalid", score.invalid());
        json.writeEndObject();
    }

    private void mutant(Mutant mutant, @Nullable String reason) {
        json.writeStartObject();
        json.writeStringProperty("id", mutant.id());
        json.writeStringProperty("text", mutant.text());
        json.writeStringProperty("file", mutant.file());
        json.writeNumberProperty("line", mutant.line());
        json.writeStringProperty("operator", mutant.operator().name());
        json.writeStringProperty("where", mutant.where());
        json.writeStringProperty("before", mutant.before());
        json.writeStringProperty("after", mutant.after());
        if (reason != null) {
            json.writeStringProperty("reason", reason);
        }
        json.writeEndObject();
    }
}
