package org.ancrage.law;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody can do about an offer, a contract or a project, and the facts as they are once it is done. It touches neither the
 * customer nor the data.
 *
 * <p>It yields facts as of the day on which it is done, and no more of them than it brings about by itself: a certificate that is
 * obtained is valid on that day; for how long is not known.
 *
 * @param id global id, for example {@code acts#qualify-service}
 * @param words what is to be done, in the imperative
 * @param by who can do it; never {@code NOBODY}
 * @param takes how long it takes; null where no source says so
 * @param possible days on which it can be done at all
 * @param when what must be so that it can be done: the values that a component may have, by its JSON pointer in a request; known, unless {@code UNKNOWN} is
 *     one of them
 * @param includes global ids of acts that are done with it
 * @param provisions global ids of what it comes from
 * @param change of facts, beside those of the acts that it includes; of the whole request
 */
public record Act(
        String id,
        Wording words,
        Criterion.Actor by,
        @Nullable Wording takes,
        Period possible,
        Map<String, List<String>> when,
        List<String> includes,
        List<String> provisions,
        ComponentChange.Components change) {

    public Act {
        if (by == Criterion.Actor.NOBODY) {
            throw new IllegalArgumentException("The act (%s) is one that nobody can do.".formatted(id));
        }
        when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
        includes = List.copyOf(includes);
        provisions = List.copyOf(provisions);
    }

    /** Whether it puts another offer, of another hoster, in the place of the one that is asked about: what is done beside it is done with that one. */
    public boolean replacesOffer() {
        return change.components().get("offer") instanceof ComponentChange.Components offer && offer.anew()
                && offer.components().get("hoster") instanceof ComponentChange.Components hoster && hoster.anew();
    }
}
