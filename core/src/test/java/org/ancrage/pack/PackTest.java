package org.ancrage.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Problem;
import org.ancrage.document.Reports;
import org.ancrage.engine.rules.RuleSource;
import org.ancrage.law.Corpus;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.LegalText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackTest {

    private static final String OTHER = """
            id: eu/other
            title: {fr: "Autre", en: "Other"}
            provisions:
              - {id: art-2, citation: {fr: "Art. 2", en: "Art. 2"}, evidence: DERIVED, from: 2020-01-01, verifiedOn: 2026-11-24}
              - {id: law, citation: {fr: "Loi", en: "Law"}, evidence: DERIVED, from: 2020-01-01, verifiedOn: 2026-11-24}
            criteria:
              - id: elsewhere
                statement: {fr: "Ailleurs.", en: "Elsewhere."}
                question: {fr: "Ailleurs ?", en: "Elsewhere?"}
                asks: []
                remedy: {by: HOSTER, how: {fr: "Déménager.", en: "Move."}}
                provisions: [art-2]
                dimension: DATA
            versions:
              - {id: only, title: {fr: "Seule", en: "Only"}, from: 2020-01-01, force: STANDARD, provisions: [art-2],
                 applies: {reading: fr/sample#open-point, options: {strict: fr/sample#bound, lenient: fr/sample#bound}},
                 requires: {settled: true, statement: {fr: "Rien.", en: "Nothing."}}}
            """;

    @TempDir
    private Path folder;
    private Path compact;
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @BeforeEach
    void pack() throws IOException {
        compact = folder.resolve("target/pack.ancrage");
        write("pack.yaml", """
                id: standard
                version: "1.0"
                package: org.ancrage.rules
                texts: [fr/sample, eu/other]
                jurisdictions: jurisdictions/jurisdictions.yaml
                """);
        writeText("fr/sample", LegalTextReaderTest.TEXT);
        writeText("eu/other", OTHER);
        write("jurisdictions/jurisdictions.yaml", JurisdictionsReaderTest.TEXT);
    }

    private void writeText(String folder, String whole) throws IOException {
        for (Map.Entry<String, String> file : SplitText.files(whole).entrySet()) {
            write(folder + "/" + file.getKey(), file.getValue());
        }
    }

    private void write(String path, String content) throws IOException {
        Path file = folder.resolve("pack").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void replace(String path, String part, String by) throws IOException {
        String content = Files.readString(folder.resolve("pack").resolve(path));
        assertThat(content).contains(part);
        write(path, content.replace(part, by));
    }

    private int compile(String... base) throws IOException {
        String[] arguments = Stream.concat(
                Stream.of(folder.resolve("pack").toString(), compact.toString()), List.of(base).stream()).toArray(String[]::new);
        return PackCompiler.run(arguments, new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private List<String> printed() {
        return errors.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void each_file_of_a_text_holds_what_belongs_to_it() throws IOException {
        String criteria = Files.readString(folder.resolve("pack/eu/other/criteria.yaml"));
        write("eu/other/text.yaml", Files.readString(folder.resolve("pack/eu/other/text.yaml")) + criteria);
        write("eu/other/criteria.yaml", "versions: []\n" + criteria);
        write("fr/sample/provisions.yaml", "[]\n");
        write("fr/sample/criteria.yaml", Files.readString(folder.resolve("pack/fr/sample/criteria.yaml")).replace("criteria:", "criterias:"));

        assertThat(compile()).isEqualTo(1);
        assertThat(printed()).containsExactly(
                "eu/other/criteria.yaml:1 /versions: the key (versions) is not known here. Allowed: criteria. Move it to text.yaml beside this file.",
                "eu/other/text.yaml:7 /criteria: the key (criteria) does not stand in text.yaml. Move it, with all that is under it, to criteria.yaml beside"
                        + " this file.",
                "fr/sample/criteria.yaml:1 /criterias: the key (criterias) is not known here. Maybe \"criteria\". Allowed: criteria.",
                "fr/sample/provisions.yaml:1: the file is a mapping with the key (provisions). Write it, or delete the file.");
    }

    @Test
    void a_text_without_criteria_or_provisions_of_its_own_needs_no_file_for_them() throws IOException {
        write("eu/other/text.yaml", Files.readString(folder.resolve("pack/eu/other/text.yaml")).replace("[art-2]", "[fr/sample#art-1]"));
        Files.delete(folder.resolve("pack/eu/other/criteria.yaml"));
        Files.delete(folder.resolve("pack/eu/other/provisions.yaml"));

        LegalText alone = PackReader.read(folder.resolve("pack")).corpus().text("eu/other").orElseThrow();
        assertThat(alone.criteria()).isEmpty();
        assertThat(alone.provisions()).isEmpty();
    }

    /** Nothing of the law, and nothing of its hash, hangs on the file in which it stands. */
    @Test
    void a_text_in_three_files_is_the_text_that_it_would_be_in_one() throws IOException {
        assertThat(PackReader.read(folder.resolve("pack")).corpus().texts()).containsExactly(
                LegalTextReader.read(new DocumentReader().read(LegalTextReaderTest.TEXT, "whole.yaml")),
                LegalTextReader.read(new DocumentReader().read(OTHER, "whole.yaml")));
    }

    /** The compact form would say that the pack has no rules, and every criterion would stay open. */
    @Test
    void rule_files_whose_compiled_rules_nobody_finds_are_refused() throws IOException {
        write("fr/sample/rules.drl", "package org.ancrage.rules.fr.sample\n");

        assertThat(compile()).isOne();
        assertThat(printed()).singleElement().asString().startsWith("pack.yaml /models: the pack has rule files (fr/sample/rules.drl)");
        assertThat(compact).doesNotExist();
        replace("pack.yaml", "texts:", "models: META-INF/kie/org.ancrage/rules/drools-model\ntexts:");
        assertThat(compile()).isZero();
    }

    @Test
    void a_list_of_compiled_rules_that_names_none_is_refused() throws IOException {
        Files.writeString(folder.resolve("drools-model"), "Drools-Model-Version:10.2.0\n");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            assertThatThrownBy(() -> RuleSource.of("org.ancrage.rules", "drools-model", loader)).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("(drools-model) names none");
        }
    }

    @Test
    void folder_and_compact_form_give_the_same_law_and_the_same_hash() throws IOException {
        assertThat(compile()).as(errors.toString(StandardCharsets.UTF_8)).isZero();

        LoadedPack ofFolder = PackReader.read(folder.resolve("pack"));
        LoadedPack ofCompact = PackReader.read(compact);

        assertThat(ofFolder.manifest()).isEqualTo(new PackManifest(
                "standard", "1.0", "org.ancrage.rules", Map.of(), List.of("fr/sample", "eu/other"), List.of(),
                "jurisdictions/jurisdictions.yaml", null, null, null, null, null));
        assertThat(ofCompact.manifest()).isEqualTo(ofFolder.manifest());
        assertThat(ofCompact.corpus().texts()).hasSize(2).isEqualTo(ofFolder.corpus().texts());
        assertThat(ofCompact.corpus().jurisdictions()).isEqualTo(ofFolder.corpus().jurisdictions());
        assertThat(ofCompact.hash()).matches("[0-9a-f]{64}").isEqualTo(ofFolder.hash());
    }

    @Test
    void a_pack_says_from_which_day_on_it_holds_all_law_of_its_subjects() throws IOException {
        assertThat(PackReader.read(folder.resolve("pack")).corpus().knownFrom()).isEmpty();
        replace("pack.yaml", "texts:", "knownFrom: 2018-05-25\ntexts:");

        assertThat(compile()).isZero();
        assertThat(PackReader.read(compact).corpus().knownFrom()).contains(LocalDate.of(2018, 5, 25));
        Corpus law = PackReader.read(folder.resolve("pack")).corpus();
        assertThat(law.knownInPart(LocalDate.of(2018, 5, 24))).isTrue();
        assertThat(law.knownInPart(LocalDate.of(2018, 5, 25))).isFalse();

        replace("pack.yaml", "knownFrom: 2018-05-25", "knownFrom: in spring");
        assertThat(compile()).isOne();
        assertThat(printed()).singleElement().asString().contains("/knownFrom");
    }

    @Test
    void the_hash_depends_on_what_is_said_and_not_on_how_it_is_laid_out() throws IOException {
        String hash = PackReader.read(folder.resolve("pack")).hash();

        replace("eu/other/criteria.yaml", "criteria:\n", "# criteria\n\ncriteria:\n");
        assertThat(PackReader.read(folder.resolve("pack")).hash()).isEqualTo(hash);

        replace("eu/other/criteria.yaml", "Elsewhere.", "Elsewhere!");
        assertThat(PackReader.read(folder.resolve("pack")).hash()).isNotEqualTo(hash);
    }

    @Test
    void the_build_fails_with_the_problems_of_all_files() throws IOException {
        replace("fr/sample/text.yaml", "force: LAW", "force: LAWS");
        replace("eu/other/criteria.yaml", "provisions: [art-2]\n", "provisions: [art-3]\n");
        replace("jurisdictions/jurisdictions.yaml", "country: GB", "country: UK");

        assertThat(compile()).isEqualTo(1);
        assertThat(printed()).containsExactly(
                "eu/other/criteria.yaml:7 /criteria/0/provisions/0: the provision (art-3) is not known. Maybe \"art-2\". Allowed: art-2, law.",
                "fr/sample/text.yaml:22 /versions/0/force: the value (LAWS) is not known. Maybe \"LAW\". Allowed: LAW, DOCTRINE, STANDARD,"
                        + " RECOMMENDATION, BILL, EU_PROPOSAL.",
                "jurisdictions/jurisdictions.yaml:6 /memberships/0/country: the country (UK) is not an ISO 3166-1 code. Maybe \"GB\".");
        assertThat(compact).doesNotExist();
    }

    @Test
    void files_that_are_missing_or_malformed_are_told_together() throws IOException {
        Files.delete(folder.resolve("pack/fr/sample/text.yaml"));
        write("eu/other/text.yaml", "a: b: c");

        assertThat(compile()).isEqualTo(1);
        assertThat(printed()).containsExactly(
                "eu/other/text.yaml:1: this is not YAML at line 1, column 5: mapping values are not allowed here.",
                "fr/sample/text.yaml: the file is missing. Add it to the pack, or take it out of pack.yaml.");
    }

    @Test
    void references_between_texts_must_lead_somewhere() throws IOException {
        replace("fr/sample/text.yaml", "eu/other#elsewhere", "eu/other#elswhere");
        replace("fr/sample/criteria.yaml", "[fr/sample#art-1, eu/other#art-2]", "[fr/sample#art-1, eu/othr#art-2]");
        replace("eu/other/text.yaml", "{strict: fr/sample#bound, lenient: fr/sample#bound}", "{strict: fr/sample#bound}");
        replace("jurisdictions/jurisdictions.yaml", "eu/other#law", "eu/other#lawn");

        assertThat(compile()).isEqualTo(1);
        assertThat(printed()).containsExactly(
                "eu/other/criteria.yaml:2 /criteria/0: no version and no conflict of any text uses the criterion (eu/other#elsewhere). Use it, or take it out.",
                "eu/other/text.yaml:5 /versions/0/applies: the reading (fr/sample#open-point) has the options strict, lenient, but strict are given."
                        + " Say what holds under each.",
                "fr/sample/criteria.yaml:14 /criteria/1/provisions: the provision (eu/othr#art-2) does not exist in any text. Maybe \"eu/other#art-2\".",
                "fr/sample/text.yaml:32 /versions/1/requires: the criterion (eu/other#elswhere) does not exist in any text. Maybe \"eu/other#elsewhere\".",
                "jurisdictions/jurisdictions.yaml:11 /accessLaws/0/provision: the provision (eu/other#lawn) does not exist in any text."
                        + " Maybe \"eu/other#law\".");
    }

    @Test
    void references_may_lead_to_a_pack_that_it_builds_on() throws IOException {
        write("pack.yaml", "{id: base, version: \"1\", package: org.base, texts: [eu/other], jurisdictions: jurisdictions/jurisdictions.yaml}"
                .replace("{id", "# base\nid").replace(", ", "\n").replace("}", ""));
        replace("eu/other/text.yaml", "{reading: fr/sample#open-point, options: {strict: fr/sample#bound, lenient: fr/sample#bound}}", "elsewhere");
        assertThat(compile()).as(errors.toString(StandardCharsets.UTF_8)).isZero();
        Path base = Files.move(compact, folder.resolve("base.ancrage"));

        write("pack.yaml", "id: vendor\nversion: \"1\"\npackage: org.vendor\ntexts: [fr/sample]\n");

        assertThat(compile(base.toString())).as(errors.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(compile()).isEqualTo(1);
        assertThat(printed()).anySatisfy(problem -> assertThat(problem).contains("the provision (eu/other#art-2) does not exist in any text."));
    }

    @Test
    void what_a_pack_requires_is_found_on_the_class_path() throws IOException {
        write("pack.yaml", """
                id: ancrage/base
                version: "1"
                package: org.base
                texts: [eu/other]
                jurisdictions: jurisdictions/jurisdictions.yaml
                """);
        replace("eu/other/text.yaml", "{reading: fr/sample#open-point, options: {strict: fr/sample#bound, lenient: fr/sample#bound}}", "elsewhere");
        assertThat(compile()).as(errors.toString(StandardCharsets.UTF_8)).isZero();
        Path place = Files.createDirectories(folder.resolve("classes/META-INF/ancrage/packs/ancrage"));
        Files.move(compact, place.resolve("base"));

        write("pack.yaml", "id: vendor\nversion: \"1\"\npackage: org.vendor\nrequires: {ancrage/base: \">=1\"}\ntexts: [fr/sample]\n");

        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.resolve("classes/").toUri().toURL()}, null)) {
            PackCompiler.compile(folder.resolve("pack"), compact, List.of(), loader);
        }
        assertThat(compact).isNotEmptyFile();
        assertThat(compile()).as("where the class path does not bring it").isEqualTo(1);
    }

    @Test
    void a_corpus_made_by_a_program_is_checked_too() {
        Corpus alone = new Corpus(List.of(LegalTextReader.read(new DocumentReader().read(OTHER, "whole.yaml"))), Jurisdictions.none());

        assertThat(CorpusChecks.check(alone)).extracting(Problem::toString).containsExactly(
                "eu/other /versions/0/applies: the reading (fr/sample#open-point) does not exist in any text.",
                "eu/other /versions/0/applies: the criterion (fr/sample#bound) does not exist in any text.",
                "eu/other /criteria/0: no version and no conflict of any text uses the criterion (eu/other#elsewhere). Use it, or take it out.");
    }

    @Test
    void a_text_is_called_as_its_folder() throws IOException {
        replace("eu/other/text.yaml", "id: eu/other", "id: eu/another");

        assertThat(Reports.of(() -> PackReader.read(folder.resolve("pack")))).containsExactly(
                "eu/other/text.yaml:1 /id: the text calls itself eu/another, but its folder is eu/other. Name them alike.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version: "1.0"            | version: 1.0                  | pack.yaml:2 /version: the number (1.0) stands where a text is expected. Put it in quotes.
            package: org.ancrage.rules | package: Org/Ancrage          | pack.yaml:3 /package: (Org/Ancrage) is not a Java package, for example org.ancrage.rules.
            eu/other]                 | fr/sample]                    | pack.yaml:4 /texts/1: the text (fr/sample) is listed twice. Keep one.
            eu/other]                 | ../other]                     | pack.yaml:4 /texts/1: the id (../other) is not in small letters, digits and hyphens with slashes between, for example fr/sren-31.
            jurisdictions/juris       | ../../juris                   | pack.yaml:5 /jurisdictions: (../../jurisdictions.yaml) is not a path within the pack, for example jurisdictions/jurisdictions.yaml.
            texts:                    | text:                         | pack.yaml:4 /text: the key (text) is not known here. Maybe "texts". Allowed: id, version, package, requires, texts, extends, jurisdictions, amendments, procurement, acts, knownFrom, models.
            """)
    void the_manifest_is_checked(String part, String by, String report) throws IOException {
        replace("pack.yaml", part, by);

        assertThat(Reports.of(() -> PackReader.read(folder.resolve("pack")))).contains(report);
    }

    @Test
    void what_is_no_pack_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("other.bin"), "something else");

        assertThat(Reports.of(() -> PackReader.read(file))).containsExactly(
                "other.bin: this is no pack, which is a folder with pack.yaml, or a jar or a compact form that was built of one. Give the folder, or build the pack anew.");
        Path manifest = folder.resolve("pack/pack.yaml");
        assertThat(Reports.of(() -> PackReader.open(manifest, PackTest.class.getClassLoader()))).singleElement().asString()
                .startsWith(manifest + ": this is no pack").contains("Maybe \"" + folder.resolve("pack") + "\".");
        assertThat(Reports.of(() -> PackReader.read(folder))).containsExactly(
                "pack.yaml: the file is missing. Give the folder of a pack, or begin one: ancrage new text DIR");
    }

    @Test
    void the_compiler_says_how_it_is_called() throws IOException {
        assertThat(PackCompiler.run(new String[] {"one"}, new PrintStream(errors))).isEqualTo(1);
        assertThat(printed()).containsExactly("Usage: PackCompiler <folder of pack.yaml> <file to write> [<pack that it builds on> ...]");
    }
}
