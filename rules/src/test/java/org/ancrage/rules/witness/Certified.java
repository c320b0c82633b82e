package org.ancrage.rules.witness;

import java.util.function.Predicate;
import org.ancrage.fact.Answer;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Listing;
import org.ancrage.fact.term.Scheme;

/** Whether there is a certificate that counts; all that is unknown of it, or of others that may exist, is one choice. */
final class Certified {

    private final Completion asked;
    private final AsOf day;

    Certified(Completion asked) {
        this.asked = asked;
        this.day = new AsOf(asked.day());
    }

    /** A self-certification of this organisation: it is the organisation that stands on the list, whatever its services. */
    boolean organisation(String entity, Scheme scheme) {
        return some(
                scheme,
                held -> isOf(held, entity, scheme) && held.validOn(day),
                held -> isOf(held, entity, scheme) && !held.notValidOn(day),
                "certificate " + scheme + " of " + entity);
    }

    /** A certificate of this entity that covers the service and the zone of the offer. */
    boolean service(String entity, Scheme scheme, Predicate<Certificate> known, Predicate<Certificate> possible) {
        return some(
                scheme,
                held -> isOf(held, entity, scheme) && held.validOn(day) && held.covers(asked.offer()) && known.test(held),
                held -> isOf(held, entity, scheme) && !held.notValidOn(day) && !held.doesNotCover(asked.offer()) && possible.test(held),
                "certificate " + scheme + " of the service of " + entity);
    }

    /** A certificate that covers the service and the zone of the offer, whoever holds it. */
    boolean system(Scheme scheme, Predicate<Certificate> known, Predicate<Certificate> possible, String what) {
        return some(
                scheme,
                held -> held.scheme() == scheme && held.validOn(day) && held.covers(asked.offer()) && known.test(held),
                held -> held.scheme() == scheme && !held.notValidOn(day) && !held.doesNotCover(asked.offer()) && possible.test(held),
                what);
    }

    private static boolean isOf(Certificate certificate, String entity, Scheme scheme) {
        return certificate.scheme() == scheme && certificate.holder().equals(entity);
    }

    private boolean some(Scheme scheme, Predicate<Certificate> known, Predicate<Certificate> possible, String what) {
        Listing<Certificate> certificates = asked.offer().certificates();
        if (certificates.some(known)) {
            return true;
        }
        return (!certificates.completeOf(scheme) || certificates.some(possible)) && asked.yes(Answer.UNKNOWN, what);
    }
}
