package org.ancrage.exchange.declaration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ancrage.document.JsonText;
import org.ancrage.document.Node;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestComponent.Container;
import org.ancrage.document.RequestReader;
import org.ancrage.exchange.declaration.DeclarationForm.Field;
import org.ancrage.exchange.declaration.DeclarationForm.Reason;
import org.ancrage.law.Language;

/** Describes a declaration as a JSON Schema (draft 2020-12): what {@link DeclarationDocument} reads, with the words and the reason of each question. */
public final class DeclarationSchema {

    private static final int MOST_REASONS = 3;

    private final DeclarationForm form;
    private final Language language;
    private final Terms terms;

    private DeclarationSchema(DeclarationForm form, Language language) {
        this.form = form;
        this.language = language;
        this.terms = new Terms(language);
    }

    /** Indented, ending with a line feed. */
    public static String write(DeclarationForm form, Language language) {
        return JsonText.indented(new DeclarationSchema(form, language).schema());
    }

    private Node schema() {
        Json properties = Json.object()
                .with("tenderer", described(Json.object(), terms.say("Candidat qui déclare", "Tenderer who declares")).with("type", "string").with("minLength", 1))
                .with("day", described(date(), terms.say("Jour de la déclaration", "Day of the declaration")))
                .with("offer", object(Keys.OFFER));
        return Json.object().with("$schema", "https://json-schema.org/draft/2020-12/schema")
                .with("title", terms.say("Déclaration du candidat", "Declaration of the tenderer"))
                .with("description", terms.say(
                        "Les faits de l'offre qui peuvent compter pour le besoin %s, au %s. Ce qui est laissé de côté est inconnu. Une liste dit\u00a0: au moins ceci\u202f; {\"complete\": [...]} dit\u00a0: ceci et rien d'autre.",
                        "The facts of an offer that can matter for the need %s, on %s. What is left out is unknown. A list says: at least these; {\"complete\": [...]} says: these and no others.")
                        .formatted(form.need(), form.on()))
                .with("type", "object").with("properties", properties).withTexts("required", List.of("tenderer", "day", "offer"))
                .with("additionalProperties", false).node();
    }

    private static Json described(Json json, String text) {
        return json.with("description", text);
    }

    /** What stands at a pointer and is made of components. */
    private Json object(String pointer) {
        Json properties = Json.object();
        Set<String> seen = new LinkedHashSet<>();
        List<String> required = new ArrayList<>();
        for (Field field : form.fields()) {
            if (!field.pointer().startsWith(pointer + "/")) {
                continue;
            }
            String name = field.pointer().substring(pointer.length() + 1).split("/", 2)[0];
            String child = pointer + "/" + name;
            if (!seen.add(name)) {
                continue;
            }
            boolean itself = field.pointer().equals(child);
            properties.with(name, itself ? value(field) : object(child));
            RequestComponent component = RequestReader.components().get(child);
            if (component != null && component.mandatory()) {
                required.add(name);
            }
        }
        Json object = Json.object().with("type", "object").with("properties", properties);
        if (!required.isEmpty()) {
            object.withTexts("required", required);
        }
        return object.with("additionalProperties", false);
    }

    private Json value(Field field) {
        RequestComponent component = field.component();
        String label = terms.vocabulary().component(component.declaredIn(), component.name());
        StringBuilder text = new StringBuilder(label.substring(0, 1).toUpperCase(java.util.Locale.ROOT)).append(label.substring(1)).append('.');
        for (Reason reason : field.reasons().subList(0, Math.min(MOST_REASONS, field.reasons().size()))) {
            text.append(' ').append(reason.text().in(language)).append(terms.say("\u00a0: ", ": ")).append(reason.question().in(language));
        }
        Json item = component.ofRecords() ? object(field.pointer()) : scalar(component);
        if (component.container() == Container.NONE) {
            return described(item, text.toString());
        }
        Json list = Json.object().with("type", "array").with("items", item);
        if (component.container() == Container.LIST) {
            return described(list, text.toString());
        }
        Json complete = Json.object().with("type", "object").with("properties", Json.object().with("complete", list))
                .withTexts("required", List.of("complete")).with("additionalProperties", false);
        return described(Json.object(), text.toString()).with("oneOf", Json.list(List.of(list.node(), complete.node())));
    }

    private Json scalar(RequestComponent component) {
        return switch (FieldKind.of(component)) {
            case YES_NO, ONE_OF, SEVERAL_OF -> Json.object().with("oneOf", Json.list(terms.words(component.type()).entrySet().stream()
                    .map(word -> Json.object().with("const", word.getKey()).with("title", word.getValue()).node()).toList()));
            case COUNTRY, COUNTRIES -> Json.object().with("type", "string").with("pattern", "^[A-Z]{2}$");
            case DATE -> date();
            case PERCENTAGE -> Json.object().with("type", "number").with("minimum", 0).with("maximum", 100);
            case NUMBER -> Json.object().with("type", "integer").with("minimum", 0);
            case TEXT, TEXTS -> Json.object().with("type", "string").with("minLength", 1);
        };
    }

    private static Json date() {
        return Json.object().with("type", "string").with("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }
}
