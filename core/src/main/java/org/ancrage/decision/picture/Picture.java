package org.ancrage.decision.picture;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ancrage.decision.ExposureChain;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.fact.Holder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Locations;
import org.ancrage.fact.Participant;
import org.ancrage.fact.term.KeyCustody;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Who can reach the data, on the facts of an answer: hoster, holders, participants and places, and the ways by which foreign access laws reach
 * them. Facts stand in their canonical order. What is not known is told as such; readings that were not settled take their default.
 *
 * @param on the assessment date
 * @param need id of the need
 * @param offer id of the offer
 * @param names names of the offer and of those who stand behind it, by id; of those only that have one
 * @param holdings all that is given; complete only where they account for the whole of the hoster and of each company above it
 * @param keyCustody who holds the encryption keys; null where that is not known
 * @param laws the foreign access laws that can be used on that day
 * @param reaches each step by which one of these reaches or may reach an entity or the offer
 * @param chains how they are known to reach the offer: the shortest chain of each law
 * @param supposing whether it takes as known what is only supposed
 * @param countries what each country that the facts name was on that day, by its code
 */
public record Picture(
        LocalDate on,
        String need,
        String offer,
        Map<String, String> names,
        Hoster hoster,
        List<Holder> holders,
        Listing<Holding> holdings,
        Listing<Participant> participants,
        Locations locations,
        @Nullable KeyCustody keyCustody,
        List<Law> laws,
        List<Reach> reaches,
        List<ExposureChain> chains,
        boolean supposing,
        Map<String, Country> countries) {

    /** What a country is to data that are hosted under Union law. */
    public enum Jurisdiction {
        /** A Member State of the Union, or a State of the European Economic Area. */
        UNION_OR_AREA,
        /** A third State with an adequacy decision (GDPR, art. 45) that covers companies without a certificate of their own. */
        ADEQUATE,
        THIRD_STATE,
        /** Not known where. */
        UNKNOWN
    }

    /** @param scopes whom decisions on the adequacy of the country cover; empty where there is none */
    public record Country(Jurisdiction jurisdiction, List<AdequacyDecision.Scope> scopes) {
        public Country {
            scopes = List.copyOf(scopes);
        }
    }

    /**
     * A foreign access law.
     *
     * @param jurisdiction ISO code of the State whose law it is
     * @param state what remains of it on that day
     */
    public record Law(String id, Wording title, String jurisdiction, ForeignAccessLaw.State state) {
    }

    public Picture {
        names = Map.copyOf(names);
        holders = List.copyOf(holders);
        laws = List.copyOf(laws);
        reaches = List.copyOf(reaches);
        chains = List.copyOf(chains);
        countries = Collections.unmodifiableMap(new TreeMap<>(countries));
    }

    /** The same, which takes as known what is only supposed. */
    public Picture withAssumptions() {
        return new Picture(on, need, offer, names, hoster, holders, holdings, participants, locations, keyCustody, laws, reaches, chains, true, countries);
    }

    /** What a country is; {@link Jurisdiction#UNKNOWN} for null. */
    public Jurisdiction jurisdiction(@Nullable String country) {
        Country known = country == null ? null : countries.get(country);
        return known == null ? Jurisdiction.UNKNOWN : known.jurisdiction();
    }
}
