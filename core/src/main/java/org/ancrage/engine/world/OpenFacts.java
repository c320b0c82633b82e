package org.ancrage.engine.world;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.decision.MissingFact;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Project;
import org.ancrage.fact.predicate.Exhaustive;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.term.ReferenceMethodology;
import org.jspecify.annotations.Nullable;

/**
 * Finds the components that are not known and must have one of few values: answers to yes-or-no questions, enumerations that leave no other
 * case, and which constants of an enumeration a list holds. Of a country, a date, a share or one more item there is no last value to try.
 */
public final class OpenFacts {

    /** In how many ways facts are supposed all at once. */
    public static final int SAMPLES = 3;

    /** A list of what may be in it or not has two to the power of its constants. */
    private static final int MOST_VALUES = 64;

    private final List<OpenFact> found = new ArrayList<>();

    private OpenFacts() {
    }

    /** Those of a question, or of one side of it, in the order of its records. */
    public static List<OpenFact> of(Record facts) {
        OpenFacts open = new OpenFacts();
        open.visit(facts, List.of(), "");
        open.leaveOutWhatWouldSupposeMore();
        return List.copyOf(open.found);
    }

    /**
     * Once it is known that data are no warehouse and not of the SNDS, for no research, they are supposed to need no authorisation of the CNIL. A
     * case supposes no more than is said of it: as long as that is open, one of the others stays so.
     */
    private void leaveOutWhatWouldSupposeMore() {
        boolean regimeOpen = found.stream().anyMatch(fact -> fact.missing().of() instanceof Project project
                && fact.missing().component().equals("authorisationRequired") && project.referenceMethodology() == ReferenceMethodology.NONE);
        if (regimeOpen) {
            found.stream().filter(OpenFacts::wouldSupposeMore).reduce((first, last) -> last).ifPresent(found::remove);
        }
    }

    private static boolean wouldSupposeMore(OpenFact fact) {
        return fact.missing().of() instanceof Dataset dataset && !dataset.healthDataWarehouse().yes() && !dataset.snds().yes()
                && Set.of("snds", "healthDataWarehouse").contains(fact.missing().component());
    }

    /**
     * All of these with some value: the first of each, the last of each, some of the one and some of the other, then any.
     *
     * @param sample which of the {@value #SAMPLES} in which a question is tried, or one of any number beyond them
     */
    public static Map<OpenFact, Object> sample(List<OpenFact> facts, int sample) {
        Map<OpenFact, Object> supposed = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            List<Object> values = facts.get(i).values();
            supposed.put(facts.get(i), values.get(sampled(sample, i, values.size())));
        }
        return supposed;
    }

    /** Which of so many values; beyond the first samples, numbers that look random but are always the same. */
    private static int sampled(int sample, int place, int values) {
        return switch (sample) {
            case 0 -> 0;
            case 1 -> values - 1;
            case 2 -> place % 2 == 0 ? 0 : values - 1;
            default -> Math.floorMod((sample * 1_000_003 + place) * 0x9E3779B9 >>> 7, values);
        };
    }

    /** The facts, supposed to be so. */
    public static <T extends Record> T known(T facts, Map<OpenFact, Object> supposed) {
        return supposed.isEmpty() ? facts : cast(SupposedFacts.of(supposed).in(facts));
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object same) {
        return (T) same;
    }

    private void visit(Record fact, List<Integer> path, String pointer) {
        List<RecordShape.Component> components = RecordShape.components(fact.getClass());
        for (int i = 0; i < components.size(); i++) {
            RecordShape.Component component = components.get(i);
            String here = pointer + "/" + component.name();
            Object value = component.valueIn(fact);
            List<Object> values = values(value, component.type().getType());
            if (values.size() > 1) {
                found.add(new OpenFact(and(path, i), new MissingFact(fact, component.name(), here), values));
            } else if (value instanceof Listing<?> listing) {
                items(listing.items(), and(path, i), here);
            } else if (value instanceof List<?> list) {
                items(list, and(path, i), here);
            } else if (value instanceof Record inner) {
                visit(inner, and(path, i), here);
            }
        }
    }

    private void items(List<?> items, List<Integer> path, String pointer) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Record item) {
                visit(item, and(path, i), pointer);
            }
        }
    }

    private static List<Integer> and(List<Integer> path, int place) {
        List<Integer> longer = new ArrayList<>(path);
        longer.add(place);
        return longer;
    }

    /** None where the value is known, or may be anything. */
    private static List<Object> values(@Nullable Object value, Type type) {
        if (value == Answer.UNKNOWN) {
            return List.of(Answer.YES, Answer.NO);
        } else if (value == null && type instanceof Class<?> constants && constants.isAnnotationPresent(Exhaustive.class)) {
            return List.of(constants.getEnumConstants());
        } else if (value instanceof Listing<?> listing && !listing.complete() && type instanceof ParameterizedType of
                && of.getActualTypeArguments()[0] instanceof Class<?> constants && constants.isEnum()) {
            return lists(listing.items(), List.of(constants.getEnumConstants()));
        }
        return List.of();
    }

    /** Every complete list that has these items. */
    private static List<Object> lists(List<?> items, List<?> constants) {
        List<Object> others = new ArrayList<>(constants);
        others.removeAll(items);
        if (others.size() >= Integer.SIZE || 1 << others.size() > MOST_VALUES) {
            return List.of();
        }
        List<Object> lists = new ArrayList<>();
        for (int which = 0; which < 1 << others.size(); which++) {
            List<Object> all = new ArrayList<>(items);
            for (int i = 0; i < others.size(); i++) {
                if ((which >> i & 1) != 0) {
                    all.add(others.get(i));
                }
            }
            lists.add(new Listing<>(true, all));
        }
        return lists;
    }
}
