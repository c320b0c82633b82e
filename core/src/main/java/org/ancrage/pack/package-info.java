/**
 * Reads packs: {@code pack.yaml}, the legal texts and the jurisdictions, from the folder that authors edit or from the compact form that
 * {@link org.ancrage.pack.PackCompiler} makes of it. Both give the same law and the same hash.
 *
 * <p>A text is checked on its own when it is read ({@link org.ancrage.pack.LegalTextReader}); what it says of other texts is checked
 * over the whole corpus ({@link org.ancrage.pack.CorpusChecks}).
 *
 * <p>A criterion that one fact settles says so beside its wordings, under {@code settledBy}. Such a line is a rule like others: before rules are
 * compiled, {@link org.ancrage.pack.SettledRules} writes it into a rule file, on the line on which it stands. So sessions, walks, checks,
 * mutation and rulebooks know one form of rules, and what they say of a line is true of {@code criteria.yaml}. When a pack is built,
 * {@link org.ancrage.pack.RuleFilesWriter} does it; when the folder of a pack is opened, {@link org.ancrage.pack.PackReader}. A rule over all such
 * lines at once would have to read facts by name, which neither an index nor the walk of a model could see through. Measured with 434 such lines: a
 * session of one rule over all takes twice as long, a rule base of 434 rules some five milliseconds more to build.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.pack;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
