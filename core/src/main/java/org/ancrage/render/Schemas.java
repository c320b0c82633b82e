package org.ancrage.render;

import java.util.Map;
import java.util.Set;
import org.ancrage.document.resource.Resources;
import org.ancrage.render.json.AskedSchema;

/** The published JSON Schemas (draft 2020-12) of what is asked, answered and recorded. */
public final class Schemas {

    private static final String DEFINITIONS = "\"$defs\": {";

    private Schemas() {
    }

    /** What a request may say. It follows from the records of {@code org.ancrage.fact}. */
    public static String request() {
        return resource("request.schema.json");
    }

    /** What a file of a portfolio may say. It follows from the same records. */
    public static String portfolio() {
        return resource("portfolio.schema.json");
    }

    /**
     * The schema of requests, or of portfolios, with the texts that ask for each field.
     *
     * @param asked JSON pointers of components of a request, by id of the text that asks for them, as {@code Ancrage.componentsAsked()} tells
     */
    public static String withTexts(String schema, Map<String, Set<String>> asked) {
        return AskedSchema.of(schema, asked);
    }

    /** What {@link ComparisonJsonRenderer} writes. */
    public static String comparison() {
        return resource("comparison.schema.json");
    }

    /** What {@link JsonRenderer} writes. */
    public static String answer() {
        return resource("answer.schema.json");
    }

    /** The explanation of which a record has the hash: the first form of answers, in which each part stands in full wherever it is spoken of. */
    public static String recordedAnswer() {
        return resource("recorded-answer.schema.json");
    }

    /** What {@code org.ancrage.dialogue.DialogueRenderer} writes. */
    public static String dialogue() {
        return resource("dialogue.schema.json");
    }

    /** What {@code org.ancrage.dialogue.DialogueState.json()} writes; the schema of requests stands in it. */
    public static String dialogueState() {
        return resource("dialogue-state.schema.json").replace(DEFINITIONS, DEFINITIONS + "\n    \"request\": " + inner(request()) + ",");
    }

    /** What a record says: question, law and answer, to be kept and replayed. That of requests stands in it. */
    public static String record() {
        return resource("record.schema.json").replace(DEFINITIONS, DEFINITIONS + "\n    \"request\": " + inner(request()) + ",");
    }

    private static String inner(String schema) {
        return schema.strip().replace("\n", "\n    ");
    }

    /** What {@link DifferenceJsonRenderer} writes; holds the schema of answers in records, whose parts it uses. */
    public static String difference() {
        return withAnswer("difference.schema.json");
    }

    /** What {@link ImpactJsonRenderer} writes; holds the schema of answers in records, whose parts it uses. */
    public static String impact() {
        return withAnswer("impact.schema.json");
    }

    private static String withAnswer(String name) {
        return resource(name).replace("\"(schema of answers)\"", recordedAnswer().strip());
    }

    /** What a mutation run reports. */
    public static String mutation() {
        return resource("mutation.schema.json");
    }

    /** What {@link RequirementsRenderer#json} writes. */
    public static String requirements() {
        return resource("requirements.schema.json");
    }

    /** What {@link TimelineJson} writes. */
    public static String timeline() {
        return resource("timeline.schema.json");
    }

    /** What {@code org.ancrage.verify.TestReportJson} writes. */
    public static String tests() {
        return resource("tests.schema.json");
    }

    private static String resource(String name) {
        return Resources.text(Schemas.class, "/org/ancrage/schema/" + name);
    }
}
