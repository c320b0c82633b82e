package org.ancrage.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.verify.Probes;
import org.ancrage.verify.Situation;
import org.ancrage.verify.SituationCheck;
import org.ancrage.verify.SituationReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSkeletonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path folder;

    /** Restricted packs are held to more than others: what they may say, every pack may. */
    @ParameterizedTest
    @ValueSource(strings = {"acme/house-rules", "rules", "acme/fr/hds-2"})
    void what_it_makes_compiles_and_passes_its_situations(String id) throws IOException {
        Path pack = folder.resolve("pack");
        TextSkeleton.of(id, TODAY).writeTo(pack);

        Ancrage ancrage = Ancrage.builder().standard().restricted(pack).build();
        List<Situation> situations = new SituationReader(List.of())
                .read(new DocumentReader().read(pack.resolve(id).resolve("situations.yaml")), id);

        assertThat(situations).hasSize(4).allSatisfy(situation -> assertThat(situation.on())
                .allSatisfy(day -> assertThat(new SituationCheck(ancrage).differences(situation, day)).isEmpty()));
        assertThat(ancrage.corpus().text(id).orElseThrow().provisions().get(0).verifiedOn()).isEqualTo(TODAY);
        assertThat(Probes.of(ancrage).rules()).filteredOn(rule -> rule.criterion().startsWith(id + "#")).hasSize(2);
    }

    @Test
    void an_empty_folder_is_filled_and_leaves_nothing_beside() throws IOException {
        Files.createDirectory(folder.resolve("pack"));
        TextSkeleton.of("acme/house", TODAY).writeTo(folder.resolve("pack"));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile).map(folder::relativize).map(Path::toString)).containsExactlyInAnyOrder(
                    "pack/pack.yaml", "pack/acme/house/text.yaml", "pack/acme/house/criteria.yaml", "pack/acme/house/provisions.yaml",
                    "pack/acme/house/rules.drl", "pack/acme/house/situations.yaml");
        }
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactly(folder.resolve("pack"));
        }
    }

    @Test
    void what_is_there_is_never_overwritten() throws IOException {
        Path pack = Files.createDirectory(folder.resolve("pack"));
        Files.writeString(pack.resolve("pack.yaml"), "mine");
        Files.writeString(folder.resolve("file"), "mine");
        Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere"));
        for (String name : List.of("pack", "file", "link")) {
            assertThatThrownBy(() -> TextSkeleton.of("acme/house", TODAY).writeTo(folder.resolve(name))).as(name)
                    .isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(pack.resolve("pack.yaml")).hasContent("mine");
        assertThat(folder.resolve("file")).hasContent("mine");
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all).hasSize(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Acme", "acme//house", "../house", "acme/class", "acme/2026", "acme house", "a/b/c/d/e/f/g/h", "été"})
    void an_id_that_is_none_is_refused(String id) {
        assertThatThrownBy(() -> TextSkeleton.of(id, TODAY)).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is no id for a text").hasMessageContaining("for example acme/house-rules");
    }

    /** It would have to be added before itself, or a text would be in two packs. */
    @ParameterizedTest
    @CsvSource({"ancrage/standard, acme/standard", "fr/hds, acme/hds"})
    void an_id_of_the_standard_pack_is_refused(String id, String instead) {
        assertThatThrownBy(() -> TextSkeleton.of(id, TODAY)).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("has a pack or a text (" + id + ") already.").hasMessageContaining("for example " + instead + ".");
    }
}
