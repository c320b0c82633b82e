package org.ancrage.authoring.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ancrage.authoring.mutation.DocumentEdit.Place;
import org.ancrage.document.Document;
import org.ancrage.document.Node.ScalarNode;

/** Changes of the jurisdictions: every date of a membership, of an adequacy decision and of an access law, and the defaults of readings. */
final class JurisdictionMutator {

    private static final List<String> ENTRIES = List.of("memberships", "adequacy", "accessLaws");
    private static final List<String> DATES = List.of("from", "until", "actsRunUntil");

    private JurisdictionMutator() {
    }

    /**
     * @param folder that holds the file
     * @param first first day on which there is law; on earlier days nothing is answered that could differ
     */
    static List<DocumentMutation> mutations(String folder, Document document, LocalDate first) {
        List<DocumentMutation> mutations = new ArrayList<>(OutlineMutator.readings(folder, document));
        DocumentEdit edit = new DocumentEdit(folder, document);
        for (String key : ENTRIES) {
            Place entries = Place.root(document).child(key);
            if (entries != null) {
                entries.children().forEach(entry -> DATES.forEach(date -> {
                    Place place = entry.child(date);
                    if (place != null && place.node() instanceof ScalarNode scalar) {
                        shift(edit, place, LocalDate.parse(scalar.text()), first);
                    }
                }));
            }
        }
        mutations.addAll(edit.mutations());
        return mutations;
    }

    /** The day before becomes other law, or the day itself. */
    private static void shift(DocumentEdit edit, Place place, LocalDate day, LocalDate first) {
        if (day.isAfter(first)) {
            edit.replace(place, Operator.DATE_SHIFTED, OutlineMutator.text(day.minusDays(1).toString()));
        }
        if (!day.isBefore(first)) {
            edit.replace(place, Operator.DATE_SHIFTED, OutlineMutator.text(day.plusDays(1).toString()));
        }
    }
}
