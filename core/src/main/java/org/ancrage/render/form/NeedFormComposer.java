package org.ancrage.render.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.document.Problem;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestComponent.Container;
import org.ancrage.document.RequestReader;
import org.ancrage.document.form.NeedFields;
import org.ancrage.fact.Answer;
import org.ancrage.law.Language;
import org.ancrage.render.page.HtmlPage;
import org.ancrage.render.page.Markup;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;

/** Writes the form of a need: a field for each component that a text asks for, what is known filled in, what is wrong beside it. */
public final class NeedFormComposer {

    private static final String NEED = "/need";
    private static final int MOST_REASONS = 5;

    private final Language language;
    private final Labels labels;
    private final Grammar grammar;
    private final Map<String, List<String>> reasons;
    private final Map<String, ? extends List<String>> given;
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private final String action;
    private Markup page = new Markup();

    private NeedFormComposer(Language language, Map<String, List<String>> reasons, Map<String, ? extends List<String>> given, List<Problem> problems, String action) {
        this.language = language;
        this.labels = Labels.in(language);
        this.grammar = new Grammar(language);
        this.reasons = reasons;
        this.given = given;
        this.action = action;
        problems.forEach(problem -> wrong.merge(problem.pointer(), problem.message(language), (one, other) -> one + " " + other));
    }

    /**
     * @param reasons why a component is asked for, by pointer, in the language; components without any are left out
     * @param given values of fields by name
     * @param action where a browser sends the fields
     */
    public static String page(Language language, Map<String, List<String>> reasons, Map<String, ? extends List<String>> given, List<Problem> problems, String action) {
        return new NeedFormComposer(language, reasons, given, problems, action).page();
    }

    private String page() {
        return HtmlPage.of(language, labels.of(Phrase.FORM_TITLE), Phrase.FORM_SKIP, HtmlPage.Style.FORM, markup -> {
            page = markup;
            page.element("h1", labels.of(Phrase.FORM_TITLE)).line();
            page.element("p", labels.of(Phrase.FORM_LEAD)).line();
            problems();
            page.open("form", "method", "post", "action", action, "accept-charset", "utf-8").line();
            parts(NEED, NEED);
            page.open("p").element("button", labels.of(Phrase.FORM_SEND), "type", "submit").close().line();
            page.close().line();
        });
    }

    /** All at once, each with a link to its field. */
    private void problems() {
        if (wrong.isEmpty()) {
            return;
        }
        page.open("section", "class", "warning", "aria-labelledby", "wrong", "role", "alert").line();
        page.element("h2", labels.of(Phrase.FORM_WRONG), "id", "wrong").line().open("ul").line();
        wrong.forEach((field, message) -> {
            page.open("li");
            RequestComponent component = RequestReader.components().get(field.replaceAll("/[0-9]+", "").replaceAll("/complete$", ""));
            if (component == null) {
                page.text(message);
            } else {
                page.element("a", grammar.sentence(labels.component(component.declaredIn(), component.name())), "href", "#" + id(field)).text(" – " + message);
            }
            page.close().line();
        });
        page.close().line().close().line();
    }

    /** An id is the name of the field, in characters that every browser takes in a link. */
    private static String id(String field) {
        return "f" + field.replaceAll("[^A-Za-z0-9]", "-");
    }

    private boolean asked(RequestComponent component) {
        return reasons.containsKey(component.pointer()) || component.pointer().equals("/need/id") || component.pointer().equals("/need/name");
    }

    private boolean anyAsked(RequestComponent component) {
        return asked(component) || reasons.keySet().stream().anyMatch(pointer -> pointer.startsWith(component.pointer() + "/"));
    }

    private static List<RequestComponent> partsOf(String record) {
        return RequestReader.components().values().stream()
                .filter(part -> part.pointer().startsWith(record + "/") && part.pointer().indexOf('/', record.length() + 1) < 0).toList();
    }

    private void parts(String record, String field) {
        for (RequestComponent part : partsOf(record)) {
            String name = field + "/" + part.name();
            if (!anyAsked(part)) {
                continue;
            }
            if (!part.ofRecords()) {
                control(part, name, reasons.getOrDefault(part.pointer(), List.of()));
            } else if (part.container() == Container.NONE) {
                group(label(part), name, () -> parts(part.pointer(), name));
            } else {
                list(part, name);
            }
        }
    }

    private String label(RequestComponent component) {
        return grammar.sentence(labels.component(component.declaredIn(), component.name()));
    }

    private void group(String legend, String name, Runnable content) {
        page.open("fieldset", "id", id(name)).line().element("legend", legend).line();
        content.run();
        page.close().line();
    }

    /** The items that are filled in, and one more. */
    private void list(RequestComponent part, String name) {
        group(label(part), name, () -> {
            why(name, reasons.getOrDefault(part.pointer(), List.of()));
            Set<String> numbers = new LinkedHashSet<>();
            given.keySet().stream().filter(field -> field.startsWith(name + "/")).map(field -> field.substring(name.length() + 1).split("/", 2)[0])
                    .filter(step -> step.matches("[0-9]{1,4}")).sorted().forEach(numbers::add);
            numbers.add(String.valueOf(numbers.stream().mapToInt(Integer::parseInt).max().orElse(-1) + 1));
            for (String number : numbers) {
                group(labels.of(Phrase.FORM_ITEM, grammar.sentence(labels.type(part.type())), Integer.parseInt(number) + 1), name + "/" + number, () -> {
                    for (RequestComponent inside : partsOf(part.pointer())) {
                        if (!inside.ofRecords()) {
                            control(inside, name + "/" + number + "/" + inside.name(), List.of());
                        }
                    }
                });
            }
            completeness(name);
        });
    }

    private void control(RequestComponent part, String name, List<String> why) {
        boolean several = part.container() != Container.NONE;
        if (part.type().isEnum() && (several || part.type() == Answer.class)) {
            group(label(part), name, () -> {
                why(name, why);
                Stream.of(part.type().getEnumConstants()).map(term -> (Enum<?>) term)
                        .forEach(term -> choice(several ? "checkbox" : "radio", name, term.name(), labels.name(term), !several && term == Answer.UNKNOWN));
                if (several) {
                    completeness(name);
                }
            });
            return;
        }
        if (several) {
            page.open("fieldset", "id", id(name) + "-all").line().element("legend", label(part)).line();
            field(part, name, why, true);
            completeness(name);
            page.close().line();
        } else {
            field(part, name, why, false);
        }
    }

    private void field(RequestComponent part, String name, List<String> why, boolean several) {
        String id = id(name);
        page.open("div", "class", "field").line().element("label", label(part), "for", id).line();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", id);
        attributes.put("name", name);
        String told = (why.isEmpty() ? "" : id + "-why") + (hint(part, several).isEmpty() ? "" : " " + id + "-hint") + (wrong.containsKey(name) ? " " + id + "-wrong" : "");
        if (!told.isBlank()) {
            attributes.put("aria-describedby", told.strip());
        }
        if (wrong.containsKey(name)) {
            attributes.put("aria-invalid", "true");
        }
        why(name, why);
        if (!hint(part, several).isEmpty()) {
            page.element("p", hint(part, several), "class", "faint", "id", id + "-hint").line();
        }
        String value = String.join("\n", given.containsKey(name) ? given.get(name) : List.of());
        if (part.type().isEnum()) {
            select(part, attributes, value);
        } else if (several) {
            attributes.put("rows", "2");
            page.open("textarea", flat(attributes)).text(value).close().line();
        } else {
            attributes.put("type", part.type() == LocalDate.class ? "date" : "text");
            if (part.type() == BigDecimal.class || part.type() == Integer.class) {
                attributes.put("inputmode", "decimal");
            }
            attributes.put("value", value);
            page.empty("input", flat(attributes)).line();
        }
        page.close().line();
    }

    private String hint(RequestComponent part, boolean several) {
        String lines = several ? labels.of(Phrase.FORM_ONE_A_LINE) + " " : "";
        if (part.country()) {
            return lines + labels.of(Phrase.FORM_COUNTRY);
        }
        return part.mandatory() && part.pointer().equals("/need/id") ? labels.of(Phrase.FORM_ID)
                : part.type().isEnum() ? "" : (lines + labels.of(Phrase.FORM_BLANK)).strip();
    }

    private void select(RequestComponent part, Map<String, String> attributes, String value) {
        page.open("select", flat(attributes)).line();
        page.element("option", labels.name(Answer.UNKNOWN), "value", "").line();
        Stream.of(part.type().getEnumConstants()).map(term -> (Enum<?>) term).forEach(term -> {
            if (term.name().equals(value)) {
                page.element("option", labels.name(term), "value", term.name(), "selected", "selected");
            } else {
                page.element("option", labels.name(term), "value", term.name());
            }
            page.line();
        });
        page.close().line();
    }

    private void completeness(String name) {
        String field = name + NeedFields.COMPLETE;
        page.open("p", "class", "complete").line();
        choice("radio", field, Answer.YES.name(), labels.of(Phrase.FORM_COMPLETE), false);
        choice("radio", field, Answer.UNKNOWN.name(), labels.of(Phrase.FORM_NOT_COMPLETE), true);
        page.close().line();
    }

    private void choice(String type, String name, String value, String label, boolean unlessGiven) {
        String id = id(name) + "-" + value;
        List<String> values = given.containsKey(name) ? given.get(name) : List.of();
        Map<String, String> attributes = new LinkedHashMap<>(Map.of("type", type));
        attributes.put("id", id);
        attributes.put("name", name);
        attributes.put("value", value);
        if (values.contains(value) || unlessGiven && values.isEmpty()) {
            attributes.put("checked", "checked");
        }
        page.open("span", "class", "choice").empty("input", flat(attributes)).text(" ").element("label", label, "for", id).close().line();
    }

    /** The reason of a question, and what is wrong with its answer. */
    private void why(String name, List<String> why) {
        if (!why.isEmpty()) {
            page.element("p", why.get(0), "class", "faint", "id", id(name) + "-why").line();
        }
        if (why.size() > 1) {
            page.open("details").line().element("summary", labels.of(Phrase.FORM_WHY, why.size() - 1)).line().open("ul").line();
            why.stream().skip(1).limit(MOST_REASONS).forEach(reason -> page.element("li", reason).line());
            page.close().line().close().line();
        }
        if (wrong.containsKey(name)) {
            page.element("p", wrong.get(name), "class", "bad", "id", id(name) + "-wrong").line();
        }
    }

    private static String[] flat(Map<String, String> attributes) {
        return attributes.entrySet().stream().flatMap(entry -> Stream.of(entry.getKey(), entry.getValue())).toArray(String[]::new);
    }
}
