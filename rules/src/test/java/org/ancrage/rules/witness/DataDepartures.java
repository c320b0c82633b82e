package org.ancrage.rules.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Location.Function;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.TransferGround;

/** Countries to which hosted data go, or from where they are reached, which is a transfer too (page on transfers, 6.1). */
final class DataDepartures {

    /** Who can change the service can reach the data. Support and supervision have no access to them by default. */
    private static final List<Function> HOSTING = List.of(Function.STORAGE, Function.BACKUP, Function.PROCESSING, Function.ADMINISTRATION);

    /** By default with access to technical data alone. */
    private static final List<Function> WATCHING = List.of(Function.SUPERVISION, Function.SUPPORT);

    private final Completion asked;
    private final Offer offer;
    private final ThirdCountries countries;

    DataDepartures(Completion asked) {
        this.asked = asked;
        this.offer = asked.offer();
        this.countries = new ThirdCountries(asked);
    }

    /**
     * Deliberation no. 2021-118: transfers outside the Union, or to a country that is not adequate, do not conform, whatever their ground; the
     * clause was not found, and which of the two it is is a reading. The Economic Area is accepted (page on health research, 1).
     */
    boolean noneExcluded() {
        boolean adequacyHelps = asked.reads("fr/cnil-health-research#excluded-transfers", "inadequate-country-only");
        return none((country, entity) -> !countries.inEconomicArea(country) && !(adequacyHelps && free(country, entity)));
    }

    /** An access from a third country rests on no decision that covers whoever has it, on no safeguards and on no derogation. */
    boolean withoutGround() {
        return accessors().anyMatch(entity -> remoteAccess(entity).items().stream().anyMatch(access ->
                        !countries.inEconomicArea(access.country()) && onAdequacyAtMost(entity, access) && !free(access.country(), entity)))
                || mayHaveUnlistedAccess() && asked.yes(Answer.UNKNOWN, "another remote access, without a ground");
    }

    private boolean onAdequacyAtMost(Entity entity, RemoteAccess access) {
        TransferGround ground = asked.value(access.ground(), List.of(TransferGround.NONE, TransferGround.APPROPRIATE_SAFEGUARDS),
                "entity[%s] ground of access from %s".formatted(entity.id(), access.country()));
        return ground == TransferGround.NONE || ground == TransferGround.ADEQUACY;
    }

    /** What is given tells most; then one further place, and one further access, stand for all that are missing. */
    private boolean none(BiPredicate<String, Entity> excluded) {
        List<Function> functions = places();
        boolean given = functions.stream().anyMatch(function -> offer.locations().of(function).items().stream()
                        .anyMatch(country -> !(WATCHING.contains(function) && accessDeclared(country)) && excluded.test(country, offer.hoster())))
                || accessors().anyMatch(entity -> remoteAccess(entity).items().stream().anyMatch(access -> excluded.test(access.country(), entity)));
        return !given
                && !(functions.stream().anyMatch(function -> UnlistedCountries.mayBeOutsideArea(offer.locations().of(function))) && asked.yes(Answer.UNKNOWN, "another place, outside"))
                && !(mayHaveUnlistedAccess() && asked.yes(Answer.UNKNOWN, "another remote access, from outside"));
    }

    /** Whether technical data alone are transferred is the reading of the GDPR; who supervises or supports sees them. */
    private List<Function> places() {
        return asked.reads("eu/gdpr-transfers#technical-data", "transfer")
                ? Stream.of(HOSTING, List.of(Function.TECHNICAL_DATA), WATCHING).flatMap(List::stream).toList() : HOSTING;
    }

    /** Who works from there and has declared access is judged by that access. */
    private boolean accessDeclared(String country) {
        return accessors().anyMatch(entity -> remoteAccess(entity).some(access -> access.country().equals(country)));
    }

    private boolean mayHaveUnlistedAccess() {
        return !offer.participants().complete()
                || accessors().anyMatch(entity -> !remoteAccess(entity).complete() && !(entity instanceof Participant participant && participant.noTechnicalAccess()));
    }

    private Stream<Entity> accessors() {
        List<Entity> accessors = new ArrayList<>(offer.participants().items());
        accessors.add(offer.hoster());
        return accessors.stream();
    }

    private static Listing<RemoteAccess> remoteAccess(Entity entity) {
        return entity instanceof Participant participant ? participant.remoteAccess()
                : entity instanceof Hoster hoster ? hoster.remoteAccess() : Listing.only();
    }

    private boolean free(String country, Entity entity) {
        return countries.free(country, entity.id(), !(entity instanceof Hoster) || company());
    }

    /** Some decisions cover companies only. */
    private boolean company() {
        return offer.deployment() == Deployment.COMMERCIAL_CLOUD
                || offer.deployment() != Deployment.INTERNAL_STATE_CLOUD && asked.yes(Answer.UNKNOWN, "hoster is a company");
    }
}
