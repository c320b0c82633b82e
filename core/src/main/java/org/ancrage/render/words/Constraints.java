package org.ancrage.render.words;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Territory;
import org.ancrage.fact.shape.RecordShape;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of a rule in words. Rules are written in a small language (a predicate, or a component compared with a value); what is
 * not in it is shown as it is written.
 */
public final class Constraints {

    private static final Pattern PREDICATE = Pattern.compile("(\\w+)\\s*(?:\\((.*)\\))?", Pattern.DOTALL);
    private static final Pattern COMPARISON = Pattern.compile("([\\w.]+)\\s*(==|<=|>=|<|>|\\bin\\b)\\s*(.+)", Pattern.DOTALL);
    private static final Pattern DATE = Pattern.compile("LocalDate\\.of\\(\\s*(\\d+)\\s*,\\s*(\\d+)\\s*,\\s*(\\d+)\\s*\\)");

    private final Labels labels;
    private final Grammar grammar;

    public Constraints(Labels labels, Grammar grammar) {
        this.labels = labels;
        this.grammar = grammar;
    }

    /**
     * A constraint in words.
     *
     * @param type simple name of the type of fact
     * @param constraint as the rule writes it
     */
    public String inWords(String type, String constraint) {
        Class<?> fact = FactType.named(type).orElse(null);
        if (fact == null) {
            return grammar.quote(constraint);
        }
        List<String> alternatives = split(constraint, "||").stream().map(part -> one(fact, part)).toList();
        return grammar.or(alternatives);
    }

    /** Whether there are words for it: else it is shown as it is written. */
    boolean hasWords(String type, String constraint) {
        return FactType.named(type).map(fact -> split(constraint, "||").stream().map(String::strip).noneMatch(part -> {
            Matcher predicate = PREDICATE.matcher(part);
            String told = one(fact, part);
            return told.equals(grammar.quote(part)) || predicate.matches() && told.equals(grammar.quote(predicate.group(1)));
        })).orElse(false);
    }

    private String one(Class<?> fact, String text) {
        String constraint = text.strip();
        Matcher predicate = PREDICATE.matcher(constraint);
        if (predicate.matches()) {
            Optional<Method> method = FactType.predicate(fact, predicate.group(1));
            if (method.isPresent()) {
                return predicate(fact, method.get(), predicate.group(2));
            }
        }
        Matcher comparison = COMPARISON.matcher(constraint);
        if (comparison.matches()) {
            String name = comparison.group(1);
            Optional<RecordShape.Component> component = RecordShape.component(fact, name);
            Optional<Method> accessor = component.isPresent() ? component.map(RecordShape.Component::accessor) : accessor(fact, name);
            if (accessor.isPresent()) {
                return comparison(fact, accessor.get(), comparison.group(2), comparison.group(3).strip());
            }
        }
        return grammar.quote(constraint);
    }

    /** The accessor of a component that several records share. */
    private static Optional<Method> accessor(Class<?> fact, String name) {
        return FactType.INTERFACES.contains(fact)
                ? List.of(fact.getMethods()).stream()
                        .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                        .findFirst()
                : Optional.empty();
    }

    private String predicate(Class<?> fact, Method method, @Nullable String written) {
        String label = labels.find(Labels.predicateKey(fact, method.getName()));
        if (label == null) {
            return grammar.quote(method.getName());
        }
        List<String> texts = written == null ? List.of() : split(written, ",");
        List<String> arguments = new ArrayList<>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length && i < texts.size(); i++) {
            Class<?> type = parameters[i].getType();
            // The day and the offer are those of the question: labels say so.
            if (type != AsOf.class && type != Offer.class) {
                arguments.add(argument(parameters[i], texts.get(i).strip()));
            }
        }
        while (arguments.size() < 2) {
            arguments.add("…");
        }
        return Labels.fill(label, arguments.toArray());
    }

    private String argument(Parameter parameter, String text) {
        Class<?> type = parameter.getType();
        if (type == Territory.class) {
            String name = text.toLowerCase(java.util.Locale.ROOT);
            return labels.of(name.contains("union") ? Phrase.THE_UNION
                    : name.contains("area") || name.contains("eea") ? Phrase.THE_ECONOMIC_AREA
                    : Phrase.THE_TERRITORY);
        }
        if (RecordShape.country(parameter.getAnnotatedType()) || parameter.getName().equals("country")) {
            return text.startsWith("\"") ? grammar.inCountry(unquoted(text)) : labels.of(Phrase.IN_STATE_OF_LAW);
        }
        if (type == LocalDate.class) {
            return date(text).map(grammar::dateInSentence).orElseGet(() -> labels.of(Phrase.THE_DAY_THAT_COUNTS));
        }
        return value(type, null, text).orElse("…");
    }

    private String comparison(Class<?> fact, Method accessor, String operator, String written) {
        String label = labels.component(fact, accessor.getName());
        AnnotatedType type = accessor.getAnnotatedReturnType();
        if (operator.equals("in")) {
            List<String> values = split(strippedOfParentheses(written), ",").stream()
                    .map(text -> value(accessor.getReturnType(), type, text.strip()).orElse(text.strip()))
                    .toList();
            return grammar.colon(label, grammar.or(values));
        }
        Optional<String> known = value(accessor.getReturnType(), type, written).or(() -> bound(written));
        if (known.isEmpty()) {
            return label;
        }
        String value = known.get();
        return grammar.colon(label, switch (operator) {
            case "<=" -> labels.of(Phrase.AT_MOST, value);
            case ">=" -> labels.of(Phrase.AT_LEAST, value);
            case "<" -> labels.of(Phrase.LESS_THAN, value);
            case ">" -> labels.of(Phrase.MORE_THAN, value);
            default -> value;
        });
    }

    /** A literal of the rule in words. */
    private Optional<String> value(Class<?> type, @Nullable AnnotatedType annotated, String text) {
        if (type.isEnum()) {
            String name = text.substring(text.lastIndexOf('.') + 1);
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return Optional.of(labels.name((Enum<?>) constant));
                }
            }
            return Optional.empty();
        }
        if (text.startsWith("\"")) {
            String string = unquoted(text);
            return Optional.of(annotated != null && RecordShape.country(annotated) ? grammar.country(string) : string);
        }
        if (type == LocalDate.class) {
            return date(text).map(grammar::date);
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Optional.of(type == BigDecimal.class ? grammar.percent(number) : grammar.number(number));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** What {@code $hoster.id} stands for: its fact is told by the name of the variable. */
    private Optional<String> bound(String text) {
        if (!text.startsWith("$")) {
            return Optional.of(text);
        }
        int dot = text.indexOf('.');
        String variable = dot < 0 ? text.substring(1) : text.substring(1, dot);
        return variable.isEmpty()
                ? Optional.empty()
                : FactType.named(Character.toUpperCase(variable.charAt(0)) + variable.substring(1)).map(labels::type);
    }

    private static Optional<LocalDate> date(String text) {
        Matcher matcher = DATE.matcher(text);
        try {
            return matcher.find()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))))
                    : Optional.empty();
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static String unquoted(String text) {
        return text.length() >= 2 && text.endsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }

    private static String strippedOfParentheses(String text) {
        return text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text;
    }

    /** Splits at a separator that stands outside parentheses and quotes. */
    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')') {
                depth--;
            } else if (!quoted && depth == 0 && text.startsWith(separator, i)) {
                parts.add(text.substring(start, i));
                start = i + separator.length();
                i = start - 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
