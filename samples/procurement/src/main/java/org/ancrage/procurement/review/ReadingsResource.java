package org.ancrage.procurement.review;

import java.util.List;
import org.ancrage.procurement.reading.HouseReading;
import org.ancrage.procurement.reading.ToldChoice;

/**
 * How the law is read for a consultation.
 *
 * @param points that matter to offers
 * @param house what configuration settles
 * @param history all that was chosen and taken back, the oldest first
 */
record ReadingsResource(List<PointResource> points, List<HouseReading> house, List<ToldChoice> history) {
}
