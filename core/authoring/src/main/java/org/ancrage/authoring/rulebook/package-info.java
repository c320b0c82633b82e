/**
 * The law as a pack encodes it, as pages to read: {@link org.ancrage.authoring.rulebook.PackRulebook} reads the folder of a pack and checks it,
 * {@link org.ancrage.render.rulebook.RulebookRenderer} writes the pages, {@link org.ancrage.authoring.rulebook.RulebookFolder} puts them into a folder.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.authoring.rulebook;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
