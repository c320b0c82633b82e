package org.ancrage.authoring;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.fact.shape.RecordShape;
import org.jspecify.annotations.Nullable;

/**
 * The consequence of a derivation, as text: {@code insert( new Exposure( $holding.of(), … ) );}. Its arguments are taken from facts as
 * they are, so that nothing new is ever computed: there are only so many edges between the things that were given, and since equal facts
 * are one, every derivation comes to an end.
 */
final class InsertionCheck {

    private static final String NAME = "[A-Za-z][A-Za-z0-9]{0,63}";
    private static final Pattern INSERTION = Pattern.compile("insert\\s*\\(\\s*new\\s+(" + NAME + ")\\s*\\(([^()]*(?:\\(\\s*\\)[^()]*)*)\\)\\s*\\)\\s*;");
    private static final Pattern COMPONENT = Pattern.compile("(\\$" + NAME + ")\\s*\\.\\s*(" + NAME + ")\\s*\\(\\s*\\)");
    private static final Pattern VARIABLE = Pattern.compile("\\$" + NAME);
    private static final Pattern CONSTANT = Pattern.compile("(" + NAME + ")\\s*\\.\\s*([A-Z][A-Z0-9_]{0,63})");

    private InsertionCheck() {
    }

    /**
     * What is wrong with it; null where nothing is.
     *
     * @param rule its name
     */
    static @Nullable Diagnosis wrong(String rule, String code, Class<?> derived, Map<String, Class<?>> variables, Map<String, Class<?>> types) {
        Diagnosis wrong = RestrictedProblem.CONSEQUENCE_NO_INSERTION.with("rule", rule).with("type", derived.getSimpleName());
        // The expression looks for brackets over and over; what is so long is none.
        Matcher insertion = INSERTION.matcher(code.length() > 2_000 ? "" : code.strip());
        if (!insertion.matches()) {
            return wrong.with("insertion", "other");
        }
        if (!insertion.group(1).equals(derived.getSimpleName()) || types.get(insertion.group(1)) != derived) {
            return wrong.with("insertion", "type").with("inserted", Suggestions.shown(insertion.group(1)));
        }
        String[] arguments = insertion.group(2).split(",", -1);
        List<RecordShape.Component> components = RecordShape.components(derived);
        if (arguments.length != components.size()) {
            return wrong.with("insertion", "count").with("size", components.size()).with("count", arguments.length);
        }
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].strip().equals("null") && components.get(i).nullable()) {
                continue;
            }
            Class<?> type = type(arguments[i].strip(), variables, types);
            if (type == null) {
                return wrong.with("insertion", "value").with("value", Suggestions.shown(arguments[i].strip()));
            }
            if (!components.get(i).raw().isAssignableFrom(type)) {
                return wrong.with("insertion", "fit").with("value", Suggestions.shown(arguments[i].strip())).with("component", components.get(i).name());
            }
        }
        return null;
    }

    private static @Nullable Class<?> type(String argument, Map<String, Class<?>> variables, Map<String, Class<?>> types) {
        Matcher component = COMPONENT.matcher(argument);
        if (component.matches()) {
            Class<?> of = variables.get(component.group(1));
            return of == null ? null : FactVocabulary.components(of).get(component.group(2));
        }
        if (VARIABLE.matcher(argument).matches()) {
            // A text is always taken from a fact; a number may have been computed.
            return variables.get(argument) == String.class ? String.class : null;
        }
        Matcher constant = CONSTANT.matcher(argument);
        if (constant.matches()) {
            Class<?> of = types.get(constant.group(1));
            return of != null && Constants.of(of).contains(constant.group(2)) ? of : null;
        }
        return null;
    }
}
