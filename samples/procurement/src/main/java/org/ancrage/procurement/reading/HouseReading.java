package org.ancrage.procurement.reading;

/**
 * An open point of law that configuration settles ({@code ancrage.readings}), in words.
 *
 * @param reading global id of the point
 * @param question the point that is open
 * @param statement what the option holds
 */
public record HouseReading(String reading, String question, String statement) {
}
