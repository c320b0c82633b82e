package org.ancrage.spring.boot.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked over HTTP: routes and their description are both made of this. */
public enum Endpoint {
    ASSESS("/assess", "request", "answer", List.of(Form.JSON, Form.HTML, Form.TEXT, Form.MARKDOWN), List.of(Parameter.ON, Parameter.EXPLAIN, Parameter.READINGS),
            "May this offer host these data on that day, and why"),
    QUESTIONS("/questions", "request", "dialogue", List.of(Form.JSON), List.of(Parameter.ON, Parameter.READINGS),
            "What is missing and can still change the outcome, for a form; answers are put into the request, which is sent again"),
    REQUIREMENTS("/requirements", "portfolio", "requirements", List.of(Form.JSON, Form.HTML, Form.TEXT, Form.MARKDOWN),
            List.of(Parameter.ON, Parameter.LAUNCH, Parameter.READINGS), "What the texts ask of whoever will host what one need says"),
    TIMELINE("/timeline", "request", "timeline", List.of(Form.JSON, Form.HTML, Form.TEXT, Form.SVG),
            List.of(Parameter.ON, Parameter.FROM, Parameter.TO, Parameter.READINGS), "How the answer changes in the course of time, and why"),
    COMPARE("/compare", "portfolio", "comparison", List.of(Form.JSON, Form.HTML, Form.TEXT, Form.CSV), List.of(Parameter.ON, Parameter.READINGS),
            "Which offers may host what, ranked for each need"),
    RECORD("/record", "request", "record", List.of(Form.JSON), List.of(Parameter.ON, Parameter.MASK, Parameter.READINGS),
            "Question, law and answer as canonical JSON, to be kept and replayed"),
    TEXTS("/texts", null, null, List.of(Form.JSON, Form.TEXT), List.of(Parameter.ON), "The legal texts that are known, as they stand on that day"),
    SCHEMAS("/schemas/{name}", null, null, List.of(Form.JSON), List.of(), "The JSON Schema of what is asked and answered"),
    OPENAPI("/openapi.json", null, null, List.of(Form.JSON), List.of(), "This description");

    /** What may stand after the question mark. */
    enum Parameter {
        ON("on", "date", "The day for which it is asked; before the one that the document names"),
        EXPLAIN("explain", "level", "How much is told: page, summary, outcome, findings or full. By default a page; of JSON, full"),
        READINGS("readings", null, "How open points of law are read: ID=OPTION, or default; several are separated by commas"),
        LAUNCH("launch", "date", "The day on which the consultation is launched; by default the day for which it is asked"),
        FROM("from", "date", "The first day; by default the first on which there is something to tell"),
        TO("to", "date", "The last day; by default the last on which a change is known"),
        MASK("mask", "list", "JSON pointer of a name or an id that a pseudonym replaces; may be given several times");

        private final String text;
        private final @Nullable String kind;
        private final String description;

        Parameter(String text, @Nullable String kind, String description) {
            this.text = text;
            this.kind = kind;
            this.description = description;
        }

        String text() {
            return text;
        }

        boolean date() {
            return "date".equals(kind);
        }

        boolean level() {
            return "level".equals(kind);
        }

        boolean several() {
            return "list".equals(kind);
        }

        String description() {
            return description;
        }
    }

    private final String path;
    private final @Nullable String question;
    private final @Nullable String answer;
    private final List<Form> forms;
    private final List<Parameter> parameters;
    private final String description;

    Endpoint(String path, @Nullable String question, @Nullable String answer, List<Form> forms, List<Parameter> parameters, String description) {
        this.path = path;
        this.question = question;
        this.answer = answer;
        this.forms = forms;
        this.parameters = parameters;
        this.description = description;
    }

    /** After the prefix. */
    public String path() {
        return path;
    }

    /** Name of the schema of the document that is sent; null where none is, and the method is GET. */
    public @Nullable String question() {
        return question;
    }

    /** Name of the schema of what is answered as JSON; null where there is none. */
    public @Nullable String answer() {
        return answer;
    }

    /** The first is that of whoever does not say which. */
    public List<Form> forms() {
        return forms;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    public String description() {
        return description;
    }
}
