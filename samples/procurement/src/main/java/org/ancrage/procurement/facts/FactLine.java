package org.ancrage.procurement.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Offer;
import org.ancrage.law.Language;
import org.ancrage.render.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A fact on a line of a page.
 *
 * @param pointer JSON pointer, whose listings are plain lists
 * @param label what it is
 * @param value as it stands in a document
 * @param shown the same as people read it
 */
public record FactLine(String pointer, String label, String value, String shown) {

    /** The value of a list that says that there are no others. */
    public static final String COMPLETE = "";
    private static final String NO_OTHERS = "∎";
    /** Of the item in which a fact stands. */
    private static final Pattern NUMBER = Pattern.compile(".*/([0-9]{1,9})/.*");

    /** All that is known below a pointer, in the order of the document. */
    public static List<FactLine> of(Node request, String below, Language language) {
        List<FactLine> lines = new ArrayList<>();
        collect(request, "", "", new Vocabulary(language), lines);
        return lines.stream().filter(line -> line.pointer().startsWith(below + "/")).toList();
    }

    private static void collect(Node node, String pointer, String plain, Vocabulary words, List<FactLine> lines) {
        if (node instanceof MappingNode mapping) {
            Node items = items(mapping);
            if (items != null) {
                collect(items, pointer, plain, words, lines);
                if (mapping.entries().containsKey("complete")) {
                    line(pointer, plain, COMPLETE, words, lines);
                }
                return;
            }
            mapping.entries().forEach((key, value) -> collect(value, pointer + "/" + key, plain + "/" + key, words, lines));
        } else if (node instanceof SequenceNode sequence) {
            for (int index = 0; index < sequence.items().size(); index++) {
                collect(sequence.items().get(index), pointer + "/" + index, plain, words, lines);
            }
        } else {
            line(pointer, plain, ((ScalarNode) node).text(), words, lines);
        }
    }

    private static @Nullable Node items(MappingNode mapping) {
        Map<String, Node> entries = mapping.entries();
        return entries.containsKey("atLeast") ? entries.get("atLeast") : entries.get("complete");
    }

    private static void line(String pointer, String plain, String value, Vocabulary words, List<FactLine> lines) {
        RequestComponent component = RequestReader.components().get(plain);
        if (component != null) {
            lines.add(new FactLine(pointer, label(pointer, component, words), value, value.equals(COMPLETE) ? NO_OTHERS : shown(component, value, words)));
        }
    }

    /** What stands at a pointer, for pages that name facts without their values; the pointer itself where no fact does. */
    public static UnaryOperator<String> labels(Language language) {
        Vocabulary words = new Vocabulary(language);
        return pointer -> {
            RequestComponent component = RequestReader.components().get(pointer.replaceAll("/[0-9]{1,9}(?=/|$)", ""));
            return pointer.equals("/offer") ? capital(words.type(Offer.class)) : component == null ? pointer : label(pointer, component, words);
        };
    }

    /** « Certificat 2 – état » */
    private static String label(String pointer, RequestComponent component, Vocabulary words) {
        Matcher number = NUMBER.matcher(pointer);
        return capital(words.type(component.declaredIn())) + (number.matches() ? " " + (Integer.parseInt(number.group(1)) + 1) : "") + " – "
                + words.component(component.declaredIn(), component.name());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String shown(RequestComponent component, String value, Vocabulary words) {
        if (component.country()) {
            return words.country(value);
        }
        if (component.type().isEnum()) {
            for (Object constant : component.type().getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(value)) {
                    return words.name((Enum<?>) constant);
                }
            }
        }
        return value;
    }
}
