package org.ancrage.authoring;

import java.util.List;
import java.util.Optional;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.pack.RestrictedLimits;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * A rule file that was parsed and not compiled, for those who look at rules without running them. The tree is that of the parser of the
 * compiler; it is mutable, and nobody else's.
 */
public final class RuleFile {

    private static final String OWN_TYPES = "org.ancrage.fact.";
    private static final String DRL = ".drl";
    private static final String DAY = "java.time.LocalDate";

    private final DrlTree tree;

    private RuleFile(DrlTree tree) {
        this.tree = tree;
    }

    /**
     * @param path of the file in its pack
     * @throws InvalidInputException if it is not UTF-8, or does not follow the grammar
     */
    public static RuleFile parse(String path, byte[] bytes) {
        return new RuleFile(DrlTree.of(RuleText.of(path, bytes).withoutMark()));
    }

    /**
     * A file whose author is not trusted: whatever may not stand in it is refused before it is looked at any further.
     *
     * @throws InvalidInputException if it is not UTF-8, does not follow the grammar, or is not what a restricted pack may contain
     */
    public static RuleFile restricted(String path, byte[] bytes, RestrictedLimits limits) {
        RuleText text = RuleText.of(path, bytes);
        throwIfAny(CharacterCheck.of(text, limits).objections());
        DrlTree tree = DrlTree.of(text);
        throwIfAny(RestrictedCheck.of(tree, String.valueOf(tree.descr().getName()), limits).objections());
        return new RuleFile(tree);
    }

    private static void throwIfAny(List<Objection> objections) {
        if (!objections.isEmpty()) {
            throw new InvalidInputException(objections.stream().map(Objection::problem).distinct().toList());
        }
    }

    public String path() {
        return tree.file().path();
    }

    /** Without a byte order mark. */
    public String text() {
        return tree.file().text();
    }

    public PackageDescr tree() {
        return tree.descr();
    }

    /** The place of a character, as the parser counts them; that of its rule where this is data, unknown where the parser counts none. */
    public Position position(int character) {
        String text = text();
        if (character < 0 || character > text.length()) {
            return Position.UNKNOWN;
        }
        int start = text.lastIndexOf('\n', character - 1) + 1;
        int line = 1 + (int) text.substring(0, start).chars().filter(letter -> letter == '\n').count();
        String before = text.substring(start, character);
        // Columns within a rule that stands in another file as data are not those of that file.
        int column = path().endsWith(DRL) ? before.length() : before.length() - before.stripLeading().length();
        return new Position(line, column + 1);
    }

    /**
     * Types, components, predicates, constants and variables that are not known or do not fit, and what was perhaps meant: with their
     * lines, which the compiler does not always tell. Empty where the file imports types of the author's own, which only the compiler knows.
     */
    public List<Problem> unknownNames() {
        boolean own = tree.descr().getImports().stream()
                .allMatch(one -> one.getTarget().startsWith(OWN_TYPES) || one.getTarget().equals(DAY));
        return own
                ? RestrictedCheck.of(tree, String.valueOf(tree.descr().getName()), RestrictedLimits.DEFAULT).objections().stream()
                        .filter(Objection::mistake).map(Objection::problem).distinct().toList()
                : List.of();
    }

    /**
     * What says the contrary of a constraint on constants, such as {@code keyCustody != KeyCustody.HOSTER} or {@code keyCustody not in ( … )},
     * and holds of what is known only.
     *
     * @param fact simple name of the type of the pattern
     * @return empty where the constraint is another one
     */
    public static Optional<String> instead(String fact, String constraint) {
        return NegatedConstants.instead(FactVocabulary.fact(fact), constraint);
    }
}
