package org.ancrage.pack.condition;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.document.Countries;
import org.ancrage.document.Cursor;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestComponent.Container;
import org.ancrage.document.RequestReader;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.DocumentProblem;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Attribute;
import org.ancrage.fact.Contract;
import org.ancrage.fact.Customer;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Project;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.pack.LawProblem;
import org.ancrage.pack.PackProblem;
import org.jspecify.annotations.Nullable;

/**
 * Reads a condition on one fact, as an author writes it: the pointer of a component and what it {@code is}, as in {@code /need/dataset/snds is
 * YES}; or a pointer and a predicate, as in {@code /contract/clauses has PROCESSOR_TERMS}.
 *
 * <p>Only what is known can be said: a component is compared with values, never with what it is not, and predicates of what is possible are
 * not offered.
 */
public final class FactConditionReader {

    /** Facts of which a question has exactly one: a condition on one of several would have to say which. */
    private static final List<Class<?>> SINGLE =
            List.of(Contract.class, Customer.class, Dataset.class, Hoster.class, Offer.class, Project.class);
    private static final List<String> COMPARISONS = List.of("at least", "at most", "less than", "more than");
    private static final List<String> OPERATORS = List.of(">=", "<=", "<", ">");
    /** How the value of an attribute begins that would be meant as a comparison, and be taken for a text like any other. */
    private static final Pattern COMPARED = Pattern.compile("(?:%s|greater than|between|other than|not)\\b.*".formatted(String.join("|", COMPARISONS)));
    private static final Pattern POSSIBLE = Pattern.compile("(?:may|possibl[ey])\\p{Lu}.*");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9})?");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._/-]{1,100}");
    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9 ._/-]{1,100}");
    private static final int LONGEST = 1_000;

    private final Cursor cursor;
    private final List<Class<?>> imported = new ArrayList<>();

    private FactConditionReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Empty where something is wrong, which has been reported. */
    public static Optional<FactCondition> read(Cursor cursor) {
        return cursor.text().flatMap(text -> new FactConditionReader(cursor).condition(text.strip()));
    }

    private Optional<FactCondition> condition(String text) {
        String[] words = text.split("\\s+", 2);
        RequestComponent component = RequestReader.components().get(words[0]);
        if (text.length() > LONGEST) {
            return refused(LawProblem.CONDITION_TOO_LONG.with("size", text.length()).with("limit", LONGEST));
        } else if (component == null) {
            return refused(LawProblem.CONDITION_WITHOUT_COMPONENT.with("pointer", Suggestions.shown(words[0]))
                    .with("maybe", Suggestions.nearest(words[0], RequestReader.componentPointers())));
        } else if (words.length < 2) {
            return refused(LawProblem.CONDITION_SAYS_NOTHING.with("pointer", words[0]));
        } else if (component.type() == Attribute.class) {
            return attribute(component, words[1]);
        } else if (SINGLE.contains(component.type())) {
            return predicate(component.type(), null, words[1]).map(found -> of(component.type(), found));
        } else if (!SINGLE.contains(component.declaredIn())) {
            return refused(LawProblem.SEVERAL_OF_COMPONENT.with("pointer", words[0]));
        }
        Optional<String> constraint = isComparison(words[1])
                ? comparison(component, words[1].substring("is".length()).strip())
                : predicate(component.declaredIn(), component, words[1]);
        return constraint.map(found -> of(component.declaredIn(), found));
    }

    private FactCondition of(Class<?> fact, String constraint) {
        return new FactCondition(fact, constraint, "", imported);
    }

    private static boolean isComparison(String said) {
        return said.equals("is") || said.startsWith("is ");
    }

    // What a component is

    private Optional<String> comparison(RequestComponent component, String said) {
        if (component.container() != Container.NONE) {
            return refused(LawProblem.LIST_IS_NONE.with("pointer", component.pointer()).with("predicates", predicates(component)));
        } else if (component.type().isEnum()) {
            return constants(component, said);
        } else if (component.type() == Integer.class || component.type() == int.class) {
            return amount(component.name(), said);
        }
        return refused(LawProblem.COMPONENT_NOT_COMPARED.with("pointer", component.pointer()).with("predicates", predicates(component)));
    }

    private Optional<String> constants(RequestComponent component, String said) {
        List<String> known = Arrays.stream(component.type().getEnumConstants()).filter(constant -> constant != Answer.UNKNOWN)
                .map(constant -> ((Enum<?>) constant).name()).toList();
        boolean other = said.startsWith("other than ");
        List<String> named = values(said.replaceFirst("^(?:other than|one of) ", ""));
        for (String name : named) {
            if (!known.contains(name)) {
                cursor.unknown(DocumentProblem.UNKNOWN_VALUE, name, known);
                return Optional.empty();
            }
        }
        List<String> values = other ? known.stream().filter(name -> !named.contains(name)).toList() : named;
        if (values.isEmpty()) {
            return refused(LawProblem.NO_OTHER_VALUE.plain());
        }
        return Optional.of(among(component.name(), values.stream().map(name -> named(component.type(), name)).toList()));
    }

    private static List<String> values(String said) {
        return Stream.of(said.split(",", -1)).map(String::strip).distinct().toList();
    }

    private static String among(String name, List<String> values) {
        return values.size() == 1 ? name + " == " + values.get(0) : name + " in ( " + String.join(", ", values) + " )";
    }

    private String named(Class<?> type, String constant) {
        if (type.getEnclosingClass() != null) {
            imported.add(type);
        }
        return type.getSimpleName() + "." + constant;
    }

    private Optional<String> amount(String name, String said) {
        for (int i = 0; i < COMPARISONS.size(); i++) {
            String number = said.startsWith(COMPARISONS.get(i) + " ") ? said.substring(COMPARISONS.get(i).length()).strip() : "";
            if (WHOLE.matcher(number).matches()) {
                return Optional.of(name + " " + OPERATORS.get(i) + " " + number);
            }
        }
        return WHOLE.matcher(said).matches() ? Optional.of(name + " == " + said)
                : refused(LawProblem.NO_WHOLE_NUMBER_COMPARED.with("value", Suggestions.shown(said)));
    }

    // Predicates

    private Optional<String> predicate(Class<?> fact, @Nullable RequestComponent component, String said) {
        List<String> words = List.of(said.split("[\\s,]+"));
        Set<String> offered = new TreeSet<>();
        for (Method method : offered(fact, component)) {
            offered.add(method.getName());
            if (method.getName().equals(words.get(0))) {
                return call(method, words.subList(1, words.size()), component);
            }
        }
        Set<String> allowed = new TreeSet<>(offered);
        if (component != null) {
            allowed.add("is");
        }
        cursor.unknown(PackProblem.UNKNOWN_PREDICATE, words.get(0), allowed);
        return Optional.empty();
    }

    private static List<Method> offered(Class<?> fact, @Nullable RequestComponent component) {
        return Stream.of(fact.getMethods())
                .filter(method -> method.getReturnType() == boolean.class && !Modifier.isStatic(method.getModifiers())
                        && !POSSIBLE.matcher(method.getName()).matches())
                .filter(method -> Optional.ofNullable(method.getAnnotation(Reads.class))
                        .filter(reads -> component == null || List.of(reads.value()).contains(component.name())).isPresent())
                .filter(method -> Stream.of(method.getParameterTypes()).allMatch(FactConditionReader::writable))
                .toList();
    }

    private static boolean writable(Class<?> type) {
        return type.isEnum() || type == String.class || type == int.class || type == double.class || type == LocalDate.class;
    }

    private static String predicates(RequestComponent component) {
        return offered(component.declaredIn(), component).stream().map(Method::getName).distinct().sorted().collect(Collectors.joining(", "));
    }

    private Optional<String> call(Method method, List<String> words, @Nullable RequestComponent component) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length != words.size()) {
            return refused(LawProblem.PREDICATE_OF_OTHER_VALUES.with("predicate", method.getName())
                    .with("takes", types.length == 1 ? "one" : "several").with("count", types.length).with("given", words.size()));
        }
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            argument(types[i], words.get(i), component).ifPresent(arguments::add);
        }
        if (arguments.size() < types.length) {
            return Optional.empty();
        }
        return Optional.of(method.getName() + (arguments.isEmpty() ? "" : "( " + String.join(", ", arguments) + " )"));
    }

    private Optional<String> argument(Class<?> type, String word, @Nullable RequestComponent component) {
        if (type.isEnum()) {
            List<String> known = Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList();
            if (!known.contains(word)) {
                cursor.unknown(DocumentProblem.UNKNOWN_VALUE, word, known);
                return Optional.empty();
            }
            return Optional.of(named(type, word));
        } else if (type == LocalDate.class) {
            return day(word);
        } else if (type == String.class) {
            return component != null && component.country() && !Countries.known(word) ? refused(Countries.refusal(word)) : quoted(word);
        }
        Pattern allowed = type == int.class ? WHOLE : NUMBER;
        if (!allowed.matcher(word).matches()) {
            return refused((type == int.class ? LawProblem.NO_WHOLE_NUMBER_GIVEN : LawProblem.NO_NUMBER_GIVEN).with("value", Suggestions.shown(word)));
        }
        return Optional.of(type == int.class || word.contains(".") ? word : word + ".0");
    }

    private Optional<String> day(String word) {
        try {
            LocalDate day = LocalDate.parse(word);
            imported.add(LocalDate.class);
            return Optional.of("LocalDate.of( %s, %s, %s )".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
        } catch (DateTimeException notADay) {
            return refused(LawProblem.NO_DAY_GIVEN.with("value", Suggestions.shown(word)));
        }
    }

    private Optional<String> quoted(String word) {
        return TEXT.matcher(word).matches() ? Optional.of('"' + word + '"')
                : refused(LawProblem.VALUE_OF_OTHER_CHARACTERS.with("value", Suggestions.shown(word)));
    }

    // Attributes

    /** {@code <key> is <value>}. */
    private Optional<FactCondition> attribute(RequestComponent component, String said) {
        String[] words = said.split("\\s+", 2);
        if (!KEY.matcher(words[0]).matches() || words.length < 2) {
            return refused(LawProblem.ATTRIBUTE_NOT_NAMED.with("value", Suggestions.shown(said)).with("pointer", component.pointer()));
        }
        boolean ofOffer = component.declaredIn() == Offer.class;
        // Else what an offer says of itself would be taken for what is said of the need.
        String of = ofOffer ? "of == %s.id, ".formatted(FactCondition.variable(Offer.class))
                : "of == \"%s\", ".formatted(component.declaredIn() == Contract.class ? Attribute.CONTRACT : Attribute.NEED);
        String key = "key == \"%s\", ".formatted(words[0]);
        return attributeValue(words[1]).map(value -> new FactCondition(ofOffer ? Offer.class : null, "", of + key + value, List.of()));
    }

    private Optional<String> attributeValue(String said) {
        if (!isComparison(said)) {
            return predicate(Attribute.class, null, said);
        }
        String text = said.substring("is".length()).strip();
        if (COMPARED.matcher(text).matches()) {
            return refused(LawProblem.ATTRIBUTE_COMPARED.with("value", Suggestions.shown(text)));
        }
        List<String> quoted = new ArrayList<>();
        List<String> values = values(text.replaceFirst("^one of ", ""));
        values.forEach(value -> quoted(value).ifPresent(quoted::add));
        return quoted.size() < values.size() ? Optional.empty() : Optional.of(among("value", quoted));
    }

    private <T> Optional<T> refused(Diagnosis diagnosis) {
        cursor.report(diagnosis);
        return Optional.empty();
    }
}
