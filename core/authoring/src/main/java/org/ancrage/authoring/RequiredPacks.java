package org.ancrage.authoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ancrage.AncrageBuilder;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.pack.OpenedPack;
import org.ancrage.pack.PackFiles;
import org.ancrage.pack.PackManifest;
import org.ancrage.pack.PackProblem;
import org.ancrage.pack.PackReader;

/**
 * The packs that a pack builds on, each after those that it requires itself: those that were given as folders or jars, and for the rest
 * those of the class path.
 */
public final class RequiredPacks {

    private final List<OpenedPack> found = new ArrayList<>();
    /** By id; of the class path where there is none. */
    private final Map<String, Path> given = new LinkedHashMap<>();
    private final Map<String, OpenedPack> opened = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final ClassLoader loader;

    private RequiredPacks(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Finds what can be found; {@link #problems} tells what cannot.
     *
     * @param places folders or jars of packs
     * @param loader finds packs of the class path, and types of facts
     */
    public static RequiredPacks of(PackManifest pack, List<Path> places, ClassLoader loader) {
        RequiredPacks required = new RequiredPacks(loader);
        places.forEach(required::give);
        required.addAll(pack, new TreeSet<>(Set.of(pack.id())));
        return required;
    }

    private void give(Path place) {
        try {
            OpenedPack pack = PackReader.open(place, loader);
            given.put(pack.manifest().id(), place);
            opened.put(pack.manifest().id(), pack);
        } catch (InvalidInputException wrong) {
            problems.addAll(wrong.problems());
        } catch (IOException e) {
            problems.add(new Problem(place.toString(), "", 0, PackProblem.PACK_UNREADABLE.with("cause", e.getMessage())));
        }
    }

    private void addAll(PackManifest pack, Set<String> asking) {
        for (String id : pack.requires().keySet()) {
            if (asking.add(id)) {
                add(id, asking);
            }
        }
    }

    private void add(String id, Set<String> asking) {
        if (!opened.containsKey(id) && !PackReader.isOnClassPath(id, loader)) {
            problems.add(new Problem(PackFiles.MANIFEST, "/requires", 0, RuleProblem.REQUIRED_PACK_NOT_AT_HAND.with("pack", Suggestions.shown(id))
                    .with("maybe", Suggestions.nearest(id, Stream.concat(given.keySet().stream(), Stream.of(PackReader.STANDARD)).toList()))));
            return;
        }
        try {
            OpenedPack pack = opened.containsKey(id) ? opened.get(id) : PackReader.onClassPath(id, loader);
            addAll(pack.manifest(), asking);
            found.add(pack);
        } catch (InvalidInputException damaged) {
            problems.addAll(damaged.problems());
        }
    }

    /** In the order in which they build on each other. */
    public List<OpenedPack> found() {
        return List.copyOf(found);
    }

    /** What was given and cannot be read, and what is required and cannot be found. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Adds them to what answers, in their order.
     *
     * @throws InvalidInputException with {@link #problems}, if there are any
     */
    public AncrageBuilder addTo(AncrageBuilder builder) {
        throwIfAny();
        for (OpenedPack pack : found) {
            String id = pack.manifest().id();
            if (given.containsKey(id)) {
                builder.pack(given.get(id));
            } else {
                builder.pack(id);
            }
        }
        return builder;
    }

    /** @throws InvalidInputException with {@link #problems}, if there are any */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
