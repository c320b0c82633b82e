package org.ancrage.fact;

import java.util.Objects;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.predicate.WithBuilder;
import org.ancrage.fact.shape.CanonicalOrder;
import org.ancrage.fact.term.ReferenceMethodology;
import org.jspecify.annotations.Nullable;

/**
 * What is to be hosted, for whom and in what project.
 *
 * @param id unique among the needs that are compared
 * @param name for people; not used by rules
 * @param customer who entrusts the data
 * @param dataset the data
 * @param project what is done with them
 * @param attributes facts that only some packs know, of the need ({@code of} is {@link Attribute#NEED} then) or of what stands in it
 */
@WithBuilder
public record Need(String id, @Nullable String name, Customer customer, Dataset dataset, Project project,
        Listing<Attribute> attributes) {
    public Need {
        Objects.requireNonNull(id, "id");
        customer = customer == null ? Customer.unknown() : customer;
        dataset = dataset == null ? Dataset.unknown() : dataset;
        project = project == null ? Project.unknown() : withRegime(dataset, project);
        String itself = id;
        attributes = Listing.orUnknown(attributes).map(attribute -> itself.equals(attribute.of())
                ? new Attribute(Attribute.NEED, attribute.key(), attribute.value()) : attribute.or(Attribute.NEED));
    }

    @Reads("attributes")
    public boolean allAttributesKnown() {
        return attributes.complete();
    }

    /** To ask of each file whether the CNIL has to authorise it would leave nearly all answers open: see {@link Project#authorisationRequired}. */
    private static Project withRegime(Dataset dataset, Project project) {
        boolean otherwiseRegulated = !dataset.healthDataWarehouse().no()
                || !dataset.snds().no()
                || dataset.sndsMainBaseCopy().yes()
                || project.referenceMethodology() != ReferenceMethodology.NONE;
        return project.authorisationRequired() != Answer.UNKNOWN || otherwiseRegulated ? project
                : ProjectBuilder.builder(project).authorisationRequired(Answer.NO).build();
    }

    /** The same need with its facts in one order, whichever they were given in, and each of them once. */
    public Need inCanonicalOrder() {
        return CanonicalOrder.of(this);
    }
}
