package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ancrage.law.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks for French is refused in French, also where the command line itself is wrong and for authors of packs. */
class FrenchRefusalsTest {

    private static final String CASE = "cases/health-data-hub-existing-processing-with-derogation.yaml";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "guarantees --lang fr | Il manque un paramètre : FILE, ou --need FILE et --offer FILE.",
        "impact cases --lang fr | Il manque une option : '--to=DATE'",
        "compare --lang=FR | Il manque des paramètres : 'NEEDS', 'OFFERS'",
        "assess x.yaml --lang fr --on | Il manque la valeur (DATE) de l'option « --on »",
        "assess x.yaml --lang fr --on tomorrow | Valeur non admise pour l'option « --on » : (tomorrow) n'est pas un jour. Écrivez-le comme 2026-11-24 ; les années vont de 1 à 9999.",
        "assess x.yaml --lang fr --format xml | Valeur non admise pour l'option « --format » : valeurs admises : text, ",
        "mutate . --lang fr --minimum many | Valeur non admise pour l'option « --minimum » : (many) n'est pas un nombre",
        "schema question --lang fr | Valeur non admise pour le paramètre « KIND » : valeurs admises : request, ",
        "texts --lang fr --formats json | Option inconnue : '--formats'",
        "texts --lang fr --on 2026-01-01 --on 2027-01-01 | l'option « --on » ne se donne qu'une fois",
        "texts --lang fr more | Argument de trop : 'more'",
        "asses --lang fr | Il n'y a pas de commande (asses). Peut-être « assess ».",
        "timeline x.yaml --lang fr --formt json | Option inconnue : '--formt'. Peut-être --format",
        "matrix A.5.99 --lang fr | Il n'y a pas de mesure (A.5.99) à l'annexe A de l'ISO/IEC 27001:2022.",
        "lint nowhere --lang fr | Le dossier (nowhere) n'existe pas. Désignez celui qui contient pack.yaml.",
        "lint --lang fr | Donnez un dossier (DIR), ou un contrôle à expliquer (--explain), et non les deux.",
        "lint --explain rule-nmae --lang fr | Le contrôle (rule-nmae) n'existe pas. Peut-être « rule-name ». Contrôles admis : ",
        "lint . --permit derive --lang fr | Sans --restricted, un paquet peut tout",
        "test nowhere --lang fr | Le paquet (nowhere) n'existe pas. Désignez le dossier qui contient pack.yaml.",
        "mutate nowhere --lang fr | Le paquet (nowhere) n'existe pas.",
        "rulebook nowhere -o target/nowhere --lang fr | nowhere: il n'y a pas de tel dossier. Désignez le dossier qui contient pack.yaml.",
        "new text src --lang fr | Le dossier (src) existe et reste tel quel."
    })
    void areTold(String line, String message) {
        Run run = Run.of(line.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().replace('\u202f', ' ').replace('\u00a0', ' ')).startsWith(message);
    }

    @Test
    void whereToLookIsToldInTheLanguage() {
        assertThat(Run.of("texts", "--lang", "fr", "more").err()).endsWith("Voir\u00a0: ancrage texts --help" + System.lineSeparator());
        assertThat(Run.of("texts", "--lang", "en", "more").err()).endsWith("See: ancrage texts --help" + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"texts --lang de more", "assess x.yaml --lang fr --lang en", "assess x.yaml --lang fr,en", "texts --lang", "texts more"})
    void withoutFrenchAloneTheyAreEnglish(String line) {
        assertThat(RefusedLine.language(line.split(" "))).isEqualTo(Language.EN);
    }

    private static Path begun(Path folder) {
        Path pack = folder.resolve("house");
        assertThat(Run.of("new", "text", pack.toString(), "--id", "acme/house").exitCode()).isZero();
        return pack;
    }

    @Test
    void ofRulesThatDoNotFitTheirLaw(@TempDir Path folder) throws IOException {
        Path pack = begun(folder);
        Path rules = pack.resolve("acme/house/rules.drl");
        Files.writeString(rules, Files.readString(rules).replaceFirst("@met\\( \"", "@met( \"x"));
        assertThat(Run.of("test", pack.toString(), "--lang", "fr").err()).startsWith(rules + ":").contains(": la règle (", ") tranche le critère (x");
        assertThat(Run.of("test", pack.toString()).err()).contains(") settles the criterion (x");
        assertThat(Run.of("assess", CASE, "--pack", pack.toString(), "--lang", "fr").err()).contains(") tranche le critère (x");
    }

    @Test
    void ofRulesWithoutAnEnd(@TempDir Path folder) throws IOException {
        Path pack = begun(folder);
        Path rules = pack.resolve("acme/house/rules.drl");
        Files.writeString(rules, Files.readString(rules).replaceFirst("(?m)^import ", "import org.ancrage.fact.derived.OutsideInfluence;\nimport ") + """

                rule "The first influence"
                    @derives( "OutsideInfluence" )
                    @fr( "La première influence" )
                when
                    $offer : Offer()
                then
                    insert( new OutsideInfluence( "0", $offer.id() ) );
                end

                rule "Influence without end"
                    @derives( "OutsideInfluence" )
                    @fr( "Influence sans fin" )
                when
                    $offer : Offer()
                    $before : OutsideInfluence()
                then
                    insert( new OutsideInfluence( String.valueOf( Integer.parseInt( $before.entity() ) + 1 ), $offer.id() ) );
                end
                """);
        Run run = Run.of("assess", CASE, "--pack", pack.toString(), "--lang", "fr");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("fois sans aboutir", "la règle (Influence without end) n'en finit pas");
    }

    @Test
    void andFindingsOfLint(@TempDir Path folder) throws IOException {
        Path pack = begun(folder);
        Path rules = pack.resolve("acme/house/rules.drl");
        Files.writeString(rules, Files.readString(rules).replaceFirst("(?m)^ *@fr\\(.*\\R", ""));
        Run run = Run.of("lint", pack.toString(), "--lang", "fr");
        assertThat(run.exitCode()).isOne();
        assertThat(run.out()).contains(": erreur: la règle (", ") n'a pas de nom français. Ajoutez @fr( \"…\" ). [missing-translation]");
        assertThat(Run.of("lint", pack.toString()).out()).contains(": error: the rule (", ") has no name in French.");
    }

    @Test
    void ofSituations(@TempDir Path folder) throws IOException {
        Path pack = begun(folder);
        Path situations = pack.resolve("acme/house/situations.yaml");
        Files.writeString(situations, Files.readString(situations).replaceFirst("expect:", "expects:"));
        assertThat(Run.of("test", pack.toString(), "--lang", "fr").err()).contains("il n'y a pas de clé (expects)");
    }
}
