/**
 * For people who write rules, and for applications that use rule files as they are: {@link org.ancrage.authoring.RuntimeRuleCompiler}
 * compiles the rule files of a pack at run time. The module {@code ancrage-authoring} alone brings a parser and a compiler; an application
 * whose packs are compiled when they are built leaves it out.
 *
 * <h2>How a rule file becomes rules</h2>
 * <ol>
 * <li>The file is parsed, once: the tree that is checked is the tree that is compiled.
 * <li>Drools makes Java of it (the executable model), and a compiler makes classes of that, in memory. Nothing of Drools is kept: no
 *     repository, no container, no class loader. When the rules are let go, their classes are.
 * <li>What was compiled is kept by the SHA-256 of all that it was compiled from: the files, the types of facts, the versions of Ancrage, of
 *     Drools and of Java. In memory that is always so; on disk, where the caller names a folder. An entry that is damaged, or is that
 *     of other files, is compiled anew. Who can write to the folder can run code in the application: treat it like the application's jars.
 *     Rule files that import types of the author's own are not kept.
 * </ol>
 * Mistakes come as an {@link org.ancrage.document.InvalidInputException}, all at once, with file and line, and what was perhaps meant; also where
 * the compiler does not say where.
 *
 * <h2>Restricted packs</h2>
 * Rules are Java in the end: a rule file can run anything, and some of it already while it is compiled. The author of a pack is therefore
 * either trusted like the author of a library, or the pack is <em>restricted</em> ({@code Ancrage.builder().restricted(folder)}). Then
 * <ol>
 * <li>its characters are checked before any parser sees them: no backslash, no single quotes, no braces, no arithmetic, nothing that hides;
 *     names, texts and nesting within the limits;
 * <li>its tree, and the tree of every constraint, are checked by allow-list: imports of {@code org.ancrage.fact} and {@code
 *     java.time.LocalDate}; patterns on facts, with components and predicates that the fact declares, compared ({@code ==}, {@code <}, {@code <=},
 *     {@code >}, {@code >=}, {@code in}) with texts, numbers, variables, constants of facts and {@code LocalDate.of( … )}; {@code and}, {@code or},
 *     {@code not}, {@code exists}, {@code from} a variable, {@code accumulate} with {@code sum}, {@code count}, {@code min}, {@code max}; {@code @met},
 *     {@code @unmet}, {@code @derives} and {@code @fr} with one text each; an empty consequence, or exactly {@code insert( new X( … ) );} of a derived fact
 *     with values of facts as they are. The standard pack passes; whatever else there is, is refused;
 * <li>only then is it compiled, and the classes that come out are compared, method by method, with what pure rules need, before any is loaded.
 *     An entry of the cache is compared as well.
 * </ol>
 *
 * <h2>Settings</h2>
 * {@link org.ancrage.pack.RestrictedLimits}, for {@code Ancrage.builder().restricted(folder, limits)}. All are counts: the same pack is always
 * accepted or always refused. Of documents, {@link org.ancrage.document.Limits}. Rules that fire a hundred thousand times for one question end
 * in an error, in every pack. To compile a restricted pack that is as large as it may be takes about half a minute and less than 1 GB of
 * memory.
 *
 * <h2>What this does not protect from</h2>
 * <ul>
 * <li><b>Wrong law.</b> A restricted pack may say anything about law in texts of its own. What touches the answers of others it may only where
 *     you permit it ({@link org.ancrage.pack.RestrictedLimits.Permission}): rules for their texts, facts that their rules look at, amendments,
 *     jurisdictions. Where its rules contradict those of others, or each other, they do not count, and the answer says so
 *     ({@link org.ancrage.law.Conflict}). Read what a pack says before you rely on it.
 * <li><b>Slow questions.</b> The work for one question is bounded by a power of the number of its facts, at most that of {@code joins}; it
 *     is not bounded in seconds. Who also lets strangers ask should bound the number of facts, and the time, of a question.
 * <li><b>Questions that fail.</b> A rule that adds up what may be unknown ends in an error when it is. Try a pack with the situations that it
 *     brings.
 * <li><b>Faults of the parser, the compiler and the Java virtual machine.</b> They read what a stranger wrote. Who must not depend on them compiles
 *     restricted packs in a process of its own.
 * <li><b>Compiled packs.</b> A jar can hold any code. It cannot be restricted, and is refused where it is asked to be.
 * </ul>
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.authoring;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
