package org.ancrage.rules.witness;

import java.util.stream.Stream;

/** Whether a warehouse conforms to deliberation no. 2021-118 (page on health research, 1). */
final class WarehouseReference {

    private final Completion asked;

    WarehouseReference(Completion asked) {
        this.asked = asked;
    }

    boolean conforming() {
        return asked.yes(asked.need().project().otherReferenceRequirementsMet(), "project.otherReferenceRequirementsMet")
                && new DataDepartures(asked).noneExcluded()
                && processorsCertified()
                && new ProcessorJurisdictions(asked).adequate();
    }

    /**
     * Each processor that hosts is certified for what it hosts; whoever hosts its own data is no processor. That a hospital group needs no
     * certificate under the Code is not said of the reference.
     */
    private boolean processorsCertified() {
        Stream<HdsLink> participants = new HdsChain(asked).participants().stream().map(HdsLink::of);
        return HdsCertification.complete(asked,
                (HdsCareData.ownDataKept(asked) ? participants : Stream.concat(Stream.of(HdsLink.of(asked.offer())), participants)).toList());
    }
}
