package org.ancrage.render.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.ancrage.law.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintsTest {

    private final Constraints french = new Constraints(Labels.in(Language.FR), new Grammar(Language.FR));

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "Certificate ~ scheme == Scheme.HDS ~ dispositif : certification HDS",
        "Certificate ~ scheme==Scheme.HDS ~ dispositif : certification HDS",
        "Certificate ~ versionIs( \"3.2\" ) ~ version 3.2 du référentiel",
        "Certificate ~ validOn($day) ~ en cours de validité à la date d'examen",
        "Certificate ~ covers( $offer ) ~ couvre le service et la zone de l'offre",
        "Certificate ~ holder == $hoster.id ~ titulaire : hébergeur",
        "Certificate ~ includes( HostingActivity.BACKUP ) ~ inclut l'activité : sauvegarde",
        "Stake ~ moreThan( 24.0 ) ~ plus de 24 % du capital ou des droits de vote",
        "Stake ~ method == $method.option ~ méthode d'attribution",
        "Location ~ function in ( Function.STORAGE, Function.BACKUP ) ~ ce qui y est fait : stockage des données ou stockage des sauvegardes",
        "Location ~ outside( $union ) ~ situé hors de l'Union européenne",
        "Location ~ outside( $area ) ~ situé hors de l'Espace économique européen",
        "Location ~ country == \"US\" ~ pays : États-Unis",
        "Entity ~ establishedIn( \"US\" ) ~ siège, administration centrale ou principal établissement aux États-Unis",
        "Entity ~ establishedIn( $law.jurisdiction ) ~ siège, administration centrale ou principal établissement dans l'État de cette loi",
        "Hoster ~ outside( $union ) ~ siège, administration centrale ou principal établissement hors de l'Union européenne",
        "Hoster ~ listed == Answer.YES ~ actions admises sur un marché réglementé : oui",
        "Customer ~ population > 50000 ~ nombre d'habitants : plus de 50 000",
        "Holding ~ votes <= 24.5 ~ part des droits de vote : au plus 24,5 %",
        "Project ~ engagedBefore( LocalDate.of( 2021, 7, 5 ) ) ~ engagé avant le 5 juillet 2021",
        "Project ~ acceptableOfferForAtMost( 18, $day ) ~ aucune offre acceptable disponible depuis plus de 18 mois",
        "Offer ~ allPlacesKnown( Function.STORAGE ) ~ tous les pays sont connus pour : stockage des données",
        "Contract ~ has( ContractClause.PROCESSOR_TERMS ) ~ prévoit : obligations du sous-traitant (RGPD, art. 28)",
        "Customer ~ supervised || named ~ sous la tutelle de l'État ou désigné par le décret",
        "Customer ~ something( odd ) + 3 ~ « something( odd ) + 3 »",
        "Unheard ~ of == it ~ « of == it »"
    })
    void inWords(String type, String constraint, String words) {
        assertThat(french.inWords(type, constraint)).isEqualTo(words);
    }
}
