package org.ancrage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.engine.refusal.RunawayRulesException;
import org.ancrage.pack.OpenedPack;
import org.ancrage.pack.PackProblem;
import org.ancrage.pack.PackReader;
import org.ancrage.pack.PacksInUse;
import org.ancrage.pack.RestrictedLimits;
import org.ancrage.pack.unfit.UnfitPackException;
import org.ancrage.refusal.UnknownReadingException;
import org.jspecify.annotations.Nullable;

/** Collects packs and choices for an {@link Ancrage}. Not thread-safe. */
public final class AncrageBuilder {

    private final Map<String, String> readings;
    private final Map<String, String> dropped;
    private final @Nullable PacksInUse shared;
    private final List<PacksInUse.Wanted> packs = new ArrayList<>();
    private ClassLoader loader;
    private @Nullable Path cache;

    AncrageBuilder() {
        this.shared = null;
        this.readings = new LinkedHashMap<>();
        this.dropped = Map.of();
        this.loader = AncrageBuilder.class.getClassLoader();
    }

    /**
     * @param readings those that the caller settled on
     * @param dropped choices of the packs that the caller does without
     */
    AncrageBuilder(PacksInUse shared, Map<String, String> readings, Map<String, String> dropped) {
        this.shared = shared;
        this.dropped = dropped;
        this.readings = new LinkedHashMap<>(readings);
        this.loader = shared.loader();
        this.cache = shared.cache();
    }

    /** Adds the standard pack (module {@code ancrage-rules}). */
    public AncrageBuilder standard() {
        return pack(PackReader.STANDARD);
    }

    /**
     * Adds a pack that a jar on the class path brings, for example {@code acme/sovereignty}. A pack comes after those that it
     * requires.
     */
    public AncrageBuilder pack(String id) {
        Objects.requireNonNull(id, "id");
        packs.add(new PacksInUse.Wanted(from -> PackReader.onClassPath(id, from), null));
        return this;
    }

    /**
     * Adds a pack whose author is trusted to run code.
     *
     * @param pack a jar, or a folder with {@code pack.yaml}; rule files of a folder are compiled now, which takes the dependency
     *     {@code ancrage-authoring}
     */
    public AncrageBuilder pack(Path pack) {
        Objects.requireNonNull(pack, "pack");
        packs.add(new PacksInUse.Wanted(from -> open(pack, from), null));
        return this;
    }

    /**
     * Adds a pack as its rule files are now, even where what was compiled of them before is on the class path; for their author, who is
     * trusted to run code.
     *
     * @param folder holds {@code pack.yaml} and rule files; needs the dependency {@code ancrage-authoring}
     */
    public AncrageBuilder ruleFiles(Path folder) {
        Objects.requireNonNull(folder, "folder");
        packs.add(new PacksInUse.Wanted(from -> open(folder, from).fromRuleFiles(), null));
        return this;
    }

    /** As {@link #restricted(Path, RestrictedLimits)}, with the limits by default. */
    public AncrageBuilder restricted(Path folder) {
        return restricted(folder, RestrictedLimits.DEFAULT);
    }

    /**
     * Adds a pack whose author is not trusted: it is refused before anything of it is compiled, unless its rules are pure logic.
     *
     * @param folder holds {@code pack.yaml} and rule files; compiled rules, which cannot be checked, are refused
     */
    public AncrageBuilder restricted(Path folder, RestrictedLimits limits) {
        Objects.requireNonNull(folder, "folder");
        packs.add(new PacksInUse.Wanted(from -> open(folder, from), Objects.requireNonNull(limits, "limits")));
        return this;
    }

    /**
     * Keeps compiled rule files in this folder, created where it is missing. Who can write to it can run code. Where it cannot be written to, rule files are
     * compiled at each start, and a warning is logged.
     */
    public AncrageBuilder cache(Path folder) {
        cache = Objects.requireNonNull(folder, "folder");
        return this;
    }

    /** Looks for packs, and for the types that their rules name, by this class loader. */
    public AncrageBuilder classLoader(ClassLoader loader) {
        this.loader = Objects.requireNonNull(loader, "loader");
        return this;
    }

    /**
     * Settles an open point of law, instead of trying every defensible option.
     *
     * @param id global id of the reading, for example {@code fr/secnumcloud#ownership-caps}
     * @param option one of its options
     */
    public AncrageBuilder reading(String id, String option) {
        readings.put(Objects.requireNonNull(id, "id"), Objects.requireNonNull(option, "option"));
        return this;
    }

    /**
     * @throws IllegalStateException if there is no pack
     * @throws InvalidInputException if packs are missing, wrong or do not fit together, or if rule files do not fit the law; names every
     *     problem
     * @throws UnknownReadingException if a reading or an option does not exist
     * @throws UnfitPackException if law and compiled rules do not fit together; names every problem
     * @throws RunawayRulesException if rules derive without end
     * @throws AnswerInterruptedException if the thread is interrupted before rules are built
     */
    public Ancrage build() {
        if (shared == null && packs.isEmpty()) {
            throw new IllegalStateException("There is no pack. Maybe standard() was forgotten.");
        }
        return Ancrage.of(PacksInUse.adding(shared, packs, loader, cache), readings, dropped);
    }

    private static OpenedPack open(Path pack, ClassLoader loader) {
        try {
            return PackReader.open(pack, loader);
        } catch (IOException e) {
            throw new InvalidInputException(List.of(
                    new Problem(pack.toString(), "", 0, PackProblem.PACK_UNREADABLE.with("cause", String.valueOf(e.getMessage())))));
        }
    }
}
