package org.ancrage.fact;

import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.term.AdministrationDuty;
import org.ancrage.fact.term.HostingActivity;

/**
 * What an entity does of the administration and operation of the system that holds health data ("activity 5"); computed.
 *
 * @param entity id of the hoster or of a participant
 * @param activities hosting activities that it performs itself
 * @param duties sub-activities that it performs itself
 * @param ownResourcesOnly whether it performs them only for its own interventions on its own resources
 */
public record Administration(
        String entity, Listing<HostingActivity> activities, Listing<AdministrationDuty> duties, Answer ownResourcesOnly) {

    private static final Set<HostingActivity> MEANS =
            Set.of(HostingActivity.SITES, HostingActivity.HARDWARE, HostingActivity.VIRTUAL, HostingActivity.PLATFORM);

    private Answer declared() {
        return activities.contains(HostingActivity.ADMIN_OPERATION);
    }

    private Stream<Answer> eachDuty() {
        return Stream.of(AdministrationDuty.values()).map(duties::contains);
    }

    /** Known to perform the whole of it. */
    @Reads({"activities", "duties"})
    public boolean whole() {
        return declared().yes() || eachDuty().allMatch(Answer::yes);
    }

    /** Known not to perform the whole of it. */
    @Reads({"activities", "duties"})
    public boolean notWhole() {
        return declared().no() && eachDuty().anyMatch(Answer::no);
    }

    @Reads({"activities", "duties"})
    public boolean possiblyWhole() {
        return !notWhole();
    }

    /** Known to perform at least one sub-activity. */
    @Reads({"activities", "duties"})
    public boolean some() {
        return declared().yes() || duties.some(duty -> true);
    }

    /** Known to perform none. */
    @Reads({"activities", "duties"})
    public boolean none() {
        return declared().no() && duties.none();
    }

    @Reads({"activities", "duties"})
    public boolean possiblySome() {
        return !none();
    }

    /** Known to perform some of the sub-activities and not all. */
    @Reads({"activities", "duties"})
    public boolean part() {
        return some() && notWhole();
    }

    @Reads({"activities", "duties"})
    public boolean possiblyPart() {
        return possiblySome() && !whole();
    }

    /** Known to provide resources (activities 1 to 4) and to do so only for its own interventions on them. */
    @Reads({"activities", "ownResourcesOnly"})
    public boolean inherent() {
        return ownResourcesOnly.yes() && activities.some(MEANS::contains);
    }

    /** Known to take on more than its own interventions on its own resources. */
    @Reads({"activities", "ownResourcesOnly"})
    public boolean beyondOwn() {
        return ownResourcesOnly.no() || activities.complete() && !activities.some(MEANS::contains);
    }

    @Reads({"activities", "ownResourcesOnly"})
    public boolean possiblyInherent() {
        return !beyondOwn();
    }

    @Reads({"activities", "ownResourcesOnly"})
    public boolean possiblyBeyondOwn() {
        return !inherent();
    }

    /** Known to perform another hosting activity beside. */
    @Reads("activities")
    public boolean besideHosting() {
        return activities.some(activity -> activity != HostingActivity.ADMIN_OPERATION);
    }

    /** Known to perform no other hosting activity. */
    @Reads("activities")
    public boolean alone() {
        return activities.complete() && !besideHosting();
    }

    @Reads("activities")
    public boolean possiblyBesideHosting() {
        return !alone();
    }

    /** Known to perform this sub-activity. */
    @Reads({"activities", "duties"})
    public boolean performs(AdministrationDuty duty) {
        return declared().yes() || duties.contains(duty).yes();
    }

    @Reads({"activities", "duties"})
    public boolean mayPerform(AdministrationDuty duty) {
        return declared().possible() || duties.contains(duty).possible();
    }
}
