/**
 * The declaration of a tenderer: for a need, exactly the facts of an offer that can matter, asked as a spreadsheet, described as a JSON Schema, and framed
 * in the Core Criterion and Core Evidence Vocabulary of the Union; filled in, it is read back as an offer whose facts are declared by that tenderer on that day.
 *
 * <p>What can matter is found in the law: the criteria on which the outcome of the need hangs ({@link org.ancrage.Ancrage#requirements}), and the
 * components that their rules read ({@link org.ancrage.Ancrage#componentsAsked}). A cell that is left blank is a fact that is not known; a list is complete
 * where the tenderer says so. Each question says why it is asked.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package org.ancrage.exchange.declaration;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
