package org.ancrage.authoring.lint.checks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.authoring.lint.RuleCondition;
import org.ancrage.authoring.lint.RuleCondition.Constraint;
import org.ancrage.authoring.lint.RuleCondition.Fact;
import org.ancrage.authoring.lint.RuleCondition.Group;
import org.ancrage.authoring.lint.RuleCondition.Kind;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestComponent.Container;
import org.ancrage.document.RequestReader;
import org.ancrage.engine.walk.ReadComponents;
import org.ancrage.fact.Attribute;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Location;
import org.ancrage.fact.shape.FactTypes;

/** What conditions of a rule need to know of the facts that are given, and what is asked for does not tell. What is derived or computed is taken to be asked for. */
final class UnaskedFacts {

    private static final Map<String, Class<?>> TYPES = Stream.concat(FactTypes.all().stream(), Stream.of(Entity.class))
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    private static final Pattern SUBJECT = Pattern.compile("of\\s*==\\s*\"(need|contract)\"");
    private static final Pattern FUNCTION = Pattern.compile("Function\\.([A-Z_]+)");
    private static final String PLACES = "/offer/locations";
    /** Of these, whoever is asked is not asked: they tell items from each other. */
    private static final Set<String> NAMES = Set.of("id", "name");

    private final List<String> asks;

    UnaskedFacts(List<String> asks) {
        this.asks = asks;
    }

    /** JSON pointers of components, one for each constraint of which nothing is asked; empty where the conditions can be told from what is asked. */
    Set<String> of(RuleCondition condition) {
        if (condition instanceof Fact fact) {
            return of(fact);
        }
        List<Set<String>> parts = condition.children().stream().map(this::of).toList();
        if (condition instanceof Group group && group.kind() == Kind.OR && parts.stream().anyMatch(Set::isEmpty)) {
            return Set.of();
        }
        return parts.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> of(Fact fact) {
        Class<?> type = TYPES.get(fact.type());
        Set<String> unasked = new LinkedHashSet<>();
        if (type == null) {
            return unasked;
        }
        unasked(places(type, fact)).ifPresent(unasked::add);
        for (Constraint constraint : fact.constraints()) {
            List<String> read = ReadComponents.of(type, constraint.text());
            unasked(RequestReader.components().values().stream().filter(component -> type.isAssignableFrom(component.declaredIn())
                    && read.contains(component.name()) && !component.mandatory() && !NAMES.contains(component.name()))
                    .map(RequestComponent::pointer).toList()).ifPresent(unasked::add);
        }
        return unasked;
    }

    /** Where facts of a type are given, of which there may be any number. */
    private static List<String> places(Class<?> type, Fact fact) {
        List<String> constraints = fact.constraints().stream().map(Constraint::text).toList();
        if (type == Location.class) {
            List<String> named = constraints.stream().flatMap(text -> FUNCTION.matcher(text).results())
                    .map(function -> function.group(1).replace("_", "").toLowerCase(Locale.ROOT)).toList();
            return RequestReader.componentPointers().stream().filter(pointer -> pointer.startsWith(PLACES + "/")
                    && (named.isEmpty() || named.contains(pointer.substring(PLACES.length() + 1).toLowerCase(Locale.ROOT)))).toList();
        }
        List<String> lists = RequestReader.components().values().stream()
                .filter(component -> component.type() == type && component.container() != Container.NONE).map(RequestComponent::pointer).toList();
        if (type != Attribute.class || constraints.stream().noneMatch(text -> text.startsWith("of"))) {
            return lists;
        }
        String subject = constraints.stream().flatMap(text -> SUBJECT.matcher(text).results()).map(of -> of.group(1)).findFirst().orElse("offer");
        return lists.stream().filter(list -> list.startsWith("/" + subject + "/")).toList();
    }

    /** The first of some pointers where none of them is asked for, or anything above or below. */
    private Optional<String> unasked(List<String> pointers) {
        return pointers.stream().anyMatch(pointer -> asks.stream().anyMatch(asked -> AskedFacts.within(pointer, asked) || AskedFacts.within(asked, pointer)))
                ? Optional.empty() : pointers.stream().findFirst();
    }
}
