package org.ancrage.authoring.mutation;

import static org.ancrage.authoring.mutation.SamplePack.rule;
import static org.ancrage.authoring.mutation.SamplePack.situation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.document.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each sort of change is noticed by a fitting situation, and survives without it. */
class MutationRunTest {

    private static final String MET = "{criteria: {one: MET}, outcome: COMPLIANT}";
    private static final String UNKNOWN = "{criteria: {one: UNKNOWN}, outcome: UNDETERMINED}";
    private static final String LEVEL = "{need: {project: {unionAssuranceLevel: %d}}}";
    private static final String CERTIFICATE = "{offer: {certificates: [{id: c, holder: hoster, scheme: %s, version: \"%s\", status: VALID}]}}";

    @TempDir
    private Path folder;
    private SamplePack pack;

    @BeforeEach
    void pack() {
        pack = new SamplePack(folder);
    }

    /** With the first situation some changes survive; with the other as well, none. */
    private void check(Operator operator, String first, String other, String... survivors) {
        checkIn("", operator, first, other, survivors);
    }

    private void checkIn(String file, Operator operator, String first, String other, String... survivors) {
        assertThat(pack.situations(first).survivors(operator, file)).containsExactly(survivors);
        assertThat(pack.situations(first, other).survivors(operator, file)).isEmpty();
    }

    @Test
    void triesOnlyTheChangesThatAreNamed() {
        pack.met("$dataset : Dataset( personal == Answer.YES, archives == Answer.YES )").situations(situation("{need: {dataset: {archives: YES}}}", UNKNOWN));
        List<Mutant> survivors = pack.run().survivors();
        Mutant one = survivors.get(0);

        MutationReport again = pack.run(one.id());

        assertThat(survivors).hasSizeGreaterThan(1);
        assertThat(again.survivors()).containsExactly(one);
        assertThat(again.total().valid()).isEqualTo(1);
    }

    @Test
    void refusesToTryAChangeThatIsNone() {
        pack.met("$dataset : Dataset( personal == Answer.YES )").situations(situation("{need: {dataset: {personal: YES}}}", MET));

        assertThat(catchThrowableOfType(InvalidInputException.class, () -> pack.run("house/sample:0123456789", "nowhere")).problems())
                .extracting(problem -> problem.message()).containsExactly(
                        "there is no change (house/sample:0123456789). Ids stand in the report of a run over the whole text.",
                        "there is no change (nowhere). Ids stand in the report of a run over the whole text.");
    }

    @Test
    void aRuleIsRemoved() {
        pack.met("$dataset : Dataset( personal == Answer.YES )", "$dataset : Dataset( archives == Answer.YES )");

        check(Operator.RULE_REMOVED,
                situation("{need: {dataset: {personal: YES}}}", MET),
                situation("{need: {dataset: {archives: YES}}}", MET),
                "It is so, 2 -> ");
    }

    @Test
    void aConclusionIsSwapped() {
        pack.rules(rule("It is so", "@met( \"one\" )", "$dataset : Dataset( personal == Answer.YES )")
                + rule("It is not so", "@unmet( \"one\" )", "$dataset : Dataset( personal == Answer.NO )"));

        check(Operator.CONCLUSION_SWAPPED,
                situation("{need: {dataset: {personal: YES}}}", MET),
                situation("{need: {dataset: {personal: NO}}}", "{criteria: {one: UNMET}, outcome: NON_COMPLIANT}"),
                "unmet -> met");
    }

    @Test
    void aConstraintIsDropped() {
        pack.met("$dataset : Dataset( personal == Answer.YES, archives == Answer.YES )");

        check(Operator.CONSTRAINT_DROPPED,
                situation("{need: {dataset: {archives: YES}}}", UNKNOWN),
                situation("{need: {dataset: {personal: YES}}}", UNKNOWN),
                "archives == Answer.YES -> ");
    }

    @Test
    void aPatternIsDropped() {
        pack.met("""
                $dataset : Dataset( personal == Answer.YES )
                    exists Certificate( scheme == Scheme.HDS )""");

        check(Operator.PATTERN_DROPPED,
                situation("{need: {dataset: {personal: YES}}, offer: {certificates: [{id: c, holder: hoster, scheme: HDS}]}}", MET),
                situation("{need: {dataset: {personal: YES}}}", UNKNOWN),
                "exists Certificate( scheme == Scheme.HDS ) -> ");
    }

    @Test
    void notBecomesExists() {
        pack.met("""
                $offer : Offer( allCertificatesKnown )
                    not Certificate( scheme == Scheme.HDS )""");

        check(Operator.NEGATION_SWAPPED,
                situation("{need: {dataset: {personal: YES}}}", UNKNOWN),
                situation("{offer: {certificates: {complete: []}}}", MET),
                "not -> exists");
    }

    @Test
    void aComparisonIsShiftedAndSoIsItsBound() {
        pack.met("$project : Project( unionAssuranceLevel < 3 )");
        String below = situation(LEVEL.formatted(2), MET);
        String at = situation(LEVEL.formatted(3), UNKNOWN);

        check(Operator.COMPARISON_SHIFTED, below, at, "unionAssuranceLevel < 3 -> unionAssuranceLevel <= 3");
        assertThat(pack.situations(below).survivors(Operator.NUMBER_SHIFTED, "")).containsExactly("unionAssuranceLevel < 3 -> unionAssuranceLevel < 4");
        assertThat(pack.situations(at).survivors(Operator.NUMBER_SHIFTED, "")).containsExactly("unionAssuranceLevel < 3 -> unionAssuranceLevel < 2");
    }

    @Test
    void aShareIsShiftedByAHundredth() {
        pack.met("$project : Project( redesignsMoreThan( 50.0 ) )");
        String beyond = "{need: {project: {redesignShare: 50.01}}}";

        check(Operator.NUMBER_SHIFTED,
                situation(beyond, MET),
                situation("{need: {project: {redesignShare: 50}}}", UNKNOWN),
                "redesignsMoreThan( 50.0 ) -> redesignsMoreThan( 49.99 )");
    }

    @Test
    void aConstantIsReplaced() {
        pack.met("$dataset : Dataset( personal == Answer.YES )", "$dataset : Dataset( personal == Answer.NO )");

        check(Operator.CONSTANT_REPLACED,
                situation("{need: {dataset: {personal: YES}}}", MET),
                situation("{need: {dataset: {personal: NO}}}", MET),
                "personal == Answer.NO -> personal == Answer.YES");
    }

    @Test
    void aConstantIsDroppedFromAList() {
        pack.met("$offer : Offer( keyCustody in ( KeyCustody.CUSTOMER, KeyCustody.HOSTER ) )");

        check(Operator.CONSTANT_DROPPED,
                situation("{offer: {keyCustody: CUSTOMER}}", MET),
                situation("{offer: {keyCustody: HOSTER}}", MET),
                "keyCustody in ( KeyCustody.CUSTOMER, KeyCustody.HOSTER ) -> keyCustody in ( KeyCustody.CUSTOMER )");
    }

    @Test
    void theKnownBecomesThePossible() {
        pack.met("$certificate : Certificate( scheme == Scheme.SECNUMCLOUD, versionIs( \"3.2\" ) )");

        check(Operator.PREDICATE_REPLACED,
                situation(CERTIFICATE.formatted("SECNUMCLOUD", "3.2"), MET),
                situation("{offer: {certificates: [{id: c, holder: hoster, scheme: SECNUMCLOUD}]}}", UNKNOWN),
                "versionIs( \"3.2\" ) -> versionMayBe( \"3.2\" )");
    }

    @Test
    void aVersionIsCountedOn() {
        pack.met("$certificate : Certificate( scheme == Scheme.SECNUMCLOUD, versionIs( \"3.2\" ) )");

        check(Operator.TEXT_REPLACED,
                situation("{offer: {certificates: []}}", UNKNOWN),
                situation(CERTIFICATE.formatted("SECNUMCLOUD", "3.2"), MET),
                "versionIs( \"3.2\" ) -> versionIs( \"3.3\" )");
    }

    @Test
    void aDateIsShifted() {
        pack.importing("java.time.LocalDate").met("$day : AsOf( date >= LocalDate.of( 2026, 11, 24 ) )");

        checkIn("house/sample/rules.drl", Operator.DATE_SHIFTED,
                situation("2026-11-24", "{need: {}}", MET),
                situation("2026-11-23", "{need: {}}", UNKNOWN),
                "date >= LocalDate.of( 2026, 11, 24 ) -> date >= LocalDate.of( 2026, 11, 23 )");
    }

    @Test
    void nodesOfAnOutlineAreChanged() {
        pack.rules(Stream.of("one", "two").map(id -> rule(id + " is so", "@met( \"" + id + "\" )",
                        "$dataset : Dataset( " + (id.equals("one") ? "personal" : "archives") + " == Answer.YES )")
                + rule(id + " is not so", "@unmet( \"" + id + "\" )",
                        "$dataset : Dataset( " + (id.equals("one") ? "personal" : "archives") + " == Answer.NO )")).reduce("", String::concat));
        String both = situation("{need: {dataset: {personal: YES, archives: YES}}}", "{outcome: %s}");
        String first = situation("{need: {dataset: {personal: YES, archives: NO}}}", "{outcome: %s}");

        pack.outline("requires: {all: [one, two]}");
        check(Operator.CONNECTIVE_SWAPPED, both.formatted("COMPLIANT"), first.formatted("NON_COMPLIANT"), "all -> any");
        pack.outline("requires: {not: two}");
        check(Operator.NOT_REMOVED, situation("{need: {}}", "{outcome: UNDETERMINED}"), both.formatted("NON_COMPLIANT"), "{not: two} -> two");
        pack.outline("requires: {that: one, unless: two}");
        check(Operator.EXCEPTION_DROPPED, first.formatted("COMPLIANT"), both.formatted("NON_COMPLIANT"), "{that: one, unless: two} -> one");
        pack.outline("requires: {any: [two, {all: [one]}]}");
        check(Operator.NODE_REMOVED, both.formatted("COMPLIANT"), first.formatted("COMPLIANT"), "{all: [one]} -> ");
        pack.outline("requires: two");
        check(Operator.CRITERION_GIVEN, both.formatted("COMPLIANT"), first.formatted("NON_COMPLIANT"), "two -> {settled: true}");
    }

    @Test
    void aConditionAtWhichOnlyAWarningLooksIsChanged() {
        pack.text("""
                conditions:
                  doubtful:
                    statement: {fr: "Il y a doute.", en: "There is doubt."}
                    provisions: [rule]
                    not: two
                conflicts:
                  - {id: doubt, when: {use: doubtful}, statement: {fr: "Il y a doute.", en: "There is doubt."}}
                """, """
                  - id: only
                    title: {fr: "Version", en: "Version"}
                    from: 2020-01-01
                    force: LAW
                    provisions: [rule]
                    applies: {settled: true, statement: {fr: "Toujours.", en: "Always."}}
                    requires: one
                """).rules(rule("It is so", "@met( \"one\" )", "$dataset : Dataset( personal == Answer.YES )")
                + rule("It is so too", "@met( \"two\" )", "$dataset : Dataset( archives == Answer.YES )"));

        checkIn("text.yaml", Operator.NOT_REMOVED,
                situation("{need: {dataset: {personal: YES}}}", "{outcome: COMPLIANT, conflicts: false}"),
                situation("{need: {dataset: {personal: YES, archives: YES}}}", "{outcome: COMPLIANT, conflicts: false}"),
                "{not: two} -> two");
    }

    @Test
    void aReadingTakesAnotherDefault() {
        pack.text("""
                readings:
                  - id: point
                    question: {fr: "Lequel ?", en: "Which?"}
                    from: 2020-01-01
                    until: 2021-01-01
                    default: strict
                    options:
                      - {id: strict, statement: {fr: "Non.", en: "No."}, provisions: [rule]}
                      - {id: lax, statement: {fr: "Oui.", en: "Yes."}, provisions: [rule]}
                """, """
                  - id: only
                    title: {fr: "Version", en: "Version"}
                    from: 2020-01-01
                    force: LAW
                    provisions: [rule]
                    applies: {settled: true, statement: {fr: "Toujours.", en: "Always."}}
                    requires:
                      reading: point
                      options:
                        strict: {settled: false, statement: {fr: "Non.", en: "No."}}
                        lax: {settled: true, statement: {fr: "Oui.", en: "Yes."}}
                """).rules("");

        check(Operator.DEFAULT_CHANGED,
                situation("2020-06-01", "{need: {}}", "{outcome: UNSETTLED}"),
                situation("2026-11-24", "{need: {}}", "{outcome: NON_COMPLIANT}"),
                "strict -> lax");
    }

    @Test
    void theFirstDayAndTheForceOfAVersionAreChanged() {
        pack.met("$dataset : Dataset( personal == Answer.YES )");
        String facts = "{need: {dataset: {personal: YES}}}";

        check(Operator.FORCE_CHANGED, situation(facts, MET), situation(facts, "{outcome: COMPLIANT, force: LAW}"), "LAW -> DOCTRINE");
        check(Operator.DATE_SHIFTED, situation("2020-01-01", facts, MET), situation("2019-12-31", facts, "{outcome: NONE}"),
                "2020-01-01 -> 2019-12-31");
    }

    @Test
    void aDateOfAMembershipIsShifted() {
        pack.write("pack.yaml", """
                id: example/sample
                version: "1.0"
                package: com.example.sample
                jurisdictions: jurisdictions/jurisdictions.yaml
                texts: [house/sample]
                """).write("jurisdictions/jurisdictions.yaml", """
                id: jurisdictions
                title: {fr: "États", en: "States"}
                provisions:
                  - {id: treaty, citation: {fr: "Traité", en: "Treaty"}, evidence: CONFIRMED, from: 2020-01-01, verifiedOn: 2026-11-24}
                memberships:
                  - {country: FR, territory: EUROPEAN_UNION, from: 2022-03-01, provision: treaty}
                """).met("""
                $union : EuropeanUnion()
                    $hoster : Hoster( registeredOfficeInside( $union ) )""");
        String facts = "{offer: {hoster: {registeredOffice: FR}}}";

        checkIn("jurisdictions/jurisdictions.yaml", Operator.DATE_SHIFTED,
                situation("2022-03-01", facts, MET),
                situation("2022-02-28", facts, UNKNOWN),
                "2022-03-01 -> 2022-02-28");
    }

    @Test
    void aSituationThatDoesNotHoldIsRefusedBeforeAnythingIsChanged() {
        pack.met("$dataset : Dataset( personal == Answer.YES )").situations(situation("{need: {}}", MET));

        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, pack::run);

        assertThat(refused).hasMessageContaining("the situation \"A situation\" does not hold on 2026-11-24");
    }

    @Test
    void aSituationThatHasNoAnswerIsRefusedWithTheReason() {
        pack.rules(rule("It is so", "@met( \"one\" )", "$offer : Offer()") + rule("It is not so", "@unmet( \"one\" )", "$offer : Offer()"))
                .situations(situation("{need: {}}", MET));

        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, pack::run);

        assertThat(refused).hasMessageContaining("does not hold on 2026-11-24. There is no answer: The criterion (house/sample#one) is both met and unmet");
    }

    @Test
    void whatMakesNoDifferenceIsDeclaredWithAReason() {
        pack.met("$dataset : Dataset( personal == Answer.YES )", "$dataset : Dataset( personal == Answer.YES, archives == Answer.YES )")
                .situations(situation("{need: {dataset: {personal: YES, archives: YES}}}", "{outcome: COMPLIANT, force: LAW}"));
        Mutant survivor = pack.run().survivors().stream().filter(mutant -> mutant.operator() == Operator.RULE_REMOVED
                && mutant.where().equals("It is so, 2")).findFirst().orElseThrow();
        pack.write("mutation.yaml", "equivalent:\n  - {ids: [\"%s\"], reason: \"The first rule says it already.\"}\n".formatted(survivor.id()));

        MutationReport report = pack.run();

        assertThat(report.survivors()).doesNotContain(survivor);
        assertThat(report.equivalents()).containsExactly(new MutationReport.Equivalent(survivor, "The first rule says it already."));
        assertThat(report.stale()).isEmpty();
        assertThat(report.total().equivalent()).isEqualTo(1);
        assertThat(MutationTextRenderer.render(report)).contains("house/sample/rules.drl:13: rule removed: It is so, 2",
                "because: The first rule says it already.", "1 make no difference");
    }

    @Test
    void aDeclarationThatDoesNotHoldIsAnError() {
        pack.met("$dataset : Dataset( personal == Answer.YES )").situations(situation("{need: {dataset: {personal: YES}}}", MET));
        String noticed = RuleMutator.mutations("house/sample", "house/sample/rules.drl", read(), option -> java.util.Optional.empty(),
                getClass().getClassLoader()).get(0).mutant().id();
        pack.write("mutation.yaml", "equivalent:\n  - {ids: [\"%s\", \"house/sample:none\"], reason: \"None.\"}\n".formatted(noticed));

        MutationReport report = pack.run();

        assertThat(report.stale()).containsExactlyInAnyOrder(
                new MutationReport.Stale(noticed, true), new MutationReport.Stale("house/sample:none", false));
        assertThat(report.passes(0)).isFalse();
        assertThat(MutationTextRenderer.render(report)).contains("a situation notices it", "there is no such change");
    }

    private String read() {
        try {
            return java.nio.file.Files.readString(folder.resolve("house/sample/rules.drl"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aRuleThatIsChangedToSomethingThatDoesNotCompileIsNotCounted() {
        pack.met("$offer : Offer( $hoster : hoster )\n    exists Certificate( holder == $hoster.id )")
                .situations(situation("{offer: {certificates: [{id: c, holder: hoster, scheme: HDS}]}}", "{outcome: COMPLIANT}"));

        MutationReport report = pack.run();

        assertThat(report.total().valid() + report.total().invalid() + report.total().equivalent()).isPositive();
        assertThat(report.survivors()).noneMatch(mutant -> mutant.before().contains("$hoster : hoster"));
    }

    @Test
    void theSamePackHasTheSameReport() {
        pack.met("$dataset : Dataset( personal == Answer.YES )", "$dataset : Dataset( archives == Answer.YES )")
                .situations(situation("{need: {dataset: {personal: YES}}}", MET));

        String json = MutationJsonRenderer.render(pack.run());

        assertThat(MutationJsonRenderer.render(pack.run())).isEqualTo(json);
        assertThat(json).contains("\"operator\": \"RULE_REMOVED\"", "\"line\": 13", "\"where\": \"It is so, 2\"");
    }
}
