package org.ancrage.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ancrage.decision.RuleSet;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.engine.refusal.UnfitRulesException;
import org.ancrage.engine.rules.RuleBases;
import org.ancrage.engine.rules.RuleSource;
import org.ancrage.law.Amendment;
import org.ancrage.law.Corpus;
import org.ancrage.refusal.AncrageException;
import org.jspecify.annotations.Nullable;

/**
 * Packs that answer together: their law, merged, and their rules, without those that one of them disables in another. Those that are added to
 * it share what was compiled of it, but for packs whose rules they disable. Immutable and thread-safe.
 */
public final class PacksInUse {

    private final List<Used> used;
    private final List<RuleSource> rules;
    private final RuleBases bases;
    private final List<RuleSet> ruleSets;
    private final Corpus corpus;
    private final ClassLoader loader;
    private final @Nullable Path cache;

    /** A pack with its rules, of which none is disabled yet. */
    private record Used(OpenedPack opened, RuleSource rules) {
    }

    /**
     * A pack to be opened when all is known that goes with it.
     *
     * @param restricted limits of a pack whose author is not trusted; null where the author is
     */
    public record Wanted(Function<ClassLoader, OpenedPack> opening, @Nullable RestrictedLimits restricted) {
    }

    private PacksInUse(List<Used> used, @Nullable PacksInUse before, ClassLoader loader, @Nullable Path cache) {
        this.loader = loader;
        this.cache = cache;
        this.used = List.copyOf(used);
        this.rules = inUse(used);
        this.bases = before == null ? RuleBases.building(rules) : RuleBases.building(rules, before.bases);
        List<LoadedPack> packs = opened(used).stream().map(OpenedPack::load).toList();
        this.ruleSets = packs.stream().map(pack -> new RuleSet(pack.manifest().id(), pack.manifest().version(), pack.hash())).toList();
        this.corpus = merged(used, packs);
    }

    /** Amendments that name what does not exist are told at once, whether law or rules show it, and where they stand. */
    private static Corpus merged(List<Used> used, List<LoadedPack> packs) {
        List<Problem> wrong = new ArrayList<>();
        for (int i = 0; i < used.size(); i++) {
            wrong.addAll(used.get(i).opened().amendedInVain(used.subList(0, i).stream().map(Used::rules).toList()));
        }
        try {
            Corpus corpus = PackSet.merged(packs);
            if (wrong.isEmpty()) {
                return corpus;
            }
        } catch (InvalidInputException refused) {
            refused.problems().forEach(problem -> wrong.add(opened(used).stream().flatMap(pack -> pack.amendment(problem).stream()).findFirst().orElse(problem)));
        }
        throw new InvalidInputException(wrong);
    }

    /**
     * Opens packs, after those that are in use already.
     *
     * @param before null where there are none
     * @param loader finds packs, and the types that their rules name
     * @param cache folder in which compiled rule files are kept; null where they are not
     * @throws InvalidInputException if packs are missing, wrong or do not fit together; names every problem
     */
    public static PacksInUse adding(@Nullable PacksInUse before, List<Wanted> wanted, ClassLoader loader, @Nullable Path cache) {
        List<Used> used = new ArrayList<>(before == null ? List.of() : before.used);
        List<OpenedPack> added = wanted.stream().map(pack -> pack.opening().apply(loader)).toList();
        List<Problem> problems = PackSet.misfits(Stream.concat(opened(used).stream(), added.stream()).toList());
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        Set<Problem> wrong = new LinkedHashSet<>();
        for (int i = 0; i < added.size(); i++) {
            try {
                used.add(new Used(added.get(i), added.get(i).rules(wanted.get(i).restricted(), cache)));
            } catch (InvalidInputException refused) {
                wrong.addAll(refused.problems());
            }
        }
        if (!wrong.isEmpty()) {
            // Mistakes of the law would be told only when those of the rules are corrected. A restricted pack that is refused is read no further.
            for (int i = 0; i < added.size(); i++) {
                wrong.addAll(wanted.get(i).restricted() == null ? ofLaw(added.get(i)) : List.of());
            }
            throw new InvalidInputException(List.copyOf(wrong));
        }
        return new PacksInUse(used, before, loader, cache);
    }

    private static List<Problem> ofLaw(OpenedPack pack) {
        try {
            pack.load();
            return List.of();
        } catch (InvalidInputException refused) {
            return refused.problems();
        }
    }

    private static List<OpenedPack> opened(List<Used> used) {
        return used.stream().map(Used::opened).toList();
    }

    /** The rules of each pack without those that later ones disable. */
    private static List<RuleSource> inUse(List<Used> used) {
        List<RuleSource> rules = new ArrayList<>();
        for (int i = 0; i < used.size(); i++) {
            Set<RuleSource.DisabledRule> disabled = new LinkedHashSet<>();
            for (Used later : used.subList(i + 1, used.size())) {
                disabled.addAll(later.opened().disables());
            }
            RuleSource own = used.get(i).rules();
            rules.add(disabled.isEmpty() ? own : own.without(disabled));
        }
        return rules;
    }

    /** The law of all. */
    public Corpus corpus() {
        return corpus;
    }

    /** Which they are, in the order in which they were added. */
    public List<RuleSet> ruleSets() {
        return ruleSets;
    }

    /** The rules that are in use. */
    public List<RuleSource> rules() {
        return rules;
    }

    /** What was compiled of these. */
    public RuleBases bases() {
        return bases;
    }

    /** Found packs, and the types that their rules name. */
    public ClassLoader loader() {
        return loader;
    }

    /** Folder in which compiled rule files are kept; null where they are not. */
    public @Nullable Path cache() {
        return cache;
    }

    /** Options of readings that the packs themselves settle on, by global id; the last one counts. */
    public Map<String, String> readings() {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (Amendment amendment : corpus.amendments()) {
            if (amendment.effect() instanceof Amendment.ReadingChosen reading) {
                chosen.put(reading.reading(), reading.option());
            }
        }
        return chosen;
    }

    /** The same refusal, with the files that it is about. */
    public AncrageException located(UnfitRulesException unfit) {
        return UnfitRules.located(unfit, opened(used));
    }
}
