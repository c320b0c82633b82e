package org.ancrage.exchange.catalogue;

import java.util.Objects;

/**
 * Whose certificates are looked for.
 *
 * @param holder name, as the catalogue writes it; capitals and spaces do not matter
 * @param offer id that the offer is given
 * @param hoster id that the holder is given there
 */
public record CatalogueQuestion(String holder, String offer, String hoster) {

    public CatalogueQuestion {
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(hoster, "hoster");
    }
}
