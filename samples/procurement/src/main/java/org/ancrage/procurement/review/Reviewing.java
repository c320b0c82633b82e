package org.ancrage.procurement.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Outcomes;
import org.ancrage.document.Request;
import org.ancrage.law.Language;
import org.ancrage.law.Reading;
import org.ancrage.procurement.analysis.Analysis;
import org.ancrage.procurement.audit.Audit;
import org.ancrage.procurement.consultation.Consultation;
import org.ancrage.procurement.consultation.Consultation.Stage;
import org.ancrage.procurement.consultation.Consultations;
import org.ancrage.procurement.page.Entered;
import org.ancrage.procurement.page.Refused;
import org.ancrage.procurement.reading.Choice;
import org.ancrage.procurement.reading.Readings;
import org.ancrage.procurement.review.OpenPoint.Effect;
import org.ancrage.procurement.tender.Invitation;
import org.ancrage.procurement.tender.Tenders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The legal reviewer settles open points of law for one consultation, once its offers are opened and until it is decided. */
@Service
class Reviewing {

    /** An offer, and its answer with all open but what the house settles. */
    private record Offered(Invitation invitation, Request facts, Assessment open) {
        boolean dependsOn(String reading) {
            return deciding(reading).findAny().isPresent();
        }

        /** Texts that count, and of which an option of the point can change the outcome. */
        Stream<Decision> deciding(String reading) {
            return open.decisions().stream().filter(decision -> decision.version().force().decisive() && decision.dependsOn(reading));
        }
    }

    private final Ancrage ancrage;
    private final Analysis analysis;
    private final Consultations consultations;
    private final Tenders tenders;
    private final Readings readings;
    private final Audit audit;

    Reviewing(Ancrage ancrage, Analysis analysis, Consultations consultations, Tenders tenders, Readings readings, Audit audit) {
        this.ancrage = ancrage;
        this.analysis = analysis;
        this.consultations = consultations;
        this.tenders = tenders;
        this.readings = readings;
        this.audit = audit;
    }

    /** Those that matter to an offer, and those that were chosen though they do not any more; in the order of the law. */
    List<OpenPoint> points(Consultation consultation, Language language) {
        List<Offered> offers = offers(consultation);
        Map<String, String> settled = readings.of(consultation.id());
        Map<String, String> chosen = chosen(consultation);
        return mattering(offers, chosen.keySet()).map(reading -> new OpenPoint(reading, chosen.get(reading.id()),
                offers.parallelStream().filter(offer -> offer.dependsOn(reading.id())).flatMap(offer -> effects(consultation, offer, reading, settled, language)).toList())).toList();
    }

    private Stream<Effect> effects(Consultation consultation, Offered offer, Reading reading, Map<String, String> settled, Language language) {
        List<Outcomes> answers = reading.options().stream().map(option -> {
            Map<String, String> tried = new LinkedHashMap<>(settled);
            tried.put(reading.id(), option.id());
            return analysis.outcomes(consultation, offer.facts(), tried);
        }).toList();
        String tenderer = offer.invitation().tenderer();
        List<Effect> effects = new ArrayList<>(List.of(new Effect(tenderer, "", answers.stream().map(Outcomes::overall).toList())));
        offer.deciding(reading.id()).forEach(decision -> effects.add(new Effect(tenderer, decision.title().in(language),
                answers.stream().map(answer -> answer.texts().getOrDefault(decision.text(), Outcome.NOT_APPLICABLE)).toList())));
        return effects.stream();
    }

    private List<Offered> offers(Consultation consultation) {
        Map<Long, Request> taken = analysis.allTaken(consultation);
        return tenders.invitations(consultation.id()).parallelStream().flatMap(invitation -> Optional.ofNullable(taken.get(invitation.id())).stream()
                .map(facts -> new Offered(invitation, facts, analysis.outcome(consultation, facts, readings.house())))).toList();
    }

    private Stream<Reading> mattering(List<Offered> offers, Set<String> chosen) {
        Set<String> ids = new TreeSet<>(chosen);
        offers.stream().flatMap(offer -> offer.open().decisions().stream()).filter(decision -> decision.version().force().decisive())
                .flatMap(decision -> decision.readingOutcomes().stream()).forEach(outcome -> ids.addAll(outcome.options().keySet()));
        return ancrage.corpus().readings().values().stream().filter(reading -> ids.contains(reading.id()));
    }

    private Map<String, String> chosen(Consultation consultation) {
        return readings.standing(consultation.id()).stream().collect(Collectors.toMap(Choice::reading, choice -> String.valueOf(choice.option())));
    }

    /**
     * Keeps a choice. Whoever was about to decide on what came out before has to look again: the consultation has changed.
     *
     * @param option empty to take back the choice before
     */
    @Transactional
    public void choose(long id, String reading, String option, String reason, int version, String author) {
        Consultation consultation = analysis.opened(id);
        if (consultation.stage() != Stage.LAUNCHED) {
            throw Refused.atThisStage("decision.taken-already");
        }
        String ground = Entered.lines(reason, 2000, "reading.reason-missing");
        Reading point = mattering(offers(consultation), chosen(consultation).keySet()).filter(one -> one.id().equals(reading)).findFirst()
                .orElseThrow(() -> new Refused("reading.no-such"));
        String before = chosen(consultation).get(reading);
        if (option.isEmpty() ? before == null : point.options().stream().noneMatch(one -> one.id().equals(option))) {
            throw new Refused("reading.no-such");
        }
        consultations.changed(id, Stage.LAUNCHED, version);
        String taken = option.isEmpty() ? null : option;
        readings.add(id, reading, taken, ground, author);
        audit.write(author, taken == null ? "READING_TAKEN_BACK" : "READING_CHOSEN", id);
    }
}
