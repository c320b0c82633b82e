package org.ancrage.authoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the check of what criteria ask for draws its line. */
class AskedFactsTest {

    private static final String UNMET = """
            rule "The service runs on machines of a private provider"
                @unmet( "in-house" )
                @fr( "Le service fonctionne sur des machines d'un prestataire privé" )
            when
                $offer : Offer( deployment == Deployment.COMMERCIAL_CLOUD )
            then
            end

            """;

    @TempDir
    private Path folder;

    private static String met(String conditions) {
        return """
                rule "The service is as the text wants it"
                    @met( "in-house" )
                    @fr( "Le service est tel que le texte le veut" )
                when
                    %s
                then
                end

                """.formatted(conditions);
    }

    private static ExamplePack asking(String asks) {
        return new ExamplePack().replacing(ExamplePack.CRITERIA, "asks: [/offer/deployment]", "asks: [%s]".formatted(asks));
    }

    private List<String> messages(ExamplePack pack) {
        return pack.findings(folder, "asked-facts").stream().map(Finding::message).toList();
    }

    @Test
    void whatNoRuleReadsIsFoundWhereItIsAskedFor() {
        ExamplePack pack = asking("/offer/deployment, /offer/keyCustody, /offer/locations/storage, /offer/certificates");
        assertThat(messages(pack)).containsExactly(
                "the criterion (fr/example#in-house) asks for (/offer/keyCustody), which none of its rules reads. Ask for what they read.",
                "the criterion (fr/example#in-house) asks for (/offer/locations/storage), which none of its rules reads. Ask for what they read.",
                "the criterion (fr/example#in-house) asks for (/offer/certificates), which none of its rules reads. Ask for what they read.");
        assertThat(pack.places(folder, "asked-facts")).containsExactlyElementsOf(pack.marked(ExamplePack.CRITERIA, "asks:"));
    }

    /** What a predicate of another fact reads of the offer that it is given is not said anywhere; what is computed rests on others. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /offer/certificates, /offer/service, /offer/zone | $offer : Offer() Certificate( covers( $offer ) )
            /offer/locations/storage                         | Location( function == Function.STORAGE, country == "FR" )
            /offer/locations/storage                         | $offer : Offer( allPlacesKnown( Function.STORAGE ) )
            /offer/holdings, /offer/hoster                   | Stake()
            /need/attributes                                 | Attribute( of == "need", key == "acme/used", value == "yes" )
            /offer/certificates                              | Certificate()
            """)
    void whatRulesReadInTheirWaysMayBeAsked(String asks, String conditions) {
        assertThat(messages(rules(asks, met(conditions)))).isEmpty();
    }

    private static ExamplePack rules(String asks, String rules) {
        ExamplePack pack = asking("/offer/deployment, " + asks);
        return pack.replacing(ExamplePack.RULES, "import org.ancrage.fact.*", "import org.ancrage.fact.*\nimport org.ancrage.fact.derived.*\nimport org.ancrage.fact.Location.Function")
                .withRules(UNMET + rules);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /offer/keyCustody      | $offer : Offer( keyCustody == KeyCustody.CUSTOMER, locationsDocumented == Answer.YES )                | /offer/locationsDocumented
            /offer/attributes      | $offer : Offer() Attribute( of == $offer.id, key == "a/b" ) Attribute( of == "need", key == "a/used" ) | /need/attributes
            /offer/locations/backup | Location( function == Function.BACKUP ) Location( function == Function.STORAGE, country == "FR" )     | /offer/locations/storage
            /offer/hoster/listed   | Hoster( listed == Answer.YES ) exists Certificate()                                                   | /offer/certificates
            """)
    void aTruthThatCannotBeFoundOnWhatIsAskedIsFound(String asks, String conditions, String lacking) {
        assertThat(messages(rules(asks, met(conditions)))).containsExactly(
                "no rule finds the criterion (fr/example#in-house) met on what it asks for: each looks at more, (%s). Ask for that too.".formatted(lacking));
        assertThat(messages(rules(asks + ", " + lacking, met(conditions)))).isEmpty();
    }

    /** Another criterion may ask for what lets this rule, too, find it met; and a constraint is told by each of the facts that it reads. */
    @Test
    void oneRuleOfSeveralMayReadMoreThanIsAsked() {
        String more = met("$offer : Offer( keyCustody == KeyCustody.CUSTOMER )").replace("The service is", "The service is otherwise");
        assertThat(messages(asking("/offer/deployment").withRules(UNMET + met("$offer : Offer( deployment == Deployment.ON_PREMISES )") + more))).isEmpty();
        assertThat(messages(asking("/offer/deployment").withRules(UNMET
                + met("( $offer : Offer( keyCustody == KeyCustody.CUSTOMER ) or $offer : Offer( deployment == Deployment.ON_PREMISES ) )")))).isEmpty();
        assertThat(messages(asking("/offer/deployment, /offer/holdings").withRules(UNMET + met("$offer : Offer( allHoldingsKnown )")))).isEmpty();
    }
}
