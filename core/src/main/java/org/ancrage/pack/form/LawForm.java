package org.ancrage.pack.form;

import java.util.List;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.pack.LoadedPack;
import org.ancrage.pack.PackManifest;
import org.ancrage.pack.PackProblem;

/**
 * The compact form of a pack: its law as {@link org.ancrage.pack.PackCompiler} checked it, in a binary that is read without a parser and
 * not checked again.
 *
 * <p>Layout: magic, format number, manifest, hash; then strings, each once; then conditions, children before parents, so that one
 * which stands in several places is written once and is one instance again when read; then texts, jurisdictions, what public buyers may
 * require, acts, and amendments. The manifest comes first, so that other work can begin before the law is read. Lists begin with their length;
 * strings and conditions are given by their number; days are counted from 1970-01-01.
 */
public final class LawForm {

    static final int MAGIC = 0x414E434C;
    /** Another one whenever the layout changes, which follows the records of {@code org.ancrage.law}. */
    static final short FORMAT = 10;

    static final int ALL = 0;
    static final int ANY = 1;
    static final int NOT = 2;
    static final int UNLESS = 3;
    static final int SETTLED = 4;
    static final int CHOICE = 5;
    static final int GIVEN = 6;

    static final int RULE_DISABLED = 0;
    static final int RULE_REPLACED = 1;
    static final int CRITERION_REPLACED = 2;
    static final int CONDITION_ADDED = 3;
    static final int READING_CHOSEN = 4;
    static final int REWORDED = 5;

    /** Stands for a string that is not given. */
    static final int NO_STRING = -1;
    /** Stands for a day that is not given. */
    static final int NO_DAY = Integer.MIN_VALUE;

    private LawForm() {
    }

    public static byte[] write(LoadedPack pack) {
        return new LawFormWriter().write(pack);
    }

    /**
     * Reads the manifest only.
     *
     * @param name of the source, for messages
     * @throws InvalidInputException if it is not a compact form, is of another format, or is damaged
     */
    public static PackManifest manifest(byte[] form, String name) {
        return new LawFormReader(form, name).manifest();
    }

    /** All of it; refused as {@link #manifest} is. */
    public static LoadedPack read(byte[] form, String name) {
        return new LawFormReader(form, name).pack();
    }

    static InvalidInputException notThisForm(String name) {
        return refusal(name, PackProblem.NO_COMPACT_FORM.plain());
    }

    static InvalidInputException otherFormat(String name, int format) {
        return refusal(name, PackProblem.COMPACT_FORM_OF_ANOTHER_VERSION.with("format", format).with("known", FORMAT));
    }

    public static InvalidInputException damaged(String name) {
        return refusal(name, PackProblem.COMPACT_FORM_DAMAGED.plain());
    }

    private static InvalidInputException refusal(String name, Diagnosis diagnosis) {
        return new InvalidInputException(List.of(new Problem(name, "", 0, diagnosis)));
    }
}
