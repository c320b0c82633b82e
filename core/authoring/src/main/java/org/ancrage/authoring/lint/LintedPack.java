package org.ancrage.authoring.lint;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.AncrageBuilder;
import org.ancrage.authoring.RequiredPacks;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.engine.refusal.RunawayRulesException;
import org.ancrage.law.Act;
import org.ancrage.law.Corpus;
import org.ancrage.law.LegalText;
import org.ancrage.law.Reading;
import org.ancrage.pack.PackManifest;
import org.ancrage.pack.RestrictedLimits;
import org.ancrage.refusal.AncrageException;
import org.jspecify.annotations.Nullable;

/**
 * A pack as far as it could be read. What could not be read is among the problems, and missing elsewhere.
 *
 * @param folder that holds {@code pack.yaml}
 * @param on day on which it is looked over
 * @param manifest empty where it cannot be read
 * @param texts folders of the pack, in the order of the manifest, jurisdictions first
 * @param amending the file of amendments; empty where there is none, or it cannot be read
 * @param acts what can be done; empty where the pack has none, or its file cannot be read
 * @param sourceList {@code sources.yaml}, which says what the sources are that provisions name; empty where there is none, or it cannot be read
 * @param others folders or jars that were given of packs that it requires
 * @param base law of the packs that it requires
 * @param complete whether all law was read, of this pack and of those that it requires
 * @param problems of reading, by file
 * @param sources what stands in each file that could be decoded
 * @param restricted limits of a pack whose author is not trusted; null where it may run code
 * @param compilation kept for all checks
 */
public record LintedPack(
        Path folder,
        LocalDate on,
        Optional<PackManifest> manifest,
        List<LintedText> texts,
        Optional<Document> amending,
        Optional<Acts> acts,
        Optional<Document> sourceList,
        List<Path> others,
        List<Corpus> base,
        boolean complete,
        List<Problem> problems,
        Map<String, String> sources,
        @Nullable RestrictedLimits restricted,
        Compilation compilation) {

    /**
     * The file of acts.
     *
     * @param read those that it declares, in their order
     */
    public record Acts(Document document, List<Act> read) {
        public Acts {
            read = List.copyOf(read);
        }

        /** The place to which a JSON pointer points, or the nearest one above. */
        public Position at(String pointer) {
            return document.root().nearest(pointer).position();
        }
    }

    public LintedPack {
        texts = List.copyOf(texts);
        others = List.copyOf(others);
        base = List.copyOf(base);
        problems = List.copyOf(problems);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /** The law of this pack, as far as it was read. */
    public Corpus corpus() {
        List<LegalText> laws = texts.stream().flatMap(text -> text.law().stream()).toList();
        return new Corpus(laws, texts.stream().flatMap(text -> text.jurisdictions().stream()).findFirst()
                .orElseGet(org.ancrage.law.Jurisdictions::none));
    }

    /** The law of this pack, and that of those that it requires. */
    public Stream<Corpus> law() {
        return Stream.concat(Stream.of(corpus()), base.stream());
    }

    /**
     * Its law and its rules as its files are now, with the packs that it requires, ready to answer. Runs code of its author, unless the pack is restricted.
     *
     * @throws InvalidInputException if something in the pack is wrong
     * @throws org.ancrage.pack.unfit.UnfitPackException if compiled rules do not fit their law
     * @throws RunawayRulesException if its rules derive without end
     */
    public Ancrage compiled() {
        return compilation.of(this::compile);
    }

    /** What is found of a pack that can be used as it is; empty where it cannot, which other checks tell. */
    public <T> Optional<T> usable(Function<Ancrage, T> found) {
        if (!complete || !problems.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(found.apply(compiled()));
        } catch (AncrageException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private Ancrage compile() {
        ClassLoader loader = Lint.class.getClassLoader();
        PackManifest pack = manifest.orElseThrow(() -> new InvalidInputException(problems));
        AncrageBuilder builder = RequiredPacks.of(pack, others, loader).addTo(Ancrage.builder().classLoader(loader));
        return (restricted == null ? builder.ruleFiles(folder) : builder.restricted(folder, restricted)).build();
    }

    public Optional<Reading> reading(String id) {
        return law().flatMap(corpus -> corpus.readings().values().stream()).filter(reading -> reading.id().equals(id)).findFirst();
    }
}
