package org.ancrage.render.words;

import java.util.List;
import org.ancrage.decision.Inquiry;
import org.ancrage.law.Wording;

/** Asks for one fact in one sentence. */
public final class InquiryWords {

    private InquiryWords() {
    }

    /** Where criteria ask for it in different words, those that ask for all of it; or the words of the one that is best asked. */
    public static String question(Inquiry inquiry, Words words) {
        List<Wording> asked = inquiry.questions().stream().map(question -> question.criterion().question()).distinct().toList();
        return asked.size() == 1 ? words.in(asked.get(0)) : switch (inquiry.fact()) {
            case "/offer/certificates" -> words.labels().of(Phrase.INQUIRY_CERTIFICATES);
            case "/offer/locations" -> words.labels().of(Phrase.INQUIRY_LOCATIONS);
            default -> words.in(asked.get(0));
        };
    }
}
