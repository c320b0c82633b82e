package org.ancrage.rules.hds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.JsonText;
import org.ancrage.document.Problem;
import org.ancrage.document.Problems;
import org.ancrage.document.RecordReader;
import org.ancrage.document.RecordWriter;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.CertificateBuilder;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Participant;
import org.ancrage.fact.ParticipantBuilder;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.fact.term.HostingActivity;
import org.ancrage.fact.term.Scheme;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The standardised presentation of guarantees (HDS framework, version 2, chapter 8): one row for the hoster, and one for each participant
 * that performs a hosting activity or has access, or may.
 *
 * <p>What is not known stays so: a "no" stands in the table only where the facts show it. The table states; it decides nothing.
 *
 * @param on day for which it holds
 * @param offer id of the offer
 * @param service the service that it is about
 * @param zone the zone that it is about
 * @param allListed whether no other participant takes part
 * @param rows the hoster first, then participants by id
 */
public record GuaranteesTable(
        LocalDate on, String offer, @Nullable String service, @Nullable String zone, Answer allListed, List<Row> rows) {

    /** Columns of the table, in order. */
    public enum Column {
        NAME("Raison sociale", "Business name"),
        ROLE("Rôle", "Role"),
        HDS("Certifié HDS", "HDS certified"),
        SECNUMCLOUD("Qualifié SecNumCloud 3.2", "SecNumCloud 3.2 qualified"),
        ACTIVITIES("Activités d'hébergement réalisées", "Hosting activities performed"),
        ACCESS("Accès depuis un pays hors de l'Espace économique européen (exigence 29)",
                "Access from a country outside the European Economic Area (requirement 29)"),
        EXPOSURE("Risque d'accès imposé par la législation d'un pays tiers en violation du droit de l'Union (exigence 30)",
                "Risk of access imposed by third-country law in breach of Union law (requirement 30)");

        private final Wording title;

        Column(String fr, String en) {
            title = new Wording(fr, en);
        }

        public Wording title() {
            return title;
        }
    }

    /** Part that an actor plays. */
    public enum Role {
        HOSTER("hébergeur", "hoster"),
        PROCESSOR("sous-traitant de l'hébergeur", "hoster's processor");

        private final Wording name;

        Role(String fr, String en) {
            name = new Wording(fr, en);
        }

        public Wording wording() {
            return name;
        }
    }

    /** Whether an actor is certified for hosting health data. */
    public enum Certification {
        CERTIFIED("oui", "yes"),
        NOT_CERTIFIED("non", "no"),
        /** It performs no activity for others that needs a certificate, or is the host establishment of a hospital group that needs none. */
        EXEMPTED("exempté", "exempted"),
        UNKNOWN("non connu", "not known");

        private final Wording name;

        Certification(String fr, String en) {
            name = new Wording(fr, en);
        }

        public Wording wording() {
            return name;
        }
    }

    /**
     * What the table says of one actor.
     *
     * @param id id of the hoster or of the participant
     * @param name its business name
     * @param role part that it plays
     * @param hds whether it is certified
     * @param secNumCloud whether it holds a qualification under SecNumCloud 3.2 for what it supplies
     * @param activities hosting activities that it performs; a certificate tells what it may do, not what it does
     * @param accessFromOutside accesses from outside the European Economic Area; complete where there are no others from there
     * @param exposed whether it is subject to a risk of access imposed by third-country law
     * @param laws ids of the laws that could impose it, where they are known
     * @param certificates certificates and qualifications that columns 3 and 4 were looked up in, valid or not; no column of the framework
     */
    public record Row(
            String id,
            @Nullable String name,
            Role role,
            Certification hds,
            Answer secNumCloud,
            Listing<HostingActivity> activities,
            Listing<RemoteAccess> accessFromOutside,
            Answer exposed,
            List<String> laws,
            List<Certificate> certificates) {

        public Row {
            Objects.requireNonNull(id, "id");
            laws = List.copyOf(laws);
            certificates = List.copyOf(certificates);
        }

        /** Known yes, known no, or not known. */
        public Answer access() {
            return accessFromOutside.some(access -> true) ? Answer.YES : accessFromOutside.none() ? Answer.NO : Answer.UNKNOWN;
        }
    }

    /** A cell that two tables fill in differently, both knowing. */
    public record Contradiction(String id, Column column) {
    }

    public GuaranteesTable {
        rows = List.copyOf(rows);
    }

    /**
     * The table of an offer on a day. Of a customer nothing is known here: whether the host establishment of a hospital group is exempted, which depends on
     * what its members have agreed, is not known.
     *
     * @throws InvalidInputException if the facts contradict each other
     */
    public static GuaranteesTable of(Ancrage ancrage, Offer offer, LocalDate on) {
        return of(ancrage, Hosting.of(NeedBuilder.builder().id("need").build(), offer), on);
    }

    /**
     * The table of an offer on a day, for a customer: the host establishment of its hospital group is exempted on three conditions (L. 1111-8 CSP, as the
     * ministry interprets it, published by ANS on 17 April 2024).
     *
     * @throws InvalidInputException if the facts contradict each other
     */
    public static GuaranteesTable of(Ancrage ancrage, Hosting hosting, LocalDate on) {
        return new GuaranteesBuilder(ancrage, hosting, on).table();
    }

    /**
     * A table that was written as JSON, or as YAML with the same keys.
     *
     * @throws InvalidInputException with all that is wrong
     */
    public static GuaranteesTable read(Document document) {
        GuaranteesTable table = RecordReader.read(GuaranteesTable.class, document);
        Problems problems = new Problems(document.name());
        problems.addAll(table.problems(), document);
        problems.throwIfAny();
        return table;
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        long hosters = rows.stream().filter(row -> row.role() == Role.HOSTER).count();
        if (hosters != 1) {
            problems.add(new Problem("table", "/rows", 0, HdsProblem.NOT_ONE_HOSTER.with("count", hosters)));
        }
        Set<String> ids = new HashSet<>();
        Set<String> certificates = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String place = "/rows/" + i;
            if (row.id().isBlank() || !ids.add(row.id())) {
                problems.add(new Problem("table", place + "/id", 0, HdsProblem.ACTOR_ID_WRONG.plain()));
            }
            for (int j = 0; j < row.certificates().size(); j++) {
                Certificate certificate = row.certificates().get(j);
                String where = place + "/certificates/" + j;
                if (!certificate.holder().equals(row.id())) {
                    problems.add(new Problem("table", where + "/holder", 0, HdsProblem.CERTIFICATE_OF_ANOTHER_ACTOR.plain()));
                }
                if (certificate.id().isBlank() || !certificates.add(certificate.id())) {
                    problems.add(new Problem("table", where + "/id", 0, HdsProblem.CERTIFICATE_ID_WRONG.plain()));
                }
            }
        }
        return problems;
    }

    /** As JSON; the same table gives the same text. */
    public String toJson() {
        return JsonText.of(RecordWriter.toNode(this)) + "\n";
    }

    /**
     * What the table says, as facts: a partial offer.
     *
     * <p>A "yes" becomes a certificate whose dates and scope are unknown, unless the table gives the certificate. A "no" in columns 3, 4
     * and 7, and an exemption, are conclusions that no fact of an offer carries: {@link #completedBy} brings them back. As the table is
     * about access from outside the European Economic Area, so are the accesses of the offer.
     */
    public Offer facts() {
        Row hoster = rows.stream().filter(row -> row.role() == Role.HOSTER).findFirst()
                .orElseThrow(() -> new IllegalStateException("The table has no hoster."));
        List<Participant> participants = rows.stream().filter(row -> row.role() == Role.PROCESSOR)
                .map(row -> ParticipantBuilder.builder().id(row.id()).name(row.name())
                        .activities(row.activities()).remoteAccess(row.accessFromOutside()).build())
                .toList();
        Set<String> ids = new HashSet<>();
        rows.forEach(row -> row.certificates().forEach(certificate -> ids.add(certificate.id())));
        List<Certificate> certificates = rows.stream().flatMap(row -> certificates(row, ids)).toList();
        return OfferBuilder.builder().id(offer).service(service).zone(zone)
                .hoster(HosterBuilder.builder().id(hoster.id()).name(hoster.name())
                        .activities(hoster.activities()).remoteAccess(hoster.accessFromOutside()).build())
                .participants(new Listing<>(false, participants))
                .certificates(new Listing<>(false, certificates))
                .build();
    }

    private static Stream<Certificate> certificates(Row row, Set<String> ids) {
        List<Certificate> certificates = new ArrayList<>(row.certificates());
        if (row.hds() == Certification.CERTIFIED && certificates.stream().noneMatch(one -> one.scheme() == Scheme.HDS)) {
            certificates.add(stated(row, Scheme.HDS, null, ids));
        }
        if (row.secNumCloud().yes() && certificates.stream().noneMatch(one -> one.scheme() == Scheme.SECNUMCLOUD)) {
            certificates.add(stated(row, Scheme.SECNUMCLOUD, "3.2", ids));
        }
        return certificates.stream();
    }

    private static Certificate stated(Row row, Scheme scheme, @Nullable String version, Set<String> ids) {
        String base = row.id() + "-" + (scheme == Scheme.HDS ? "hds" : "secnumcloud");
        String id = base;
        for (int i = 2; !ids.add(id); i++) {
            id = base + "-" + i;
        }
        return CertificateBuilder.builder().id(id).holder(row.id()).scheme(scheme).version(version)
                .status(Certificate.Status.VALID).build();
    }

    /** The same, with what is not known in it taken from another table about the same actors. */
    public GuaranteesTable completedBy(GuaranteesTable other) {
        return new GuaranteesTable(on, offer, service == null ? other.service : service, zone == null ? other.zone : zone,
                known(allListed, other.allListed),
                rows.stream().map(row -> other.row(row.id()).map(stated -> completed(row, stated)).orElse(row)).toList());
    }

    private static Row completed(Row row, Row stated) {
        boolean laws = row.exposed() == Answer.UNKNOWN;
        return new Row(row.id(), row.name() == null ? stated.name() : row.name(), row.role(),
                row.hds() == Certification.UNKNOWN ? stated.hds() : row.hds(),
                known(row.secNumCloud(), stated.secNumCloud()),
                known(row.activities(), stated.activities()), known(row.accessFromOutside(), stated.accessFromOutside()),
                known(row.exposed(), stated.exposed()), laws ? stated.laws() : row.laws(),
                row.certificates().isEmpty() ? stated.certificates() : row.certificates());
    }

    private static Answer known(Answer own, Answer other) {
        return own == Answer.UNKNOWN ? other : own;
    }

    private static <T> Listing<T> known(Listing<T> own, Listing<T> other) {
        return own.equals(Listing.unknown()) ? other : own;
    }

    /** Cells that both tables know and fill in differently: what an actor publishes against what the facts show. */
    public List<Contradiction> contradictions(GuaranteesTable other) {
        List<Contradiction> found = new ArrayList<>();
        for (Row row : rows) {
            other.row(row.id()).ifPresent(stated -> {
                Map<Column, Boolean> differs = new HashMap<>();
                differs.put(Column.ROLE, row.role() != stated.role());
                differs.put(Column.HDS, differ(certified(row.hds()), certified(stated.hds())));
                differs.put(Column.SECNUMCLOUD, differ(row.secNumCloud(), stated.secNumCloud()));
                differs.put(Column.ACTIVITIES, exclude(row.activities(), stated.activities()));
                differs.put(Column.ACCESS, differ(row.access(), stated.access()));
                differs.put(Column.EXPOSURE, differ(row.exposed(), stated.exposed()));
                Stream.of(Column.values()).filter(column -> differs.getOrDefault(column, false))
                        .forEach(column -> found.add(new Contradiction(row.id(), column)));
            });
        }
        return List.copyOf(found);
    }

    /** An exemption contradicts neither: who is exempted has no certificate, or one that it does not need. */
    private static Answer certified(Certification certification) {
        return switch (certification) {
            case CERTIFIED -> Answer.YES;
            case NOT_CERTIFIED -> Answer.NO;
            case EXEMPTED, UNKNOWN -> Answer.UNKNOWN;
        };
    }

    private static boolean differ(Answer one, Answer other) {
        return one != other && one != Answer.UNKNOWN && other != Answer.UNKNOWN;
    }

    private static boolean exclude(Listing<HostingActivity> one, Listing<HostingActivity> other) {
        return one.some(activity -> other.contains(activity).no()) || other.some(activity -> one.contains(activity).no());
    }

    /** The row of an actor. */
    public Optional<Row> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }
}
