package org.ancrage.procurement.analysis;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Outcomes;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.law.Language;
import org.ancrage.procurement.analysis.Finding.Kind;
import org.ancrage.procurement.audit.Audit;
import org.ancrage.procurement.consultation.Consultation;
import org.ancrage.procurement.consultation.Consultation.Stage;
import org.ancrage.procurement.consultation.Consultations;
import org.ancrage.procurement.facts.FactChange;
import org.ancrage.procurement.facts.FactLine;
import org.ancrage.procurement.facts.Requests;
import org.ancrage.procurement.page.Entered;
import org.ancrage.procurement.page.NotThere;
import org.ancrage.procurement.page.Refused;
import org.ancrage.procurement.reading.Readings;
import org.ancrage.procurement.tender.Declaration;
import org.ancrage.procurement.tender.Invitation;
import org.ancrage.procurement.tender.Tenders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the law makes of the offers of a consultation. They are sealed until the closing day is over. */
@Service
public class Analysis {

    /** An offer that was submitted, with what comes out; empty where nothing was submitted. */
    public record Analysed(Invitation invitation, Optional<Outcomes> outcomes) {
    }

    private final Answers answers;
    private final Consultations consultations;
    private final Tenders tenders;
    private final Findings findings;
    private final Readings readings;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Analysis(Answers answers, Consultations consultations, Tenders tenders, Findings findings, Readings readings, Audit audit, JdbcClient jdbc, Clock clock) {
        this.answers = answers;
        this.consultations = consultations;
        this.tenders = tenders;
        this.findings = findings;
        this.readings = readings;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refused while offers are taken */
    public Consultation opened(long id) {
        Consultation consultation = consultations.get(id);
        if (!consultation.closedOn(LocalDate.now(clock))) {
            throw Refused.atThisStage("analysis.sealed");
        }
        return consultation;
    }

    /** All who were invited. */
    public List<Analysed> matrix(Consultation consultation) {
        Map<String, String> settled = readings.of(consultation.id());
        Map<Long, Request> taken = allTaken(consultation);
        return tenders.invitations(consultation.id()).parallelStream().map(invitation -> new Analysed(invitation, Optional.ofNullable(taken.get(invitation.id()))
                .map(facts -> answers.outcomes(facts, consultation.useDay(), settled)))).toList();
    }

    /**
     * On what answers about the offers rest, as a text that is another one when something of it is: what was submitted, found out and chosen, and the law, which
     * is that of the day of use.
     */
    public String ground(Consultation consultation) {
        return consultation.id() + " " + consultation.version() + " " + jdbc.sql("""
                select (select count(*) from declaration join invitation on invitation.id = invitation where consultation = :id and submitted is not null) || ' '
                || (select count(*) from finding join invitation on invitation.id = invitation where consultation = :id)""").param("id", consultation.id())
                .query(String.class).single();
    }

    /** The facts that the analysis takes of every offer that was submitted, by invitation. */
    public Map<Long, Request> allTaken(Consultation consultation) {
        Map<Long, List<Finding>> found = findings.ofAll(consultation.id());
        Map<Long, Request> taken = new LinkedHashMap<>();
        tenders.allSubmitted(consultation.id()).entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(entry -> taken.put(entry.getKey(), taken(entry.getValue(), found.getOrDefault(entry.getKey(), List.of()))));
        return taken;
    }

    /** The facts that the analysis takes, in canonical order. */
    public Request taken(Consultation consultation, long invitation) {
        return taken(submitted(consultation, invitation), findings.of(invitation));
    }

    private static Request taken(Declaration submitted, List<Finding> found) {
        Request taken = TakenFacts.of(Requests.read(String.valueOf(submitted.content())), found);
        return new Request(taken.hosting().inCanonicalOrder(), null, taken.provenance().inCanonicalOrder(taken.hosting()));
    }

    /** @throws NotThere if that tenderer submitted nothing, or was invited to another consultation */
    Declaration submitted(Consultation consultation, long invitation) {
        tenders.invitation(consultation.id(), invitation);
        return tenders.submitted(invitation).orElseThrow(NotThere::new);
    }

    /** The whole answer, on the facts that are taken, under the readings of the consultation. */
    public Assessment answer(Consultation consultation, Request taken) {
        return answer(consultation, taken, readings.of(consultation.id()));
    }

    /** The whole answer under these readings, in the place of those of the consultation. */
    public Assessment answer(Consultation consultation, Request taken, Map<String, String> settled) {
        return answers.page(taken, consultation.useDay(), settled);
    }

    /** The outcomes under these readings, in the place of those of the consultation. */
    public Assessment outcome(Consultation consultation, Request taken, Map<String, String> settled) {
        return answers.outcome(taken, consultation.useDay(), settled);
    }

    /** As {@link #outcome}, without what they rest on. */
    public Outcomes outcomes(Consultation consultation, Request taken, Map<String, String> settled) {
        return answers.outcomes(taken, consultation.useDay(), settled);
    }

    public List<Finding> findings(long invitation) {
        return findings.of(invitation);
    }

    /**
     * Keeps what the buyer verified, replaced or supposes.
     *
     * @throws org.ancrage.document.InvalidInputException if the facts then contradict each other, or the value is none
     */
    @Transactional
    public void find(long id, long invitation, Kind kind, String pointer, String value, String title, LocalDate asOf, String reason, String author) {
        opened(id);
        Consultation consultation = consultations.held(id);
        if (consultation.stage() != Stage.LAUNCHED) {
            throw Refused.atThisStage("decision.taken-already");
        }
        String document = Entered.line(title, 300, "finding.reason-missing");
        String ground = Entered.lines(reason, 2000, "finding.reason-missing");
        if (asOf.isAfter(LocalDate.now(clock))) {
            throw new Refused("finding.reason-missing");
        }
        if (!pointer.startsWith("/offer/") && !pointer.startsWith("/contract/") || FactChange.component(pointer).isEmpty()) {
            throw new Refused("fact.no-such");
        }
        Request declared = Requests.read(String.valueOf(submitted(consultation, invitation).content()));
        String before = FactLine.of(RequestReader.toNode(new Request(declared.hosting(), null)), "", Language.EN).stream()
                .filter(line -> line.pointer().equals(pointer)).map(FactLine::value).findFirst().orElse(null);
        if (kind == Kind.VERIFIED && before == null) {
            throw new Refused("finding.nothing-declared");
        }
        Finding finding = new Finding(Long.MAX_VALUE, kind, pointer, before, kind == Kind.VERIFIED ? String.valueOf(before) : value.strip(), document, asOf,
                ground, author, OffsetDateTime.now(clock));
        List<Finding> all = new ArrayList<>(findings.of(invitation));
        all.add(finding);
        answers.outcome(TakenFacts.of(declared, all), consultation.useDay(), readings.of(id));
        findings.add(invitation, finding);
        audit.write(author, "FACT_" + kind, id);
    }
}
