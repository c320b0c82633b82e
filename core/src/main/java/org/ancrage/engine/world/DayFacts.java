package org.ancrage.engine.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ancrage.fact.Accreditation;
import org.ancrage.fact.AccreditationExemption;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Attribute;
import org.ancrage.fact.Authorisation;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Derogation;
import org.ancrage.fact.EuropeanUnion;
import org.ancrage.fact.Holder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.Proposal;

/** Puts a question on a day: its facts one by one, what the corpus says of that day, and the arithmetic of holdings. */
public final class DayFacts {

    private static final int MOST_TOLD = 3;
    /** What stands in a list that may be long, by component. */
    private static final Map<Class<?>, String> LISTED = new LinkedHashMap<>();

    static {
        LISTED.put(Holding.class, "holdings");
        LISTED.put(Holder.class, "holders");
        LISTED.put(Participant.class, "participants");
        LISTED.put(Certificate.class, "certificates");
        LISTED.put(Attribute.class, "attributes");
        LISTED.put(Derogation.class, "derogations");
        LISTED.put(Accreditation.class, "accreditations");
        LISTED.put(AccreditationExemption.class, "accreditationExemptions");
        LISTED.put(Authorisation.class, "authorisations");
    }

    private DayFacts() {
    }

    /** How much the largest lists of a question hold, by component. */
    public static Map<String, Integer> extent(Hosting hosting) {
        return largest(lists(hosting));
    }

    /** The same of facts that were put on a day. */
    public static Map<String, Integer> extent(List<Object> facts) {
        Map<String, Integer> lists = new LinkedHashMap<>();
        LISTED.forEach((type, component) -> lists.put(component, (int) facts.stream().filter(type::isInstance).count()));
        return largest(lists);
    }

    /** In the order of the lists, so that it is told in one. */
    private static Map<String, Integer> largest(Map<String, Integer> lists) {
        Set<String> told = lists.entrySet().stream().filter(list -> list.getValue() > 0).sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_TOLD).map(Map.Entry::getKey).collect(Collectors.toSet());
        Map<String, Integer> largest = new LinkedHashMap<>(lists);
        largest.keySet().retainAll(told);
        return largest;
    }

    /** How much all lists of a question hold that may be long. */
    public static int items(Hosting hosting) {
        return lists(hosting).values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> lists(Hosting hosting) {
        Offer offer = hosting.offer();
        Map<String, Integer> lists = new LinkedHashMap<>();
        lists.put("holdings", offer.holdings().items().size());
        lists.put("holders", offer.holders().size());
        lists.put("participants", offer.participants().items().size());
        lists.put("certificates", offer.certificates().items().size());
        lists.put("attributes", offer.attributes().items().size() + hosting.need().attributes().items().size() + hosting.contract().attributes().items().size());
        lists.put("derogations", hosting.need().project().derogations().items().size());
        lists.put("accreditations", hosting.need().project().accreditations().items().size());
        lists.put("accreditationExemptions", hosting.need().project().accreditationExemptions().items().size());
        lists.put("authorisations", hosting.need().project().authorisations().items().size());
        return lists;
    }

    /** Facts that do not depend on a reading, before anything is derived. */
    public static List<Object> facts(Hosting question, AppliedLaw law) {
        return facts(given(question, law.day().law().union()), law);
    }

    /** @param given what the question brings to the law of the day */
    public static List<Object> facts(List<Object> given, AppliedLaw law) {
        List<Object> facts = new ArrayList<>(law.facts());
        facts.addAll(given);
        return facts;
    }

    /** What the question brings to any day on which these are the members of the Union. */
    public static List<Object> given(Hosting question, EuropeanUnion union) {
        List<Object> given = new ArrayList<>(ofNeed(question.need()));
        given.addAll(ofOffer(new Proposal(question.offer(), question.contract()), union));
        return given;
    }

    /** What any question on that day has in common. */
    static List<Object> ofDay(Day day) {
        List<Object> facts = new ArrayList<>();
        facts.add(new AsOf(day.date()));
        facts.add(day.law().union());
        facts.add(day.law().economicArea());
        facts.addAll(day.law().adequacies());
        facts.addAll(day.law().accessLaws());
        return facts;
    }

    /** What a need brings to any question. */
    public static List<Object> ofNeed(Need given) {
        Need need = given.inCanonicalOrder();
        List<Object> facts = new ArrayList<>();
        facts.add(need.customer());
        facts.add(need.dataset());
        facts.add(need.project());
        facts.addAll(need.project().derogations().items());
        facts.addAll(need.project().authorisations().items());
        facts.addAll(need.project().accreditationsWeighed());
        facts.addAll(need.project().accreditationExemptions().items());
        facts.addAll(need.attributes().items());
        return facts;
    }

    /** What an offer and its contract bring to any question on that day. */
    public static List<Object> ofOffer(Proposal given, Day day) {
        return ofOffer(given, day.law().union());
    }

    private static List<Object> ofOffer(Proposal given, EuropeanUnion union) {
        Proposal proposal = given.inCanonicalOrder();
        Offer offer = proposal.offer();
        List<Object> facts = new ArrayList<>();
        facts.add(offer);
        facts.add(offer.hoster());
        facts.addAll(offer.holders());
        facts.addAll(offer.holdings().items());
        facts.addAll(offer.participants().items());
        facts.addAll(offer.certificatesWeighed());
        facts.addAll(offer.locations().each());
        facts.addAll(Shareholding.of(offer, union));
        facts.addAll(HostingChain.of(offer));
        facts.addAll(Connections.of(offer));
        facts.addAll(offer.attributes().items());
        facts.add(proposal.contract());
        facts.addAll(proposal.contract().attributes().items());
        return facts;
    }
}
