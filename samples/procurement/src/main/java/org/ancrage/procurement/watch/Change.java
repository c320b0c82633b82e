package org.ancrage.procurement.watch;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.decision.Outcome;
import org.ancrage.law.Language;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What answers otherwise from a day on.
 *
 * @param text id of the legal text; empty for the whole
 * @param title of the text; blank for the whole
 * @param before what was answered the day before
 * @param after what is answered from that day on
 * @param causes what happens then and what it changes, in the words of the library; empty where the library tells none
 */
public record Change(LocalDate day, String text, Wording title, Answered before, Answered after, Causes causes) {

    /**
     * What is answered on a day.
     *
     * @param outcome null while the text does not exist
     * @param counts whether it counts for the whole
     */
    public record Answered(@Nullable Outcome outcome, boolean counts) {

        static final Answered NOTHING = new Answered(null, false);

        private boolean applies() {
            return outcome != null && outcome != Outcome.NOT_APPLICABLE;
        }

        /** That a text which does not apply comes into being or ceases to exist is no change, as in the library. */
        boolean flips(Answered to) {
            return !equals(to) && (applies() || to.applies());
        }
    }

    /** In both languages: whoever reads it chooses later. */
    public record Causes(List<String> fr, List<String> en) {

        static final Causes NONE = new Causes(List.of(), List.of());

        public Causes {
            fr = List.copyOf(fr);
            en = List.copyOf(en);
        }

        public List<String> in(Language language) {
            return language == Language.EN ? en : fr;
        }
    }

    public boolean whole() {
        return text.isEmpty();
    }
}
