package org.ancrage.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ancrage.Ancrage;
import org.ancrage.law.Truth;
import org.ancrage.verify.RuleVerifier;

/** The code of the guide for authors of packs, compiled and run. */
final class Packs {

    private Packs() {
    }

    static Ancrage ofTheClassPath() {
        Ancrage built = Ancrage.builder().standard().pack("acme/house-rules").build();
        return built;
    }

    static List<Ancrage> ofAFolder(Ancrage standard, Path folder, Path cache) {
        // As it is: its rules are compiled now, and kept.
        Ancrage compiled = Ancrage.builder().standard().pack(folder).cache(cache).build();
        // Added to what answers already: laws, compiled rules and their sessions are shared, and the first goes on as it is.
        Ancrage extended = standard.toBuilder().pack(folder).build();
        // From a stranger.
        Ancrage restricted = Ancrage.builder().standard().restricted(folder).build();
        return List.of(compiled, extended, restricted);
    }

    static void verified(Ancrage ancrage) {
        try (RuleVerifier verifier = RuleVerifier.of(ancrage)) {
            verifier.verify("The customer holds the keys").given("offer: {keyCustody: CUSTOMER}").on(LocalDate.of(2026, 11, 24)).concludes(Truth.MET);
        }
    }
}
