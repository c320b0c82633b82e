package org.ancrage.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.verify.Situation;
import org.ancrage.verify.SituationReader;

/** The pack under test, loaded once, and its situations. */
final class StandardPack {

    static final Path ROOT = Path.of("src/main/resources/org/ancrage/rules");
    static final Ancrage ANCRAGE = Ancrage.standard();

    private StandardPack() {
    }

    static List<Situation> situations() {
        SituationReader reader = new SituationReader(List.of(document(ROOT.resolve("situations/bases.yaml"))));
        return texts().flatMap(text -> reader.read(document(ROOT.resolve(text).resolve("situations.yaml")), text).stream()).toList();
    }

    static Stream<String> texts() {
        return ANCRAGE.corpus().texts().stream().map(text -> text.id());
    }

    private static Document document(Path file) {
        try {
            Document read = new DocumentReader().read(file);
            return new Document(ROOT.relativize(file).toString(), read.root());
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s cannot be read. Every text has one.".formatted(file), e);
        }
    }
}
