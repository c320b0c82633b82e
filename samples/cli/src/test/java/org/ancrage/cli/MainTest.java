package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ancrage.render.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final String CASE = "cases/ministry-crisis-health-data-on-us-parent.yaml";
    private static final String REQUEST = """
            {"need": {"id": "need", "customer": {"kind": "OTHER_COMPANY", "jurisdiction": "FR"}},
             "offer": {"id": "offer", "hoster": {"id": "hoster"}}%s}
            """;

    @Test
    void answersInFrenchByDefault() {
        Run run = Run.of("assess", CASE);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Non. Au 24 novembre 2026, cette offre ne peut pas héberger ces données.")
                .contains("Loi SREN, article 31 : non conforme.", "Décret n° 2026-272").endsWith("Cette réponse n'est pas un avis juridique.\n"
                        + "L'explication de chaque texte et ses références\u00a0: --explain findings, ou full.\n");
    }

    @ParameterizedTest
    @CsvSource({"--lang,'fr,en'", "--lang=fr,--lang=en"})
    void answersInBothLanguages(String first, String second) {
        Run run = Run.of("assess", CASE, first, second);
        assertThat(run.out()).contains("n'est pas un avis juridique").contains("is not legal advice");
    }

    @Test
    void asksForTheDayOfTheOptionBeforeThatOfTheFile() {
        assertThat(Run.of("assess", CASE, "--on", "2022-03-15", "--lang", "en").out()).contains("No. On 15 March 2022");
    }

    @Test
    void asksForTheDayOfTheFileBeforeToday() {
        assertThat(Run.reading(REQUEST.formatted(", \"on\": \"2024-03-15\""), "assess", "-").out()).contains("au 15 mars 2024");
        assertThat(Run.reading(REQUEST.formatted(""), "assess", "-").out()).contains("au 24 novembre 2026");
    }

    @Test
    void asksOfANeedAndAnOfferInFilesOfTheirOwn() {
        String need = "cases/portfolio/needs/ministry-personnel-file.yaml";
        String offer = "cases/portfolio/offers/fr-hybrid-qualified.yaml";
        assertThat(Run.of("assess", "--need", need, "--offer", offer, "--lang", "en").out())
                .startsWith("Offer fr-hybrid-qualified").contains("need ministry-personnel-file", "Texts complied with: GDPR, chapter V and articles 28 and 48; « Cloud au centre » doctrine, rule R9.");
        refused(Run.of("assess", "--need", need), "--need FILE and --offer FILE together");
        refused(Run.of("assess"), "Missing required parameter: FILE, or --need FILE and --offer FILE.");
        refused(Run.of("questions"), "Missing required parameter");
        refused(Run.of("assess", CASE, "--need", need, "--offer", offer), "A question is one FILE");
        refused(Run.of("assess", "--need", need, "--offer", "cases/portfolio/offers"), "holds 7 offers");
    }

    @Test
    void writesJson() {
        assertThat(Run.of("assess", CASE, "--format", "json", "--lang", "en").out())
                .startsWith("{\"format\":\"ancrage-answer/2\",\"on\":\"2026-11-24\",").contains("\"language\":\"en\"").endsWith("}\n");
        assertThat(Run.of("assess", CASE, "--format", "json", "--lang", "en", "--pretty").out())
                .startsWith("{\n  \"format\": \"ancrage-answer/2\",\n  \"on\": \"2026-11-24\",\n").endsWith("}\n");
    }

    @Test
    void writesMarkdownAndHtml() {
        assertThat(Run.of("assess", CASE, "--format", "markdown").out()).startsWith("# Offre ").contains("## Ce qui décide").doesNotContain("**Règle de droit**");
        assertThat(Run.of("assess", CASE, "--format", "html", "--lang", "en").out())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">").contains("<dt>Rule of law</dt>").endsWith("</html>\n");
    }

    @Test
    void explainsAsMuchAsIsAsked() {
        String outcome = Run.of("assess", CASE, "--explain", "outcome").out();
        String findings = Run.of("assess", CASE, "--explain", "findings").out();
        String full = Run.of("assess", CASE, "--explain", "full").out();
        assertThat(outcome).doesNotContain("parce que").contains("Ce qui peut y remédier");
        assertThat(findings).contains("parce que").doesNotContain("il aurait fallu");
        assertThat(full).contains("il aurait fallu");
        assertThat(outcome.length()).isLessThan(findings.length());
        assertThat(findings.length()).isLessThan(full.length());
        assertThat(Run.of("assess", CASE).out()).as("by default").isEqualTo(Run.of("assess", CASE, "--explain", "page").out());
        assertThat(Run.of("assess", CASE, "--format", "json").out()).contains("\"level\":\"FULL\"");
        assertThat(Run.of("assess", CASE, "--format", "json", "--explain", "outcome").out()).contains("\"level\":\"OUTCOME\"");
    }

    @Test
    void aSummaryIsForPrograms() {
        assertThat(Run.of("assess", CASE, "--format", "json", "--explain", "summary").out()).contains("\"level\":\"SUMMARY\"");
        for (String format : List.of("text", "markdown", "html")) {
            refused(Run.of("assess", CASE, "--format", format, "--explain", "summary"), "Take --format json, or --explain page, outcome, findings or full.");
        }
    }

    @Test
    void saysWhichTextsDidNotExist() {
        assertThat(Run.of("assess", CASE, "--on", "2022-03-15", "--lang", "en", "--explain", "outcome").out())
                .contains("TEXTS THAT HAVE NO EFFECT ON THAT DAY").contains("European Health Data Space");
    }

    @Test
    void writesJsonInOneLanguageOnly() {
        refused(Run.of("assess", CASE, "--format", "json", "--lang", "fr,en"), "JSON is written in one language");
        refused(Run.of("assess", CASE, "--format", "html", "--lang", "fr,en"), "HTML is written in one language");
    }

    @Test
    void coloursOnATerminalOnly() {
        assertThat(Run.coloured("assess", CASE).out()).contains("\u001B[31m✗");
        assertThat(Run.of("assess", CASE).out()).doesNotContain("\u001B");
        assertThat(Run.of("--help").out()).doesNotContain("\u001B");
    }

    /** Which texts ask for a field only the law tells, and not the published schema. */
    private static String withoutTexts(String schema) {
        assertThat(schema).contains("Asked for by: ", "fr/hds");
        return schema.replaceAll(" Asked for by: [^\"]*", "");
    }

    @Test
    void printsSchemas() {
        assertThat(withoutTexts(Run.of("schema", "request").out())).isEqualTo(Schemas.request());
        assertThat(Run.of("schema", "answer").out()).isEqualTo(Schemas.answer());
        assertThat(withoutTexts(Run.of("schema", "portfolio").out())).isEqualTo(Schemas.portfolio());
        assertThat(Run.of("schema", "comparison").out()).isEqualTo(Schemas.comparison());
        assertThat(Run.of("schema", "dialogue").out()).isEqualTo(Schemas.dialogue());
        assertThat(Run.of("schema", "dialogue-state").out()).isEqualTo(Schemas.dialogueState());
        assertThat(Run.of("schema", "record").out()).isEqualTo(Schemas.record());
    }

    @Test
    void schemasAreCalledTheSameEverywhere() {
        assertThat(Run.of("schema", "--help").out()).contains("dialogue-state").doesNotContain("DIALOGUE");
        refused(Run.of("schema", "dialogue-stat"), "dialogue, dialogue-state, difference");
        assertThat(Run.of("schema", "DIALOGUE_STATE").out()).isEqualTo(Run.of("schema", "dialogue-state").out());
    }

    @Test
    void listsTexts() {
        assertThat(Run.of("texts", "--on", "2024-03-15", "--lang", "en").out())
                .contains("as on 15 March 2024").contains("fr/cloud-au-centre").contains("fr/secnumcloud").contains("bill, from");
        assertThat(Run.of("texts").out()).contains("24 novembre 2026").contains("depuis le 15 août 2026");
        assertThat(Run.of("texts", "--on", "2010-01-01").out()).contains("aucune version à cette date");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "assess", "compare", "difference", "guarantees", "impact", "lint", "matrix", "mcp", "mutate", "questions", "readings", "record", "replay",
        "rulebook", "schema",
        "texts", "timeline"
    })
    void everyCommandHasHelp(String command) {
        Run run = Run.of(command, "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Usage: ancrage " + command).contains("Exit codes:");
    }

    @Test
    void helpAndVersion() {
        assertThat(Run.of("--help").out()).contains("assess", "compare", "difference", "guarantees", "impact", "lint", "matrix", "mcp", "mutate", "new",
                "questions", "readings", "record", "replay", "rulebook", "schema", "test", "texts", "timeline", "not legal advice");
        assertThat(Run.of("--version").out()).startsWith("ancrage ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "assess | Missing required parameter",
        "assess nowhere.yaml | (nowhere.yaml) does not exist",
        "assess cases | is a directory",
        "assess " + CASE + " --on tomorrow | (tomorrow) is not a day",
        "assess " + CASE + " --on 2026-02-30 | (2026-02-30) is not a day",
        "assess " + CASE + " --on 0000-12-31 | (0000-12-31) is not a day. Write it as 2026-11-24; years are 1 to 9999.",
        "timeline " + CASE + " --from 0000-01-01 | (0000-01-01) is not a day",
        "impact cases --to 0000-01-01 | (0000-01-01) is not a day",
        "requirements " + CASE + " --launch 0000-01-01 | (0000-01-01) is not a day",
        "assess " + CASE + " --lang de | (de) is not a language",
        "assess " + CASE + " --format xml | expected one of",
        "assess " + CASE + " --explain all | expected one of",
        "assess " + CASE + " --formats json | Unknown option",
        "assess " + CASE + " more.yaml | Unmatched argument",
        "schema | Missing required parameter",
        "schema question | expected one of",
        "texts --lang fr,en | is not a language",
        "asses | Unmatched argument",
        "'' | Missing required subcommand"
    })
    void refusesBadCommandLines(String line, String message) {
        refused(Run.of(line.isEmpty() ? new String[0] : line.split(" ")), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "assess " + CASE + " --fromat json | Unknown option: '--fromat'. Maybe --format.",
        "assess " + CASE + " --explian=page | Maybe --explain.",
        "assess " + CASE + " --explain sumary | but was 'sumary'. Maybe summary.",
        "schema req | but was 'req'. Maybe request, requirements.",
        "new need --customer hospital | there is no (hospital). Maybe public-hospital. Use ministry, ",
        "new need --customer hospital --lang fr | il n'y a pas de (hospital). Peut-être public-hospital. Prenez ministry, "
    })
    void saysWhatWasPerhapsMeant(String line, String message) {
        refused(Run.of(line.split(" ")), message);
    }

    @Test
    void saysWhereHelpIs() {
        refused(Run.of("assess"), "See: ancrage assess --help");
        refused(Run.of("assess", "--need", CASE), "See: ancrage assess --help");
        refused(Run.of("new", "need", "--data", "x"), "See: ancrage new need --help");
        assertThat(Run.of("assess", "nowhere.yaml").err()).doesNotContain("--help");
    }

    @Test
    void helpIsACommandToo() {
        assertThat(Run.of("help")).isEqualTo(Run.of("--help"));
        assertThat(Run.of("help", "assess")).isEqualTo(Run.of("assess", "--help"));
        assertThat(Run.of("--help").out()).startsWith("Usage: ancrage");
    }

    @Test
    void whoeverAsksForFrenchHelpIsToldThatItIsEnglish() {
        assertThat(Run.of("assess", "--help", "--lang", "fr").out()).isEqualTo(Run.of("assess", "--help").out() + "Cette aide n'existe qu'en anglais." + System.lineSeparator());
        assertThat(Run.of("--help", "--lang", "fr").out()).endsWith("Cette aide n'existe qu'en anglais." + System.lineSeparator());
        assertThat(Run.of("assess", CASE, "--lang", "fr").out()).doesNotContain("Cette aide");
    }

    @Test
    void standardInputHoldsWholeQuestions() {
        refused(Run.of("assess", "--need", "-", "--offer", CASE), "Standard input (-) is read as FILE");
    }

    @Test
    void halvesAreAskedAboutForTheDayThatTheyName(@TempDir Path folder) throws Exception {
        String need = Files.writeString(folder.resolve("need.yaml"), "on: 2024-03-20\nneed: {id: n}\n").toString();
        String offer = Files.writeString(folder.resolve("offer.yaml"), "offer: {id: o, hoster: {id: h}}\n").toString();
        String later = Files.writeString(folder.resolve("later.yaml"), "on: 2025-03-20\noffer: {id: o, hoster: {id: h}}\n").toString();
        assertThat(Run.of("assess", "--need", need, "--offer", offer, "--lang", "en").out()).contains("20 March 2024");
        refused(Run.of("assess", "--need", need, "--offer", later), "names the day 2024-03-20, and the offer (" + later + ") the day 2025-03-20");
        assertThat(Run.of("assess", "--need", need, "--offer", later, "--on", "2023-03-20", "--lang", "en").out()).contains("20 March 2023");
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline " + CASE, "record " + CASE, "questions cases/only-the-health-data-certificate-is-known.yaml --format json", "compare cases/portfolio/needs cases/portfolio/offers --format json"})
    void readingsAreChosenWhereverThereIsAnAnswer(String line) {
        String all = Run.of(line.split(" ")).out();
        Run chosen = Run.of((line + " --readings default").split(" "));
        assertThat(chosen.err()).isEmpty();
        assertThat(chosen.out()).isNotEmpty().isNotEqualTo(all);
        refused(Run.of((line + " --readings nothing").split(" ")), "--readings: (nothing) is neither all nor default");
    }

    @ParameterizedTest
    @ValueSource(strings = {"requirements @/a.yaml", "declaration @/a.yaml --format schema", "difference @/a.yaml --to 2027-01-01", "compare @/a.yaml @/a.yaml", "impact @/a.yaml --to 2027-01-01"})
    void basesMayBeInAFolderAbove(String line, @TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("base.yaml"), "need: {id: n}\noffer: {id: o, hoster: {id: h}}\n");
        Files.writeString(Files.createDirectory(folder.resolve("case")).resolve("a.yaml"), "like: ../base.yaml\n");
        String[] args = line.replace("@", folder.resolve("case").toString()).split(" ");
        refused(Run.of(args), "base.yaml");
        String[] allowed = Stream.concat(Stream.of(args), Stream.of("--bases", folder.toString())).toArray(String[]::new);
        assertThat(Run.of(allowed).err()).isEmpty();
        refused(Run.of(Stream.concat(Stream.of(args), Stream.of("--bases", folder.resolve("none").toString())).toArray(String[]::new)), "There is no folder");
    }

    /** Of a name in another character set than that of the locale, the virtual machine hands over this much. */
    @Test
    void namesThatTheLocaleDoesNotKnowAreNotSaidToBeMissing() {
        refused(Run.of("assess", "dossier \uFFFD\uFFFD/cas.yaml"), "characters that the locale of this command does not know. Set one of UTF-8");
        refused(Run.of("compare", "\uFFFD", "cases", "--lang", "fr"), "Choisissez une locale en UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"C,C.UTF-8", "POSIX,C.UTF-8", "fr_FR.UTF-8,fr_FR.UTF-8", "'',C.UTF-8"})
    void theLauncherTakesNamesInAnyLanguage(String locale, String expected, @TempDir Path folder) throws Exception {
        Path launcher = Files.copy(Path.of("ancrage"), folder.resolve("ancrage"));
        Files.createFile(Files.createDirectory(folder.resolve("target")).resolve("ancrage.jar"));
        Path java = Files.writeString(Files.createDirectories(folder.resolve("jdk/bin")).resolve("java"), "#!/bin/sh\necho $LC_ALL\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        ProcessBuilder process = new ProcessBuilder("bash", launcher.toString());
        process.environment().keySet().removeAll(List.of("LC_CTYPE", "LANG"));
        process.environment().putAll(Map.of("JAVA_HOME", folder.resolve("jdk").toString(), "LC_ALL", locale));
        assertThat(process.start().inputReader().readLine()).isEqualTo(expected);
    }

    @Test
    void saysWhichCommandWasPerhapsMeant() {
        assertThat(Run.of("asses", CASE).err()).contains("assess");
    }

    /** Half an answer is none: what reads it must be told. */
    @ParameterizedTest
    @CsvSource({"assess,0", "assess,100", "record,1000", "texts,0", "schema,10"})
    void outputThatCannotBeWrittenIsAnError(String command, int room) {
        String[] args = command.equals("texts") ? new String[] {"texts"} : command.equals("schema") ? new String[] {"schema", "request"} : new String[] {command, CASE};
        Run run = Run.onFullDisk(room, "", args);
        assertThat(run.exitCode()).isEqualTo(74);
        assertThat(run.err()).isEqualTo("Standard output cannot be written: what stands there is not whole.\n");
    }

    @Test
    void internalErrorsTakeOneLine() {
        Run run = Run.failing(REQUEST.formatted(""), "assess", "-");
        assertThat(run.exitCode()).isEqualTo(70);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().startsWith("Internal error (IllegalStateException: No ").contains("--debug");
    }

    @Test
    void internalErrorsCanBeTraced() {
        assertThat(Run.failing(REQUEST.formatted(""), "assess", "-", "--debug").err()).contains("\tat org.ancrage.cli.AssessCommand");
    }

    @Test
    void refusesInFrenchWhereFrenchIsAskedFor() {
        String wrong = REQUEST.formatted(", \"onn\": \"2026-11-24\"");
        Run french = Run.reading(wrong, "assess", "-", "--lang", "fr");
        refused(french, "standard input:2 /onn: la clé (onn) n'est pas connue ici. Peut-être «\u202fon\u202f».");
        refused(Run.reading(wrong, "assess", "-", "--lang", "en"), "/onn: the key (onn) is not known here. Maybe \"on\".");
        refused(Run.reading(wrong, "assess", "-"), "/onn: the key (onn) is not known here.");
        refused(Run.of("assess", "no-such-case.yaml", "--lang", "fr"), "Le fichier (no-such-case.yaml) n'existe pas.");
        refused(Run.of("assess", CASE, "--lang", "fr", "--readings", "fr/hds#none=x"),
                "--readings\u00a0: il n'y a pas de point discuté (fr/hds#none). Points discutés de ce texte\u00a0: fr/hds#");
    }

    static void refused(Run run, String message) {
        assertThat(run.err()).contains(message).doesNotContain("\tat ", "Exception");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }
}
