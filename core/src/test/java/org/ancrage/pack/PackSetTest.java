package org.ancrage.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.law.Condition;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;
import org.ancrage.pack.version.VersionRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A base pack with one text, and packs of vendors that build on it. */
class PackSetTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path folder;

    @BeforeEach
    void base() throws IOException {
        write("base/pack.yaml", "id: base\nversion: 1.2.0\npackage: org.base\ntexts: [xx/base]\n");
        writeText("base/xx/base", text("xx/base", """
                versions:
                  - id: v1
                    title: {fr: Première, en: First}
                    from: 2020-01-01
                    force: LAW
                    provisions: [article]
                    applies: bound
                    requires: {any: [{not: bound}, {all: [cap, {that: cap, unless: bound}]}]}
                """));
        writeText("acme/xx/acme", text("xx/acme", """
                versions:
                  - id: v1
                    title: {fr: Première, en: First}
                    from: 2021-01-01
                    force: STANDARD
                    provisions: [article]
                    applies: bound
                    requires: cap
                """));
    }

    private static String text(String id, String versions) {
        return """
                id: %s
                title: {fr: Texte, en: Text}
                provisions:
                  - id: article
                    citation: {fr: article 1, en: article 1}
                    evidence: CONFIRMED
                    verifiedOn: 2026-09-01
                readings:
                  - id: scope
                    question: {fr: "Quelle portée ?", en: "What scope?"}
                    default: narrow
                    options:
                      - {id: narrow, statement: {fr: Étroite, en: Narrow}}
                      - {id: wide, statement: {fr: Large, en: Wide}}
                criteria:
                  - id: bound
                    statement: {fr: Soumis., en: Bound.}
                    question: {fr: "Soumis ?", en: "Bound?"}
                    asks: [/need/customer/kind]
                    remedy: {by: NOBODY, how: {fr: Rien., en: Nothing.}}
                    provisions: [article]
                    dimension: DATA
                  - id: cap
                    statement: {fr: Plafond respecté., en: Cap kept.}
                    question: {fr: "Respecté ?", en: "Kept?"}
                    asks: [/offer/holdings/capital]
                    remedy: {by: HOSTER, how: {fr: Vendre., en: Sell.}}
                    provisions: [article]
                    dimension: DATA
                %s""".formatted(id, versions);
    }

    private void writeText(String folder, String whole) throws IOException {
        for (Map.Entry<String, String> file : SplitText.files(whole).entrySet()) {
            write(folder + "/" + file.getKey(), file.getValue());
        }
    }

    private void write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void acme(String manifest) throws IOException {
        write("acme/pack.yaml", "id: acme\nversion: 0.1.0\npackage: com.acme\ntexts: [xx/acme]\n" + manifest);
    }

    /** A pack of acme with one amendment. */
    private void amending(String change) throws IOException {
        acme("requires: {base: \">=1.0 <2.0\"}\namendments: amendments.yaml\n");
        write("acme/amendments.yaml", """
                id: acme/amendments
                amendments:
                  - id: first
                    author: Acme
                    reason: {fr: "Nos clients le demandent.", en: "Our clients ask for it."}
                %s""".formatted(change.indent(4)));
    }

    private OpenedPack open(String pack) {
        try {
            return PackReader.open(folder.resolve(pack), PackSetTest.class.getClassLoader());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> misfits(String... packs) {
        return PackSet.check(Stream.of(packs).map(this::open).map(OpenedPack::manifest).toList()).stream().map(Problem::toString).toList();
    }

    private Corpus merged() {
        return PackSet.merged(List.of(open("base").load(), open("acme").load()));
    }

    private Version base(Corpus corpus) {
        return corpus.text("xx/base").orElseThrow().on(DAY).orElseThrow();
    }

    @Test
    void packsThatFitTogetherAreOneLaw() throws IOException {
        acme("requires: {base: \">=1.0 <2.0\"}\n");
        assertThat(misfits("base", "acme")).isEmpty();
        assertThat(merged().texts()).extracting(text -> text.id()).containsExactly("xx/base", "xx/acme");
    }

    @Test
    void theLawOfPacksIsKnownFromTheLatestDayThatOneOfThemNames() throws IOException {
        acme("requires: {base: \">=1.0 <2.0\"}\nknownFrom: 2018-05-25\n");
        assertThat(merged().knownFrom()).contains(LocalDate.of(2018, 5, 25));
        Files.writeString(folder.resolve("base/pack.yaml"), "knownFrom: 2021-07-05\n", StandardOpenOption.APPEND);
        assertThat(merged().knownFrom()).contains(LocalDate.of(2021, 7, 5));
    }

    @Test
    void aPackThatIsMissingIsNamed() throws IOException {
        acme("requires: {bass: \">=1.0\"}\n");
        assertThat(misfits("base", "acme")).singleElement().asString()
                .contains("acme", "the pack (bass) is missing", "Maybe \"base\".", "Add it before this one.");
        acme("requires: {base: \">=1.0\"}\n");
        assertThat(misfits("acme")).singleElement().asString().contains("the pack (base) is missing");
        assertThat(misfits("acme", "base")).singleElement().asString().contains("the pack (base) must be added before this one.");
    }

    @Test
    void whatDoesNotFitIsToldOfTheFileThatSaysIt() throws IOException {
        acme("requires:\n  base: \">=1.3\"\n");
        assertThat(PackSet.misfits(List.of(open("base"), open("acme").fromRuleFiles()))).singleElement().asString()
                .isEqualTo(folder + "/acme/pack.yaml:5 /requires: the pack (base) must have a version (>=1.3), but has (1.2.0).");
    }

    @Test
    void anotherVersionIsNamed() throws IOException {
        acme("requires: {base: \">=1.3\"}\n");
        assertThat(misfits("base", "acme")).singleElement().asString()
                .contains("the pack (base) must have a version (>=1.3), but has (1.2.0).");
    }

    @Test
    void whatClashesIsNamed() throws IOException {
        assertThat(misfits("base", "base")).singleElement().asString().contains("the pack (base) is given twice");
        write("acme/pack.yaml", "id: acme\nversion: 0.1.0\npackage: org.base\ntexts: [xx/base]\n");
        for (String file : List.of("text.yaml", "criteria.yaml", "provisions.yaml")) {
            write("acme/xx/base/" + file, Files.readString(folder.resolve("base/xx/base/" + file)));
        }
        assertThat(misfits("base", "acme")).hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("the text (xx/base) is also in the pack (base)"))
                .anySatisfy(problem -> assertThat(problem).contains("the Java package (org.base) is that of the pack (base)"));
    }

    @Test
    void aCriterionIsReplacedInTheOutlinesOfOthersOnly() throws IOException {
        amending("replaces: {criterion: \"xx/base#cap\", by: \"xx/acme#cap\"}");
        Corpus corpus = merged();
        assertThat(named(base(corpus).requires())).contains("xx/acme#cap", "xx/base#bound").doesNotContain("xx/base#cap");
        assertThat(base(corpus).requires().truth(world("xx/acme#cap"))).isEqualTo(org.ancrage.law.Truth.MET);
        assertThat(corpus.amendments()).singleElement().satisfies(amendment -> {
            assertThat(amendment.author()).isEqualTo("Acme");
            assertThat(amendment.reason().en()).isEqualTo("Our clients ask for it.");
        });
    }

    private static List<String> named(Condition condition) {
        return condition.criteria().toList();
    }

    /** Where only this criterion is met. */
    private static Condition.World world(String met) {
        return new Condition.World() {
            @Override
            public org.ancrage.law.Truth criterion(String id) {
                return id.equals(met) ? org.ancrage.law.Truth.MET : org.ancrage.law.Truth.UNMET;
            }

            @Override
            public String option(String reading) {
                return "";
            }
        };
    }

    @Test
    void aConditionIsAddedToTheNamedVersions() throws IOException {
        amending("adds-condition: {text: xx/base, versions: [v1], to: REQUIRES, condition: \"xx/acme#cap\"}");
        assertThat(named(base(merged()).requires())).contains("xx/base#cap", "xx/acme#cap");
        assertThat(named(base(merged()).applies())).containsExactly("xx/base#bound");
    }

    @Test
    void whatAnAmendmentNamesMustExist() throws IOException {
        amending("adds-condition: {text: xx/base, versions: [v2], to: REQUIRES, condition: \"xx/acme#cup\"}");
        assertThatThrownBy(this::merged).isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(
                "acme/amendments#first /adds-condition/versions/0: the version (v2) does not exist.",
                // Though it is added to nothing.
                "acme/amendments#first /adds-condition/condition: the criterion (xx/acme#cup) does not exist in any text. Maybe \"xx/acme#cap\".");
        amending("chooses-reading: {reading: \"xx/base#scope\", option: wider}");
        assertThatThrownBy(this::merged).hasMessageContaining("the option (wider) does not exist. Maybe \"wide\".");
        amending("disables: {text: xx/bass, rule: A rule}");
        assertThatThrownBy(this::merged).hasMessageContaining("the text (xx/bass) does not exist. Maybe \"xx/base\".");
        amending("replaces: {criterion: \"xx/base#cab\", by: \"xx/acme#cap\"}");
        assertThatThrownBy(this::merged).hasMessageContaining("the criterion (xx/base#cab) does not exist. Maybe \"xx/base#cap\".");
    }

    @Test
    void aConditionThatIsAddedMayNotNameWhatDoesNotExist() throws IOException {
        amending("adds-condition: {text: xx/base, versions: [v1], to: REQUIRES, condition: \"xx/acme#cup\"}");
        assertThatThrownBy(this::merged).hasMessage(
                "acme/amendments#first /adds-condition/condition: the criterion (xx/acme#cup) does not exist in any text. Maybe \"xx/acme#cap\".");
    }

    @Test
    void whatIsWrongWithAnAmendmentIsReportedAtOnce() throws IOException {
        amending("disables: {text: xx/base, rule: A rule}\nchooses-reading: {reading: scope, option: wide}");
        assertThatThrownBy(() -> open("acme").load()).hasMessageContaining("amendments.yaml:3")
                .hasMessageContaining("an amendment has exactly one of disables, replaces, adds-condition, chooses-reading, rewords, "
                        + "this one has disables and chooses-reading.");
    }

    @Test
    void wordsOfAnotherPackGiveWayInOneLanguageOrInBoth() throws IOException {
        amending("rewords: {criterion: \"xx/base#cap\", part: QUESTION, en: \"Is the cap kept?\"}");
        Files.writeString(folder.resolve("acme/amendments.yaml"), Files.readString(folder.resolve("acme/amendments.yaml")) + """
                  - id: title
                    author: Acme
                    reason: {fr: Plus clair., en: Clearer.}
                    rewords: {text: xx/base, fr: "La base", en: "The base"}
                  - id: remedy
                    author: Acme
                    reason: {fr: Plus clair., en: Clearer.}
                    rewords: {criterion: "xx/base#cap", part: REMEDY, fr: "Céder des parts."}
                """);
        Corpus corpus = merged();
        assertThat(corpus.text("xx/base").orElseThrow().title()).isEqualTo(new Wording("La base", "The base"));
        Criterion cap = corpus.criterion("xx/base#cap").orElseThrow();
        assertThat(cap.question()).isEqualTo(new Wording("Respecté ?", "Is the cap kept?"));
        assertThat(cap.remedy()).isEqualTo(new Criterion.Remedy(Criterion.Actor.HOSTER, new Wording("Céder des parts.", "Sell.")));
        assertThat(cap.statement()).isEqualTo(new Wording("Plafond respecté.", "Cap kept."));
        assertThat(corpus.amendments()).extracting(amendment -> amendment.id())
                .containsExactly("acme/amendments#first", "acme/amendments#title", "acme/amendments#remedy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {criterion: "xx/base#cap", part: QUESTION}         | there are no new words. Give fr, en, or both.
            {criterion: "xx/base#cap", part: TITLE, en: "Cap"} | a criterion has no title. Allowed: STATEMENT, QUESTION, REMEDY.
            {criterion: "xx/base#cap", en: "Cap"}              | /amendments/0/rewords/part
            {criterion: "xx/base#cup", part: REMEDY, en: "Cap"} | the criterion (xx/base#cup) does not exist. Maybe "xx/base#cap".
            {text: xx/bace, en: "Cap"}                         | the text (xx/bace) does not exist. Maybe "xx/base".
            """)
    void newWordsThatCannotBeUsedAreRefused(String rewords, String message) throws IOException {
        amending("rewords: " + rewords);
        assertThatThrownBy(this::merged).isInstanceOf(InvalidInputException.class).hasMessageContaining(message);
    }

    @Test
    void theSameWordsAreAmendedOnce() throws IOException {
        amending("rewords: {criterion: \"xx/base#cap\", part: QUESTION, en: \"Is the cap kept?\"}");
        Files.writeString(folder.resolve("acme/amendments.yaml"), Files.readString(folder.resolve("acme/amendments.yaml")) + """
                  - id: second
                    author: Acme
                    reason: {fr: Encore., en: Again.}
                    rewords: {criterion: "xx/base#cap", part: QUESTION, fr: "Le plafond ?", en: "Cap?"}
                """);
        assertThatThrownBy(this::merged).hasMessage("acme/amendments#second /rewords/en: the question of (xx/base#cap) in English is amended by another amendment "
                + "already. Keep one of them.");
    }

    @Test
    void theSameThingIsAmendedOnce() throws IOException {
        amending("chooses-reading: {reading: \"xx/base#scope\", option: wide}");
        Files.writeString(folder.resolve("acme/amendments.yaml"), Files.readString(folder.resolve("acme/amendments.yaml")) + """
                  - id: second
                    author: Acme
                    reason: {fr: Encore., en: Again.}
                    chooses-reading: {reading: "xx/base#scope", option: narrow}
                """);
        assertThatThrownBy(this::merged).hasMessageContaining(
                "acme/amendments#second /chooses-reading/reading: the reading (xx/base#scope) is amended by another amendment already. Keep one of them.");
    }

    @Test
    void aFolderWithoutAPackIsRefused() {
        assertThatThrownBy(() -> open("nothing")).hasMessageContaining("there is no such pack. Give a folder with pack.yaml, or a jar.");
    }

    @Test
    void rulesThatNobodyCompilesAreRefused() throws IOException {
        acme("requires: {base: \">=1.0\"}\n");
        write("acme/xx/acme/rules.drl", "package com.acme.xx.acme\n");
        assertThatThrownBy(() -> open("acme").rules(null, null)).hasMessageContaining("Maybe the dependency ancrage-authoring");
    }

    @Test
    void rangesOfVersionsCompareNumbers() {
        assertThat(VersionRange.of(">=0.9 <0.11").orElseThrow()).satisfies(range -> {
            assertThat(range.admits("0.10.0")).isTrue();
            assertThat(range.admits("0.9")).isTrue();
            assertThat(range.admits("0.11")).isFalse();
            assertThat(range.admits("0.9.0-SNAPSHOT")).isFalse();
        });
        assertThat(VersionRange.of("1.0").orElseThrow().admits("1.0.0")).isTrue();
        assertThat(VersionRange.of("about 1")).isEmpty();
    }
}
