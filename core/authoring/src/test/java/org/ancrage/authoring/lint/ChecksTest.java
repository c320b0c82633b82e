package org.ancrage.authoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where each check draws its line, beside what the examples of its page show. */
class ChecksTest {

    @TempDir
    private Path folder;

    private static String rule(String annotation, String conditions) {
        return """
                rule "The service is as the text wants it"
                    %s
                    @fr( "Le service est tel que le texte le veut" )
                when
                    %s
                then
                end

                """.formatted(annotation, conditions);
    }

    private static String met(String conditions) {
        return rule("@met( \"in-house\" )", conditions);
    }

    private static String unmet(String conditions) {
        return rule("@unmet( \"in-house\" )", conditions);
    }

    private List<String> messages(String check, ExamplePack pack) {
        return pack.findings(folder, check).stream().map(Finding::message).toList();
    }

    private List<String> inRules(String check, String rules) {
        return messages(check, new ExamplePack().withRules(rules));
    }

    // missing-fact-satisfies

    @ParameterizedTest
    @ValueSource(strings = {
        "$offer : Offer( deployment != Deployment.ON_PREMISES )",
        "$offer : Offer( !allHoldingsKnown )",
        "$offer : Offer( deployment == null )",
        "$offer : Offer( deployment not in ( Deployment.ON_PREMISES, Deployment.COMMERCIAL_CLOUD ) )",
        "$offer : Offer( allHoldingsKnown || deployment != Deployment.ON_PREMISES )",
        "exists Holding( capital != 24 )",
        "$offer : Offer() not Certificate( scheme == Scheme.HDS )",
        "$offer : Offer( allPlacesKnown( Function.STORAGE ) ) not Location( function in ( Function.STORAGE, Function.BACKUP ), country == \"US\" )",
        "$offer : Offer( allPlacesKnown( Function.STORAGE ) ) not Location( country == \"US\" )",
        "$union : EuropeanUnion() $offer : Offer( allPlacesKnownOutside( Function.STORAGE, $union ) ) not Location( function == Function.STORAGE, inside( $union ) )",
        "$union : EuropeanUnion() $area : EuropeanEconomicArea() $offer : Offer( allPlacesKnownOutside( Function.STORAGE, $area ) ) not Location( function == Function.STORAGE, outside( $union ) )",
        "$offer : Offer( allCertificatesKnown, allPlacesKnown( Function.STORAGE ) ) not ( $place : Location( function == Function.BACKUP ) and Certificate( holder == $place.country ) )",
        "$offer : Offer( allHoldingsKnown ) not Certificate( scheme == Scheme.HDS )",
        "$offer : Offer( allCertificatesKnownUnder( Scheme.EUCS ) ) not Certificate( scheme == Scheme.HDS )",
        "$offer : Offer( allCertificatesKnownUnder( Scheme.C5 ) ) not Certificate( scheme in ( Scheme.C5, Scheme.ENS ) )",
        "$offer : Offer( allCertificatesKnownUnder( Scheme.HDS ) ) not Certificate( holder == \"h\" )",
        "$offer : Offer( allParticipantsKnown ) not ( Participant( possiblyNotReplaceable ) and not ( Entity() and not Certificate( scheme == Scheme.HDS ) ) )",
        "$hoster : Hoster() not ( $c : Certificate( holder == $hoster.id, scheme == Scheme.C5 ) and not Attribute( of == $c.id, key == \"acme/type\", value == \"1\" ) )",
        "$offer : Offer( allCertificatesKnownUnder( Scheme.ISO_27001 ) ) not ( $c : Certificate( scheme == Scheme.C5 ) and not Hoster( id == $c.holder ) )",
        "$offer : Offer( allCertificatesKnown ) not ( $c : Certificate() and Attribute( of == $c.id ) )",
        "$place : Location( function == Function.STORAGE ) not ( Attribute( of == $place.country ) and Location( function == $place.function, country == $place.country ) )",
        "$c : Certificate( scheme == Scheme.HDS ) not Participant( id == $c.holder, technicalAccess )",
        "$participant : Participant( technicalAccess ) not EntityRemoteAccess( entity == $participant.id )",
    })
    void whatAMissingFactSatisfiesIsFound(String conditions) {
        assertThat(inRules("missing-fact-satisfies", met(conditions))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "$offer : Offer( deployment == Deployment.ON_PREMISES )",
        "$offer : Offer( id == \"!= null\" )",
        "$offer : Offer( allCertificatesKnown ) not Certificate( scheme == Scheme.HDS )",
        "$offer : Offer( allCertificatesKnownUnder( Scheme.HDS ) ) not Certificate( scheme == Scheme.HDS )",
        "$offer : Offer( allCertificatesKnownUnder( Scheme.C5 ), allCertificatesKnownUnder( Scheme.ENS ) ) not Certificate( scheme in ( Scheme.C5, Scheme.ENS ) )",
        "$offer : Offer( allCertificatesKnownUnder( Scheme.HDS ) ) not PossiblyActivityCertified( entity == \"h\" )",
        "$offer : Offer( allParticipantsKnown ) not ( $p : Participant() and not Certificate( holder == $p.id ) )",
        "$area : EuropeanEconomicArea() not AdequacyDecision( jurisdiction == \"US\" )",
        "accumulate( $stake : Stake( $most : capitalAtMost ); $total : sum( $most ); $total > 39 )",
        "$offer : Offer( allPlacesKnown( Function.STORAGE ), allPlacesKnown( Function.BACKUP ) ) not Location( function in ( Function.STORAGE, Function.BACKUP ) )",
        "$offer : Offer( allPlacesKnown( Function.SUPPORT ) ) not Location( function == Function.SUPPORT, country == \"US\" )",
        "$union : EuropeanUnion() $offer : Offer( allPlacesKnownOutside( Function.STORAGE, $union ) ) not Location( function == Function.STORAGE, outside( $union ) )",
        "$union : EuropeanUnion() $offer : Offer( allPlacesKnownOutside( Function.STORAGE, $union ) ) not Location( function == Function.STORAGE, inThirdState( $union ) )",
        "Offer( allAttributesKnown ) $place : Location( function == Function.STORAGE ) not ( Attribute( of == $place.country ) and Location( function == $place.function, country == $place.country ) )",
        "$influence : OutsideInfluence() not Participant( id == $influence.entity, technicalAccess )",
        "$participant : Participant( technicalAccess ) not Participant( id == $participant.id, mayHaveOtherRemoteAccess ) not EntityRemoteAccess( entity == $participant.id )",
    })
    void whatIsKnownIsNotFound(String conditions) {
        assertThat(inRules("missing-fact-satisfies", met(conditions))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Certificate( scheme == Scheme.HDS, covers( $offer ) ) | covers | mayCover",
        "Certificate( scheme == Scheme.HDS, certifiesZone == \"covers\", majorVersionIs( 2 ) ) | majorVersionIs | majorVersionMayBe",
        "( $c : Certificate( scheme == Scheme.HDS ) and exists Certificate( id == $c.id, scheme == Scheme.HDS, includes( HostingActivity.BACKUP ) ) ) | includes | mayInclude",
    })
    void inANotThatWhichMayBeSoIsAskedFor(String absent, String predicate, String twin) {
        assertThat(inRules("missing-fact-satisfies", met("$offer : Offer( allCertificatesKnown ) not " + absent)))
                .singleElement().asString().startsWith("inside \"not\", " + predicate + " passes over").endsWith("so: " + twin + ".");
        assertThat(inRules("missing-fact-satisfies", met("$offer : Offer( allCertificatesKnown ) not " + absent.replace(" " + predicate + "(", " " + twin + "(")))).isEmpty();
    }

    @Test
    void whatMustBeThereMayBeKnownToBeSo() {
        assertThat(inRules("missing-fact-satisfies", met("$offer : Offer( allParticipantsKnown ) exists Certificate( covers( $offer ) ) "
                + "not ( $p : Participant() and not Certificate( holder == $p.id, covers( $offer ) ) )"))).isEmpty();
    }

    @Test
    void anAttributeHasAKeyOfAPack() {
        assertThat(inRules("attribute-subject", met("Attribute( of == \"need\", key == \"example/pack/used\", value == \"yes\" )"))).isEmpty();
        assertThat(inRules("attribute-subject", met("Attribute( of == \"need\", key == \"other/used\", value == \"yes\" )")))
                .singleElement().asString().contains("(other/used)", "(example/pack/)");
    }

    @Test
    void whatIsOnlyPossibleMayRestOnWhatIsNotKnown() {
        String conditions = "$participant : Participant()\n    not Holding( of == $participant.id )";
        assertThat(inRules("missing-fact-satisfies", rule("@derives( \"PossibleExposure\" )", conditions))).isEmpty();
        assertThat(inRules("missing-fact-satisfies", rule("@derives( \"Exposure\" )", conditions))).hasSize(1);
    }

    @Test
    void whatIsLackingIsNamed() {
        assertThat(inRules("missing-fact-satisfies", met("$offer : Offer( allPlacesKnown( Function.STORAGE ) ) not Location( function in ( Function.STORAGE, Function.BACKUP ) )")))
                .singleElement().asString().contains("Put allPlacesKnown( Function.BACKUP ) beside it");
        assertThat(inRules("missing-fact-satisfies", met("$offer : Offer( keyCustody not in ( KeyCustody.HOSTER, KeyCustody.NO_ENCRYPTION ) )")))
                .singleElement().asString().contains("is true of what is not known. Name the others: keyCustody in ( KeyCustody.CUSTOMER, KeyCustody.TRUSTED_THIRD_PARTY_IN_UNION ).")
                .doesNotContain("outsideUnion");
        assertThat(inRules("missing-fact-satisfies", met("$offer : Offer( !allHoldingsKnown )"))).singleElement().asString().contains("outsideUnion");
    }

    // suppression

    @Test
    void aCommentLetsOneFindingPass() {
        String twice = "// lint: allow missing-fact-satisfies because one is meant\n    $offer : Offer( !allHoldingsKnown, !allParticipantsKnown )";
        assertThat(inRules("missing-fact-satisfies", met(twice))).singleElement().asString().contains("!allParticipantsKnown");
        assertThat(inRules("missing-fact-satisfies", met(twice + " // lint: allow missing-fact-satisfies because so is the other"))).isEmpty();
        assertThat(inRules("suppression", met(twice + " // lint: allow missing-fact-satisfies because so is the other"))).isEmpty();
    }

    /** What keeps the pack from being used is told, unless there is an error that may be its cause: one that was let pass is none. */
    @Test
    void anErrorThatWasLetPassHidesNothing() {
        String twice = met("// lint: allow missing-fact-satisfies because it is meant\n    $offer : Offer( !allHoldingsKnown )") + met("$offer : Offer( allHoldingsKnown )")
                + unmet("$offer : Offer( deployment == Deployment.COMMERCIAL_CLOUD )").replace("The service is as", "The service is not as");
        List<Finding> found = Lint.standard().run(new ExamplePack().withRules(twice).written(folder), ExamplePack.TODAY);
        assertThat(found).filteredOn(finding -> finding.severity() == Severity.ERROR).extracting(Finding::check).contains("unusable");
    }

    // contradiction

    @Test
    void theSamePremisesContradictWhateverTheirVariablesOrTheirOrder() {
        assertThat(inRules("contradiction",
                met("$offer : Offer( allHoldingsKnown, deployment == Deployment.ON_PREMISES )\n    $holding : Holding( of == $offer.id )")
                        + unmet("$o : Offer( deployment==Deployment.ON_PREMISES, allHoldingsKnown )\n    $h : Holding( of == $o.id )"))).hasSize(1);
    }

    @Test
    void oneRuleWithinAnotherContradictsIt() {
        assertThat(inRules("contradiction", met("$offer : Offer( allHoldingsKnown )\n    not Holding( possiblyControlling )")
                + unmet("$offer : Offer( allHoldingsKnown )"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$offer : Offer( deployment == Deployment.COMMERCIAL_CLOUD )", "$offer : Offer( allHoldingsKnown )\n    exists Holding( controlling )"})
    void premisesThatDifferDoNotContradict(String unmet) {
        assertThat(inRules("contradiction", met("$offer : Offer( allHoldingsKnown, deployment == Deployment.ON_PREMISES )\n    not Holding( controlling )")
                + unmet(unmet))).isEmpty();
    }

    // unreachable

    @ParameterizedTest
    @ValueSource(strings = {
        "Holding( capital > 24, capital <= 24 )", "Holding( capital < 5, votes > 6, capital > 7.5 )",
        "Offer( deployment == Deployment.ON_PREMISES, deployment == Deployment.COMMERCIAL_CLOUD )", "Offer( id == \"a\", id == \"b\" )"})
    void whatNoFactCanMatchIsFound(String conditions) {
        assertThat(inRules("unreachable", met(conditions))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Holding( capital >= 24, capital <= 24 )", "Holding( capital < 5, votes > 6 )", "Offer( id == \"a\", id == \"a\" )"})
    void whatAFactCanMatchIsNot(String conditions) {
        assertThat(inRules("unreachable", met(conditions))).isEmpty();
    }

    @Test
    void aCriterionThatNoOutlineUsesIsFound() {
        ExamplePack pack = new ExamplePack().replacing(ExamplePack.TEXT, "requires: in-house",
                "requires: {settled: true, statement: {fr: \"Rien n'est exigé.\", en: \"Nothing is required.\"}}");
        assertThat(pack.places(folder, "unreachable")).containsExactlyElementsOf(pack.marked(ExamplePack.CRITERIA, "- id: in-house"));
    }

    // unknown-reference

    @ParameterizedTest
    @ValueSource(strings = {"fr/example#last-dya", "fr/exemple#last-day"})
    void aReadingThatDoesNotExistIsFoundInARule(String reading) {
        assertThat(inRules("unknown-reference", met("$r : ReadingChoice( reading == \"%s\", option == \"counts\" )".formatted(reading))))
                .singleElement().asString().contains("the reading (" + reading + ")", "Maybe \"fr/example#last-day\"");
    }

    @Test
    void anOptionThatDoesNotExistIsFoundInARule() {
        assertThat(inRules("unknown-reference", met("$r : ReadingChoice( reading == \"fr/example#last-day\", option == \"count\" )")))
                .singleElement().asString().contains("the option (count)", "Maybe \"counts\"");
        assertThat(inRules("unknown-reference", met("$r : ReadingChoice( reading == \"fr/example#last-day\", option == \"counts\" )"))).isEmpty();
    }

    @Test
    void aProvisionOfAnotherTextThatDoesNotExistIsFoundInItsLine() {
        ExamplePack pack = new ExamplePack().replacing(ExamplePack.CRITERIA, "    provisions: [article-1]\n    dimension", "    provisions: [\"fr/other#article-9\"]\n    dimension");
        assertThat(pack.places(folder, "unknown-reference")).containsExactlyElementsOf(pack.marked(ExamplePack.CRITERIA, "fr/other#article-9"));
    }

    @Test
    void whatASituationExpectsAndDoesNotExistIsFoundInItsLine() {
        ExamplePack pack = new ExamplePack().replacing(ExamplePack.SITUATIONS, "expect: {fr/example: {outcome: UNDETERMINED}}", """
                expect:
                      fr/example:
                        outcome: UNDETERMINED
                        version: frist # here
                        questions: [in-hosue] # here
                        criteria:
                          in-hous: UNKNOWN # here
                """);
        assertThat(pack.places(folder, "unknown-reference")).containsExactlyElementsOf(pack.marked(ExamplePack.SITUATIONS, "# here"));
        assertThat(messages("unknown-reference", pack)).allMatch(message -> message.startsWith("Nothing is known: "))
                .filteredOn(message -> message.contains("Maybe \"fr/example#in-house\".")).hasSize(2);
    }

    // engine-construct

    @ParameterizedTest
    @ValueSource(strings = {"forall( Holding( controlling ) )", "Number( intValue > 2 ) from collect( Holding() )",
        "Number( intValue > 2 ) from accumulate( Holding( $c : capital ), init( int n = 0; ), action( n++; ), result( n ) )"})
    void whatCannotBeExplainedIsFound(String conditions) {
        assertThat(new ExamplePack().withRules(met(conditions)).findings(folder, "engine-construct").size()
                + new ExamplePack().withRules(met(conditions)).findings(folder, "unreadable").size()).isPositive();
    }

    // consequence

    @ParameterizedTest
    @ValueSource(strings = {"insert( new Exposure( $h.of() ) ); run();", "insert( new OutsideInfluence( $h.of() ) );", "run();", ""})
    void aDerivationThatDoesSomethingElseIsFound(String consequence) {
        assertThat(inRules("consequence", rule("@derives( \"Exposure\" )", "$h : Holding()").replace("then\n", "then\n    " + consequence + "\n"))).hasSize(1);
    }

    @Test
    void aDerivationThatJustDerivesIsNotFound() {
        assertThat(inRules("consequence", rule("@derives( \"Exposure\" )", "$h : Holding()")
                .replace("then\n", "then\n    insert( new Exposure( $h.of(), $h.holder(), Link.PRESENCE ) );\n"))).isEmpty();
    }

    @Test
    void aRuleConcludesExactlyOneThing() {
        assertThat(inRules("consequence", rule("@met( \"in-house\" ) @unmet( \"in-house\" )", "$h : Holding()"))).singleElement().asString().contains("several");
        assertThat(inRules("consequence", rule("", "$h : Holding()"))).singleElement().asString().contains("none");
    }

    // citation, stale-verification, missing-translation, rule-name

    @Test
    void whatComesFromMemoryNeedsNoLink() {
        ExamplePack pack = new ExamplePack().replacing(ExamplePack.PROVISIONS, "    link: https://example.org/article-1\n    evidence: CONFIRMED\n", "    evidence: RECALLED\n");
        assertThat(messages("citation", pack)).isEmpty();
    }

    @Test
    void aVerificationToComeIsFound() {
        assertThat(messages("citation", new ExamplePack().replacing(ExamplePack.PROVISIONS, "verifiedOn: 2026-11-01", "verifiedOn: 2026-11-27")))
                .singleElement().asString().contains("2026-11-27");
        assertThat(messages("citation", new ExamplePack().replacing(ExamplePack.PROVISIONS, "verifiedOn: 2026-11-01", "verifiedOn: 2026-11-26"))).isEmpty();
    }

    @Test
    void whatIsNoLongerInForceNeedNotBeVerifiedAgain() {
        assertThat(messages("stale-verification", new ExamplePack()
                .replacing(ExamplePack.PROVISIONS, "    verifiedOn: 2026-11-01", "    until: 2024-01-01\n    verifiedOn: 2024-11-01"))).isEmpty();
    }

    @Test
    void sentencesAreTranslatedAndReferencesNeedNotBe() {
        assertThat(messages("missing-translation", new ExamplePack().replacing(ExamplePack.TEXT, "fr: \"Un texte d'exemple\"", "fr: \"A text for examples\""))).hasSize(1);
        assertThat(messages("missing-translation", new ExamplePack().replacing(ExamplePack.PROVISIONS, "Text for examples, article 1\"", "SNC 3.2, 19.6.a\"")
                .replacing(ExamplePack.PROVISIONS, "Texte d'exemple, article 1er\"", "SNC 3.2, 19.6.a\""))).isEmpty();
        assertThat(messages("missing-translation", new ExamplePack().replacing(ExamplePack.RULES, "    @fr( \"Le service fonctionne sur des machines de l'administration\" )\n", "")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "the offer is fine", "The offer is fine."})
    void aNameThatIsNoSentenceIsFound(String name) {
        assertThat(inRules("rule-name", met("Offer()").replace("The service is as the text wants it", name))).hasSize(1);
    }

    @Test
    void aNameThatIsTooLongIsFound() {
        assertThat(inRules("rule-name", met("Offer()").replace("The service is as the text wants it", "The offer is " + "very ".repeat(50) + "fine"))).hasSize(1);
    }
}
