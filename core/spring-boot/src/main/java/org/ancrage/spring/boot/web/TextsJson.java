package org.ancrage.spring.boot.web;

import java.time.LocalDate;
import org.ancrage.document.JsonForm;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.LegalText;
import tools.jackson.core.JsonGenerator;

/** The legal texts of a corpus, as they stand on a day, as JSON: an array of objects, in the order of the packs. */
final class TextsJson {

    private TextsJson() {
    }

    static String of(Corpus corpus, Language language, LocalDate on) {
        return JsonForm.COMPACT.of(json -> {
            json.writeStartArray();
            corpus.texts().forEach(text -> write(json, text, language, on));
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, LegalText text, Language language, LocalDate on) {
        json.writeStartObject();
        json.writeStringProperty("id", text.id());
        json.writeStringProperty("title", text.title().in(language));
        text.on(on).ifPresent(version -> {
            json.writeStringProperty("version", version.id());
            json.writeStringProperty("versionTitle", version.title().in(language));
            json.writeStringProperty("force", version.force().name());
            if (version.period().from() != null) {
                json.writeStringProperty("from", version.period().from().toString());
            }
            if (version.period().until() != null) {
                json.writeStringProperty("until", version.period().until().toString());
            }
        });
        json.writeEndObject();
    }
}
