package org.ancrage.verify;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Holder;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.shape.RecordShape.Component;
import org.ancrage.fact.term.ShareRange;
import org.jspecify.annotations.Nullable;

/** Random values of components of facts, by their name and type. Not thread-safe. */
final class RandomValues {

    private static final List<String> COUNTRIES = List.of("FR", "DE", "IE", "NO", "CH", "GB", "US", "CN");
    private static final List<String> SERVICES = List.of("Qualified Cloud", "General cloud", "*");
    private static final List<String> ZONES = List.of("fr-north", "fr-1", "*");
    private static final List<String> VERSIONS = List.of("3.1", "3.2", "2.0", "1.1");
    /** States of the Union and of the Economic Area on every day of which questions are asked. */
    private static final Set<String> WITHIN = Set.of("BE", "DE", "ES", "FR", "IE", "IT", "LU", "NL", "PL");
    private static final List<Integer> PERCENTAGES = List.of(0, 1, 8, 19, 20, 24, 25, 39, 40, 50, 51, 60, 100);

    private final Random random;
    private List<String> entities = List.of("fr-hoster");
    private int ids;

    RandomValues(Random random) {
        this.random = random;
    }

    /** From now on, references name entities of this offer. */
    void among(Offer offer) {
        entities = Stream.of(Stream.of(offer.hoster().id()), offer.holders().stream().map(Holder::id),
                offer.participants().items().stream().map(Participant::id)).flatMap(Function.identity()).toList();
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    Object random(String name, @Nullable AnnotatedType type) {
        if (type == null) {
            throw new IllegalArgumentException("The component (%s) has no type.".formatted(name));
        }
        Type raw = type.getType();
        if (RecordShape.country(type)) {
            return pick(COUNTRIES);
        } else if (raw == String.class) {
            return text(name);
        } else if (raw == BigDecimal.class) {
            return BigDecimal.valueOf(pick(PERCENTAGES));
        } else if (raw == Integer.class) {
            return pick(List.of(0, 1, 2, 3, 29_999, 30_000, 30_001, 500_000));
        } else if (raw == LocalDate.class) {
            return LocalDate.of(2018, 1, 1).plusDays(random.nextInt(365 * 13));
        } else if (raw == Answer.class) {
            return pick(List.of(Answer.YES, Answer.NO));
        } else if (raw instanceof Class<?> constant && constant.isEnum()) {
            return pick(List.of(constant.getEnumConstants()));
        } else if (raw instanceof ParameterizedType parameterized && parameterized.getRawType() == Listing.class) {
            List<Object> items = random.nextBoolean() ? List.of() : List.of(random(singular(name), argument(type)));
            return new Listing<>(random.nextBoolean(), items);
        } else if (raw instanceof ParameterizedType parameterized && parameterized.getRawType() == List.class) {
            return List.of();
        } else if (raw instanceof Class<?> record && record.isRecord()) {
            return randomRecord(record);
        }
        throw new IllegalArgumentException("The type (%s) of the component (%s) is new here.".formatted(raw, name));
    }

    /** A value of a component, or the range of one. */
    Object random(Component component) {
        return component.ranged() && random.nextInt(4) == 0 ? range() : random(component.name(), component.type());
    }

    /** Some range in which a share lies. */
    ShareRange range() {
        int from = random.nextInt(PERCENTAGES.size() - 1);
        int to = from + 1 + random.nextInt(PERCENTAGES.size() - 1 - from);
        ShareRange lower = random.nextBoolean() ? ShareRange.atLeast(percent(from)) : ShareRange.above(percent(from));
        ShareRange upper = random.nextBoolean() ? ShareRange.atMost(percent(to)) : ShareRange.below(percent(to));
        return switch (random.nextInt(4)) {
            case 0 -> lower;
            case 1 -> upper;
            default -> lower.and(upper);
        };
    }

    private static BigDecimal percent(int index) {
        return BigDecimal.valueOf(PERCENTAGES.get(index));
    }

    /** Shares in a range, and a range within it. */
    List<Object> within(ShareRange range) {
        List<Object> within = new ArrayList<>();
        PERCENTAGES.stream().map(BigDecimal::valueOf).filter(range::contains).forEach(within::add);
        Collections.shuffle(within, random);
        within.subList(Math.min(2, within.size()), within.size()).clear();
        ShareRange narrower = range.and(range());
        if (!narrower.empty() && !narrower.equals(range)) {
            within.add(narrower);
        }
        return within;
    }

    /** The list that is, or is not, complete, or is for some kind. */
    Listing<?> otherwiseComplete(Listing<?> listing, AnnotatedType type) {
        List<Enum<?>> kinds = RecordShape.kinds(type);
        return kinds.isEmpty() || random.nextInt(3) > 0 ? new Listing<>(!listing.complete(), listing.items())
                : new Listing<>(false, listing.items(), List.of(pick(kinds)));
    }

    /** The list, all of which is known of one more kind. */
    Optional<Object> completeForOneMore(Listing<?> listing, @Nullable AnnotatedType type) {
        List<Enum<?>> open = type == null ? List.of() : RecordShape.kinds(type).stream().filter(kind -> !listing.completeOf(kind)).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(listing.completeFor(pick(open)));
    }

    /** The list with one more item; empty where that one may be of a kind of which all are said to be listed. */
    Optional<Object> longer(Listing<?> listing, String name, @Nullable AnnotatedType type) {
        Object item = random(singular(name), argument(type));
        List<Object> longer = new ArrayList<>(listing.items());
        longer.add(item);
        return type != null && listed(listing, item, type) ? Optional.empty() : Optional.of(new Listing<>(false, longer, listing.completeFor()));
    }

    private static boolean listed(Listing<?> listing, Object item, AnnotatedType type) {
        if (item instanceof String country) {
            return !listing.completeFor().isEmpty() && !WITHIN.contains(country);
        }
        return RecordShape.kind(type).map(kind -> kind.valueIn(item)).filter(kind -> listing.completeFor().stream().anyMatch(
                known -> known.equals(kind) || kind instanceof Listing<?> several && contains(several, known).possible())).isPresent();
    }

    @SuppressWarnings("unchecked")
    private static Answer contains(Listing<?> listing, Object kind) {
        return ((Listing<Object>) listing).contains(kind);
    }

    private Object randomRecord(Class<?> type) {
        List<Component> components = RecordShape.components(type);
        @Nullable Object[] values = new @Nullable Object[components.size()];
        for (int i = 0; i < components.size(); i++) {
            boolean mayBeUnknown = components.get(i).nullable();
            values[i] = mayBeUnknown && random.nextBoolean() ? null : random(components.get(i));
        }
        return RecordShape.of(type).create(values);
    }

    private String text(String name) {
        return switch (name) {
            case "id" -> "random-" + ids++;
            case "holder", "of" -> pick(entities);
            case "service", "supplies" -> pick(SERVICES);
            case "zone" -> pick(ZONES);
            case "version" -> pick(VERSIONS);
            default -> "text";
        };
    }

    /** Whether it tells facts apart or relates them. */
    static boolean structural(String name) {
        return List.of("id", "holder", "of", "regime").contains(name);
    }

    static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    static @Nullable AnnotatedType argument(@Nullable AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType parameterized ? parameterized.getAnnotatedActualTypeArguments()[0] : null;
    }
}
