package org.ancrage.render.words;

import java.util.List;
import java.util.Optional;
import org.ancrage.decision.Inquiry;
import org.ancrage.law.Wording;

/** Asks for one fact in one sentence. */
public final class InquiryWords {

    private static final List<String> OF_DATA = List.of("/offer/locations/storage", "/offer/locations/backup", "/offer/locations/processing");

    private InquiryWords() {
    }

    /** Where criteria ask for parts of it in different words, those that ask for all of it; or the words of the one that is best asked. */
    public static String question(Inquiry inquiry, Words words) {
        List<Wording> asked = inquiry.questions().stream().map(question -> question.criterion().question()).distinct().toList();
        return asked.size() == 1 ? words.in(asked.get(0)) : whole(inquiry).map(phrase -> words.labels().of(phrase, asked.size())).orElseGet(() -> words.in(asked.get(0)));
    }

    private static Optional<Phrase> whole(Inquiry inquiry) {
        return Optional.ofNullable(switch (inquiry.fact()) {
            case "/contract/clauses" -> Phrase.INQUIRY_CLAUSES;
            case "/need/customer/kind" -> Phrase.INQUIRY_CUSTOMER;
            case "/need/project/accreditations" -> Phrase.INQUIRY_ACCREDITATIONS;
            case "/need/project/derogations" -> Phrase.INQUIRY_DEROGATIONS;
            case "/offer/certificates" -> Phrase.INQUIRY_CERTIFICATES;
            case "/offer/commitments" -> Phrase.INQUIRY_COMMITMENTS;
            case "/offer/deployment" -> Phrase.INQUIRY_DEPLOYMENT;
            case "/offer/holdings" -> Phrase.INQUIRY_HOLDINGS;
            case "/offer/hoster/remoteAccess" -> Phrase.INQUIRY_REMOTE_ACCESS;
            case "/offer/locations" -> ofData(inquiry) ? Phrase.INQUIRY_LOCATIONS_OF_DATA : Phrase.INQUIRY_LOCATIONS;
            default -> null;
        });
    }

    private static boolean ofData(Inquiry inquiry) {
        return inquiry.missing().stream().filter(missing -> missing.startsWith(inquiry.fact())).allMatch(missing -> OF_DATA.stream().anyMatch(missing::startsWith));
    }
}
