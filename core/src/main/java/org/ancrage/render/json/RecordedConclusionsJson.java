package org.ancrage.render.json;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import tools.jackson.core.JsonGenerator;

/**
 * What a record keeps of an answer: what it came to, text by text and criterion by criterion, the page that people read, and the hash of the whole
 * explanation, which is found again by asking again.
 */
public final class RecordedConclusionsJson extends JsonWriting {

    public RecordedConclusionsJson(JsonGenerator json, Corpus corpus, Language language) {
        super(json, corpus, language);
    }

    /**
     * @param assessment in full
     * @param page the answer in words
     * @param explanationHash hash of the answer in full
     */
    public void conclusions(Assessment assessment, String page, String explanationHash) {
        json.writeStartObject();
        json.writeStringProperty("need", assessment.need());
        json.writeStringProperty("offer", assessment.offer());
        json.writeStringProperty("outcome", assessment.outcome().name());
        array("decisions", assessment.decisions(), this::decision);
        array("outlook", assessment.outlook(), this::decision);
        json.writeObjectPropertyStart("criteria");
        truths(assessment).forEach((criterion, truth) -> json.writeStringProperty(criterion, truth));
        json.writeEndObject();
        json.writeStringProperty("page", page);
        json.writeStringProperty("explanationHash", explanationHash);
        json.writeEndObject();
    }

    private void decision(Decision decision) {
        json.writeStartObject();
        json.writeStringProperty("text", decision.text());
        json.writeStringProperty("version", decision.version().id());
        json.writeStringProperty("force", decision.version().force().name());
        json.writeStringProperty("outcome", decision.outcome().name());
        json.writeEndObject();
    }

    private static Map<String, String> truths(Assessment assessment) {
        Map<String, String> truths = new TreeMap<>();
        Stream.concat(assessment.decisions().stream(), assessment.outlook().stream()).flatMap(decision -> decision.explanation().walk()).map(Explanation::finding)
                .forEach(finding -> {
                    if (finding != null) {
                        truths.put(finding.criterion().id(), finding.truth().name());
                    }
                });
        return truths;
    }
}
