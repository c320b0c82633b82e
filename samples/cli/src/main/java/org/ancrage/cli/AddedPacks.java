package org.ancrage.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.AncrageBuilder;
import org.ancrage.decision.RuleSet;
import org.ancrage.document.Suggestions;
import org.ancrage.pack.PackReader;
import org.ancrage.pack.RestrictedLimits;
import org.ancrage.refusal.UnknownReadingException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Packs that answer beside the standard pack; a mixin. */
public final class AddedPacks {

    public static final String OPTION = "--pack";

    @Option(names = OPTION, paramLabel = "PACK",
            description = "A pack to answer with, beside the standard pack: a folder with pack.yaml, a jar, or the id of a pack on the class path. "
                    + "It can run code, unless it is restricted: its author must be trusted. May be given several times; a pack comes after those that "
                    + "it requires.")
    private List<String> packs = List.of();

    @Mixin
    private Restriction restriction = new Restriction();

    /**
     * Law and rules of the standard pack and of those that were added.
     *
     * @param standard perhaps being loaded already; used as it is where no pack was added
     * @throws Refusal if packs are missing, wrong or do not fit together
     */
    public Ancrage with(FutureTask<Ancrage> standard, CommandLine command) throws ExecutionException, InterruptedException {
        RestrictedLimits limits = restriction.limits(command);
        if (packs.isEmpty()) {
            standard.run();
            return standard.get();
        }
        AncrageBuilder builder = Ancrage.builder().standard();
        for (String pack : packs) {
            Optional<Path> place = PackReader.existing(pack);
            if (place.isPresent()) {
                if (limits == null) {
                    builder.pack(place.get());
                } else {
                    builder.restricted(place.get(), limits);
                }
            } else if (PackReader.isId(pack) && PackReader.isOnClassPath(pack, AddedPacks.class.getClassLoader())) {
                if (limits != null) {
                    throw new Refusal(command, CliProblem.COMPILED_PACK_RESTRICTED.with("option", OPTION).with("pack", pack));
                }
                builder.pack(pack);
            } else {
                throw new Refusal(command, CliProblem.NO_SUCH_PACK.with("option", OPTION).with("pack", Suggestions.shown(pack)));
            }
        }
        try {
            return builder.build();
        } catch (UnknownReadingException | IllegalArgumentException wrong) {
            throw new Refusal(command, CliProblem.PACKS_NOT_FITTING.plain(), wrong);
        }
    }

    /** Ids of the packs that answer beside the standard pack. */
    static List<String> addedTo(Ancrage ancrage) {
        return ancrage.ruleSets().stream().map(RuleSet::pack).filter(pack -> !pack.equals(PackReader.STANDARD)).toList();
    }

    /** Whether these arguments add a pack, so that the standard pack alone will not do. */
    static boolean areIn(String... arguments) {
        for (String argument : arguments) {
            if (argument.equals(OPTION) || argument.startsWith(OPTION + "=")) {
                return true;
            }
        }
        return false;
    }
}
