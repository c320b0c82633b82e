/**
 * Entry point of the library.
 *
 * <p>Arrows between packages point one way: {@code Ancrage -> engine, pack -> law, fact, decision}; {@code document} reads requests into
 * facts; {@code dialogue} asks for what is missing and knows the law through an interface alone; {@code verify} runs situations against
 * an {@link org.ancrage.Ancrage}, {@code record} keeps its answers. Facts, law and decisions know nothing of Drools, YAML or JSON. The
 * question itself, {@link org.ancrage.fact.Hosting}, stands with the facts, so that no package points back here.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
