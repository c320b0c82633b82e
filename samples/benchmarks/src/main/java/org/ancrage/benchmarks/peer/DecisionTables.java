package org.ancrage.benchmarks.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.benchmarks.question.Criterion;
import org.ancrage.law.Truth;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * The criteria as decision tables: one per criterion over the {@linkplain FlatFacts flat facts}, the first row that matches decides, no row
 * means unknown. Cells are FEEL; an empty cell matches anything. Fifty tables as XML would be three thousand lines.
 */
final class DecisionTables {

    private static final String KNOWN_KINDS = "\"STATE_ADMINISTRATION\",\"STATE_OPERATOR\",\"SUPERVISED_BODY\",\"PUBLIC_INTEREST_GROUP\","
            + "\"HEALTH_DATA_HUB\",\"LOCAL_AUTHORITY\",\"PUBLIC_HEALTH_ESTABLISHMENT\",\"SOCIAL_SECURITY_FUND\","
            + "\"PRIVATE_HEALTH_ESTABLISHMENT\",\"HEALTH_PROFESSIONAL\",\"SOFTWARE_PUBLISHER\",\"OTHER_COMPANY\",\"PATIENT\"";

    private final Map<Criterion, Table> tables = new LinkedHashMap<>();

    private DecisionTables() {
    }

    private static final class Table {

        private final List<String> inputs;
        private final List<Row> rows = new ArrayList<>();

        private Table(String... inputs) {
            this.inputs = List.of(inputs);
        }

        private Table met(String... cells) {
            rows.add(new Row(Truth.MET, List.of(cells)));
            return this;
        }

        private Table unmet(String... cells) {
            rows.add(new Row(Truth.UNMET, List.of(cells)));
            return this;
        }
    }

    private record Row(Truth truth, List<String> cells) {
    }

    /** The key of a decision; DMN allows neither slash nor hash in one. */
    static String key(Criterion criterion) {
        return criterion.name();
    }

    static DmnModelInstance model() {
        DecisionTables tables = new DecisionTables();
        tables.secNumCloud();
        tables.needs();
        tables.healthData();
        tables.transfers();
        return tables.written();
    }

    private Table table(Criterion criterion, String... inputs) {
        Table table = new Table(inputs);
        tables.put(criterion, table);
        return table;
    }

    private void answered(Criterion criterion, String input) {
        table(criterion, input).met("\"YES\"").unmet("\"NO\"");
    }

    /** Known everywhere and outside nowhere, or outside somewhere. */
    private void nowhere(Criterion criterion, String known, String outside) {
        table(criterion, known, outside).unmet("", "true").met("true", "false");
    }

    /** Everything is known and nothing can stand against it, or something certainly does. */
    private void without(Criterion criterion, String known, String possibly, String certainly) {
        table(criterion, known, possibly, certainly).unmet("", "", "true").met("true", "false", "");
    }

    private void secNumCloud() {
        table(Criterion.COMMERCIAL_CLOUD, "deployment").met("\"COMMERCIAL_CLOUD\"")
                .unmet("\"INTERNAL_STATE_CLOUD\",\"ON_PREMISES\",\"HOSPITAL_GROUP\"");
        table(Criterion.SERVICE_QUALIFIED, "qualificationsKnown", "qualified", "mayBeQualified", "contradicted").met("", "true", "", "")
                .unmet("true", "", "false", "").unmet("", "", "", "true");
        answered(Criterion.LOCATIONS_DOCUMENTED, "locationsDocumented");
        nowhere(Criterion.DATA_IN_UNION, "dataPlacesKnown", "dataOutsideUnion");
        nowhere(Criterion.ADMINISTRATION_FROM_UNION, "administrationPlacesKnown", "administrationOutsideUnion");
        nowhere(Criterion.TECHNICAL_DATA_IN_UNION, "technicalPlacesKnown", "technicalDataOutsideUnion");
        table(Criterion.SUPPORT_OUTSIDE_DOCUMENTED, "supportDocumented", "supportPlacesKnown", "supportOutsideUnion")
                .met("\"YES\"", "", "").met("", "true", "false").unmet("\"NO\"", "", "true");
        answered(Criterion.REGISTERED_OFFICE_IN_UNION, "registeredOfficeInUnion");
        answered(Criterion.CENTRAL_ADMINISTRATION_IN_UNION, "centralAdministrationInUnion");
        answered(Criterion.PRINCIPAL_ESTABLISHMENT_IN_UNION, "principalEstablishmentInUnion");
        table(Criterion.INDIVIDUAL_CAP, "holdingsKnown", "largestPossibleOutsideStake", "largestOutsideStake")
                .unmet("", "", "> 24").met("true", "<= 24", "");
        table(Criterion.COLLECTIVE_CAP, "holdingsKnown", "possibleOutsideShare", "outsideShare")
                .unmet("", "", "> 39").met("true", "<= 39", "");
        without(Criterion.NO_OUTSIDE_VETO, "holdingsKnown", "possibleOutsideVeto", "outsideVeto");
        without(Criterion.NO_OUTSIDE_MAJORITY, "holdingsKnown", "possibleOutsideMajority", "outsideMajority");
        table(Criterion.NO_OUTSIDE_ACCESS, "participantsKnown", "holdingsKnown", "participantAccess", "possibleOutsideAccess", "outsideAccess")
                .unmet("", "", "", "", "true").met("true", "", "false", "", "").met("true", "true", "", "false", "");
        table(Criterion.OPERATING_AUTONOMY, "participantsKnown", "holdingsKnown", "qualificationsKnown", "possibleDependence",
                "possibleOutsideDependence", "outsideDependence")
                .unmet("", "", "true", "", "", "true").met("true", "", "", "false", "", "").met("true", "true", "", "", "false", "");
        answered(Criterion.UNION_VALUES, "respectsUnionValues");
        answered(Criterion.RESIDUAL_RISK_DOCUMENT, "residualRiskDocument");
        answered(Criterion.RESIDUAL_RISK_INFORMATION, "residualRiskInformation");
        answered(Criterion.SERVICE_LOCATIONS_STATED, "clauseServiceLocations");
        answered(Criterion.MEMBER_STATE_LAW, "governedInUnion");
        answered(Criterion.TERMINATION_ON_LOSS, "clauseTermination");
        answered(Criterion.QUALIFICATION_STATED, "clauseQualification");
        answered(Criterion.NOTICE_OF_CHANGES, "clauseNotice");
    }

    private void needs() {
        table(Criterion.STATE_ADMINISTRATION, "customerKind", "customerFrench")
                .unmet("", "\"NO\"").met("\"STATE_ADMINISTRATION\"", "\"YES\"").unmet(otherThan("STATE_ADMINISTRATION"), "");
        table(Criterion.ANNEX_OPERATOR, "customerKind", "customerFrench")
                .unmet("", "\"NO\"").met("\"STATE_OPERATOR\"", "\"YES\"").unmet(otherThan("STATE_OPERATOR"), "");
        table(Criterion.OPERATOR_NAMED_BY_DECREE, "customerKind", "customerFrench", "namedByDecree")
                .unmet("", "\"NO\"", "").met("\"STATE_OPERATOR\"", "\"YES\"", "\"YES\"").unmet("", "", "\"NO\"")
                .unmet(otherThan("STATE_OPERATOR"), "", "");
        table(Criterion.HEALTH_DATA_HUB, "customerKind").met("\"HEALTH_DATA_HUB\"").unmet(otherThan("HEALTH_DATA_HUB"));
        answered(Criterion.COVERED_BY_SECRET, "coveredBySecret");
        answered(Criterion.NECESSARY_FOR_MISSION, "necessaryForMission");
        answered(Criterion.HEALTH_DATA_FROM_CARE, "healthDataFromCare");
        answered(Criterion.HARM_LIKELY, "harmLikely");
        answered(Criterion.PERSONAL_DATA, "personal");
        table(Criterion.DEROGATION_GRANTED, "derogationsKnown", "derogationRuns", "derogationMayRun")
                .met("", "true", "").unmet("true", "", "false");
        table(Criterion.DEROGATION_REASONED_AND_PUBLISHED, "derogationsKnown", "soundDerogationRuns", "soundDerogationMayRun")
                .met("", "true", "").unmet("true", "", "false");
        answered(Criterion.WITHIN_EIGHTEEN_MONTHS, "withinEighteenMonths");
        table(Criterion.PROTECTED_FROM_THIRD_STATE_ACCESS, "holdingsKnown", "participantsKnown", "tiePlacesKnown", "tieAccessKnown",
                "mayBeTiedToThirdState", "tiedToThirdState").unmet("", "", "", "", "", "true").met("true", "true", "true", "true", "false", "");
    }

    private static String otherThan(String kind) {
        return KNOWN_KINDS.replace("\"" + kind + "\"", "").replace(",,", ",").replaceAll("^,|,$", "");
    }

    private void healthData() {
        table(Criterion.HOSPITAL_GROUP_HOST, "customerKind", "hospitalGroupHost", "deployment")
                .unmet("", "\"NO\"", "").unmet("", "", "\"COMMERCIAL_CLOUD\"")
                .met("\"PUBLIC_HEALTH_ESTABLISHMENT\"", "\"YES\"", "").met("\"PUBLIC_HEALTH_ESTABLISHMENT\"", "", "\"HOSPITAL_GROUP\"")
                .unmet(otherThan("PUBLIC_HEALTH_ESTABLISHMENT") + ",\"HEALTH_DATA_ACCESS_BODY\"", "", "");
        table(Criterion.EVERY_ACTIVITY_CERTIFIED, "participantsKnown", "healthCertificatesKnown", "possiblyUncertifiedActivity",
                "uncertifiedActivity").met("true", "", "false", "").unmet("", "true", "", "true");
        table(Criterion.ADMINISTRATION_CERTIFIED, "participantsKnown", "healthCertificatesKnown", "possiblyUncertifiedAdministration",
                "uncertifiedAdministration").met("true", "", "false", "").unmet("", "true", "", "true");
        table(Criterion.ADMINISTRATION_ASSIGNED, "participantsKnown", "everyDutyPerformed", "someDutyUnassigned")
                .met("", "true", "").unmet("true", "", "true");
        table(Criterion.BASE_HOSTER_CLAUSES, "clauseBaseHoster", "participantsKnown", "possiblyOtherHoster", "otherHoster")
                .met("\"YES\"", "", "", "").met("", "true", "false", "").unmet("\"NO\"", "", "", "true");
        nowhere(Criterion.STORAGE_IN_EEA, "storagePlacesKnown", "storedOutsideArea");
        table(Criterion.REMOTE_ACCESS_GROUNDED, "accessKnown", "possiblyUngroundedAccess", "ungroundedAccess")
                .unmet("", "", "true").met("true", "false", "");
        table(Criterion.TRANSFER_SAFEGUARDS_DESCRIBED, "clauseSafeguardsDescribed", "accessKnown", "possiblyUndescribedSafeguards",
                "undescribedSafeguards").met("\"YES\"", "", "", "").met("", "true", "false", "").unmet("\"NO\"", "", "", "true");
        table(Criterion.NO_TRANSFER_OUTSIDE_EEA, "accessKnown", "hostingPlacesKnown", "accessOutsideArea", "hostedOutsideArea")
                .unmet("", "", "true", "").unmet("", "", "", "true").met("true", "true", "false", "false");
    }

    private void transfers() {
        nowhere(Criterion.HOSTED_IN_AREA, "hostingPlacesKnown", "hostedOutsideArea");
        answered(Criterion.HOSTING_SAFEGUARDS, "clauseTransferSafeguards");
        table(Criterion.REACHING_LAWS_ADEQUATE, "holdingsKnown", "participantsKnown", "ownMeans", "mayBeReachedByInadequateLaw",
                "reachedByInadequateLaw").unmet("", "", "", "", "true").met("true", "true", "", "false", "").met("", "true", "true", "", "");
        table(Criterion.KEYS_OUT_OF_REACH, "keyCustody").met("\"CUSTOMER\",\"TRUSTED_THIRD_PARTY_IN_UNION\"")
                .unmet("\"HOSTER\",\"NO_ENCRYPTION\"");
    }

    // ---- DMN

    private DmnModelInstance written() {
        DmnModelInstance model = Dmn.createEmptyModel();
        Definitions definitions = model.newInstance(Definitions.class);
        definitions.setName("criteria");
        definitions.setNamespace("https://ancrage.example/benchmarks");
        model.setDefinitions(definitions);
        if (!tables.keySet().containsAll(Arrays.asList(Criterion.values()))) {
            throw new IllegalStateException("Criteria without a decision table: " + Arrays.stream(Criterion.values())
                    .filter(criterion -> !tables.containsKey(criterion)).toList());
        }
        tables.forEach((criterion, table) -> write(model, definitions, criterion, table));
        return model;
    }

    private static void write(DmnModelInstance model, Definitions definitions, Criterion criterion, Table table) {
        Decision decision = model.newInstance(Decision.class);
        decision.setId(key(criterion));
        decision.setName(criterion.id());
        definitions.addChildElement(decision);
        DecisionTable written = model.newInstance(DecisionTable.class);
        written.setHitPolicy(HitPolicy.FIRST);
        decision.addChildElement(written);
        for (String name : table.inputs) {
            Input input = model.newInstance(Input.class);
            InputExpression expression = model.newInstance(InputExpression.class);
            expression.setText(text(model, name));
            input.setInputExpression(expression);
            written.addChildElement(input);
        }
        Output output = model.newInstance(Output.class);
        output.setName("truth");
        output.setTypeRef("string");
        written.addChildElement(output);
        for (Row row : table.rows) {
            Rule rule = model.newInstance(Rule.class);
            for (String cell : row.cells) {
                InputEntry entry = model.newInstance(InputEntry.class);
                rule.addChildElement(withText(model, entry, cell));
            }
            OutputEntry entry = model.newInstance(OutputEntry.class);
            rule.addChildElement(withText(model, entry, "\"" + row.truth + "\""));
            written.addChildElement(rule);
        }
    }

    private static DmnElement withText(DmnModelInstance model, DmnElement entry, String text) {
        entry.addChildElement(text(model, text));
        return entry;
    }

    private static Text text(DmnModelInstance model, String content) {
        Text text = model.newInstance(Text.class);
        text.setTextContent(content);
        return text;
    }
}
