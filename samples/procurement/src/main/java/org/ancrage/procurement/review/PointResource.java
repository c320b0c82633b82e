package org.ancrage.procurement.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open point of law for programs.
 *
 * @param chosen id of the option that is taken; null where every option is tried
 * @param effects what each option, in their order, makes of the offers for which it matters
 */
record PointResource(String reading, String question, @Nullable String chosen, List<OpenPoint.Choosable> options, List<OpenPoint.Effect> effects) {
}
