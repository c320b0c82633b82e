package org.ancrage.authoring.mutation;

import org.ancrage.document.canonical.Sha256;

/**
 * One change of a pack.
 *
 * @param id stays the same while what is changed stays the same, wherever it stands in its file
 * @param text id of the text, or the folder of the jurisdictions
 * @param file path in the pack
 * @param line where the change is
 * @param operator what is done
 * @param where name of the rule, or JSON pointer in the file
 * @param before what stands there
 * @param after what stands there instead; empty where nothing does
 */
public record Mutant(String id, String text, String file, int line, Operator operator, String where, String before, String after) {

    /** Digits of a hash, which tell the changes of one text apart and can still be typed. */
    private static final int DIGITS = 10;

    /** Of a rule, which is the same whether it stands in a rule file or in criteria as data. */
    static Mutant ofRule(String text, String file, int line, Operator operator, String rule, String before, String after, int occurrence) {
        Mutant mutant = of(text, text + "/rules.drl", line, operator, rule, before, after, occurrence);
        return new Mutant(mutant.id, text, file, line, operator, rule, before, after);
    }

    /** @param occurrence tells equal changes of one rule apart */
    static Mutant of(String text, String file, int line, Operator operator, String where, String before, String after, int occurrence) {
        String named = String.join("\n", file, operator.name(), where, before, after, String.valueOf(occurrence));
        return new Mutant(text + ":" + Sha256.of(named).substring(0, DIGITS), text, file, line, operator, where, before, after);
    }

    /** The text of a change, from its id. */
    static String textOf(String id) {
        return id.substring(0, Math.max(0, id.lastIndexOf(':')));
    }
}
