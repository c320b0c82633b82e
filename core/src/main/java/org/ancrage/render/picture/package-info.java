/**
 * Who can reach the data, drawn and in words. What is shown is chosen once ({@code Sketch}: boxes and arrows, each with its words), so that the
 * drawing and its description say the same; {@code Layout} gives each box and arrow its place, and only then is it drawn. Nothing is left out: what
 * is beyond the room of a drawing is counted, and ways of foreign law are always shown.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.render.picture;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
