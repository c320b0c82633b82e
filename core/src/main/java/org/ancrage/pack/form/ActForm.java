package org.ancrage.pack.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ancrage.law.Act;
import org.ancrage.law.ComponentChange;
import org.ancrage.law.Criterion;
import org.ancrage.law.Period;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/** An act as a sequence of strings, each part after its kind or its number: a change of facts is a tree of few leaves. */
final class ActForm {

    private static final String CONSTANT = "=";
    private static final String SAME_AS = "@";
    private static final String WITHIN = "in";
    private static final String COMPONENTS = "{";
    private static final String COMPONENTS_ANEW = "new";
    private static final String ITEMS = "[";
    private static final String NOTHING = "";
    /** Deeper than any component of a request. */
    private static final int DEEPEST = 30;

    private final List<String> written = new ArrayList<>();

    private ActForm() {
    }

    static List<String> written(Act act) {
        ActForm form = new ActForm();
        Wording takes = act.takes();
        form.add(act.id(), act.words().fr(), act.words().en(), act.by().name(), takes == null ? NOTHING : takes.fr(), takes == null ? NOTHING : takes.en(),
                day(act.possible().from()), day(act.possible().until()));
        form.number(act.when().size());
        act.when().forEach((component, values) -> {
            form.add(component);
            form.strings(values);
        });
        form.strings(act.includes());
        form.strings(act.provisions());
        form.change(act.change());
        return form.written;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? NOTHING : day.toString();
    }

    private void add(String... strings) {
        written.addAll(List.of(strings));
    }

    private void number(int number) {
        written.add(String.valueOf(number));
    }

    private void strings(List<String> strings) {
        number(strings.size());
        written.addAll(strings);
    }

    private void change(@Nullable ComponentChange change) {
        if (change == null) {
            add(NOTHING);
        } else if (change instanceof ComponentChange.Constant constant) {
            add(CONSTANT, constant.text());
        } else if (change instanceof ComponentChange.SameAs same) {
            add(SAME_AS, same.component());
        } else if (change instanceof ComponentChange.Within within) {
            add(WITHIN, within.area(), within.otherwise());
        } else if (change instanceof ComponentChange.Components components) {
            add(components.anew() ? COMPONENTS_ANEW : COMPONENTS);
            number(components.components().size());
            components.components().forEach((name, of) -> {
                add(name);
                change(of);
            });
        } else if (change instanceof ComponentChange.Items items) {
            add(ITEMS, String.valueOf(items.anew()), String.valueOf(items.complete()), Objects.requireNonNullElse(items.forEach(), NOTHING));
            fits(items.removed());
            fits(items.where());
            change(items.each());
            number(items.added().size());
            items.added().forEach(this::change);
        }
    }

    private void fits(List<ComponentChange.Fit> fits) {
        number(fits.size());
        fits.forEach(fit -> {
            number(fit.components().size());
            fit.components().forEach((name, test) -> {
                add(name, Objects.requireNonNullElse(test.outside(), NOTHING));
                strings(test.values());
            });
        });
    }

    /** @throws RuntimeException if this is no act */
    static Act read(List<String> written) {
        Iterator<String> in = written.iterator();
        String id = in.next();
        Wording words = new Wording(in.next(), in.next());
        Criterion.Actor by = Criterion.Actor.valueOf(in.next());
        Wording takes = new Wording(in.next(), in.next());
        Period possible = new Period(dayOrNull(in.next()), dayOrNull(in.next()));
        Map<String, List<String>> when = new LinkedHashMap<>();
        for (int left = number(in); left > 0; left--) {
            when.put(in.next(), strings(in));
        }
        Act act = new Act(id, words, by, takes.fr().isEmpty() ? null : takes, possible, when, strings(in), strings(in),
                (ComponentChange.Components) Objects.requireNonNull(change(in, 0)));
        if (in.hasNext()) {
            throw new IllegalArgumentException("More is written than an act (%s).".formatted(id));
        }
        return act;
    }

    private static @Nullable LocalDate dayOrNull(String day) {
        return day.isEmpty() ? null : LocalDate.parse(day);
    }

    private static int number(Iterator<String> in) {
        return Integer.parseInt(in.next());
    }

    private static List<String> strings(Iterator<String> in) {
        List<String> strings = new ArrayList<>();
        for (int left = number(in); left > 0; left--) {
            strings.add(in.next());
        }
        return strings;
    }

    private static @Nullable ComponentChange change(Iterator<String> in, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("A change has more than %s levels.".formatted(DEEPEST));
        }
        String kind = in.next();
        return switch (kind) {
            case NOTHING -> null;
            case CONSTANT -> new ComponentChange.Constant(in.next());
            case SAME_AS -> new ComponentChange.SameAs(in.next());
            case WITHIN -> new ComponentChange.Within(in.next(), in.next());
            case COMPONENTS, COMPONENTS_ANEW -> components(in, kind.equals(COMPONENTS_ANEW), depth);
            case ITEMS -> items(in, depth);
            default -> throw new IllegalArgumentException("There is no change of this kind (%s).".formatted(kind));
        };
    }

    private static ComponentChange.Components components(Iterator<String> in, boolean anew, int depth) {
        Map<String, ComponentChange> components = new LinkedHashMap<>();
        for (int left = number(in); left > 0; left--) {
            components.put(in.next(), Objects.requireNonNull(change(in, depth + 1)));
        }
        return new ComponentChange.Components(components, anew);
    }

    private static ComponentChange.Items items(Iterator<String> in, int depth) {
        boolean anew = Boolean.parseBoolean(in.next());
        boolean complete = Boolean.parseBoolean(in.next());
        String forEach = in.next();
        List<ComponentChange.Fit> removed = fits(in);
        List<ComponentChange.Fit> where = fits(in);
        ComponentChange.Components each = (ComponentChange.Components) change(in, depth + 1);
        List<ComponentChange> added = new ArrayList<>();
        for (int left = number(in); left > 0; left--) {
            added.add(Objects.requireNonNull(change(in, depth + 1)));
        }
        return new ComponentChange.Items(anew, removed, each, where, added, forEach.isEmpty() ? null : forEach, complete);
    }

    private static List<ComponentChange.Fit> fits(Iterator<String> in) {
        List<ComponentChange.Fit> fits = new ArrayList<>();
        for (int left = number(in); left > 0; left--) {
            Map<String, ComponentChange.Test> components = new LinkedHashMap<>();
            for (int component = number(in); component > 0; component--) {
                String name = in.next();
                String outside = in.next();
                components.put(name, new ComponentChange.Test(strings(in), outside.isEmpty() ? null : outside));
            }
            fits.add(new ComponentChange.Fit(components));
        }
        return fits;
    }
}
