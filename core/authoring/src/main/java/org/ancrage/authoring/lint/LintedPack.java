package org.ancrage.authoring.lint;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ancrage.document.Problem;
import org.ancrage.law.Corpus;
import org.ancrage.law.LegalText;
import org.ancrage.law.Reading;
import org.ancrage.pack.PackManifest;

/**
 * A pack as far as it could be read. What could not be read is among the problems, and missing elsewhere.
 *
 * @param folder that holds {@code pack.yaml}
 * @param on day on which it is looked over
 * @param manifest empty where it cannot be read
 * @param texts folders of the pack, in the order of the manifest, jurisdictions first
 * @param base law of the packs that it requires
 * @param complete whether all law was read, of this pack and of those that it requires
 * @param problems of reading, by file
 * @param sources what stands in each file that could be decoded
 */
public record LintedPack(
        Path folder,
        LocalDate on,
        Optional<PackManifest> manifest,
        List<LintedText> texts,
        List<Corpus> base,
        boolean complete,
        List<Problem> problems,
        Map<String, String> sources) {

    public LintedPack {
        texts = List.copyOf(texts);
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

    public Optional<Reading> reading(String id) {
        return law().flatMap(corpus -> corpus.readings().values().stream()).filter(reading -> reading.id().equals(id)).findFirst();
    }
}
