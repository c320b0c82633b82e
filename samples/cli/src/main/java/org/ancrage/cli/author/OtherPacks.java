package org.ancrage.cli.author;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.ancrage.cli.AddedPacks;
import org.ancrage.cli.CliProblem;
import org.ancrage.cli.Refusal;
import org.ancrage.document.Suggestions;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Packs that the pack of an author builds on; a mixin. */
final class OtherPacks {

    @Option(names = AddedPacks.OPTION, paramLabel = "PACK",
            description = "Folder or jar of a pack that it requires; may be given several times, in any order. The standard pack is always there.")
    private List<String> packs = List.of();

    /** @throws Refusal if one of them is not there */
    List<Path> paths(CommandLine command) {
        return packs.stream().map(pack -> existing(pack, command)).toList();
    }

    /**
     * The folder of the author's own pack, or a pack.
     *
     * @throws Refusal if it is not there
     */
    static Path existing(String place, CommandLine command) {
        try {
            Path path = Path.of(place);
            if (Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // refused below
        }
        throw new Refusal(command, CliProblem.PACK_NOT_THERE.with("pack", Suggestions.shown(place)));
    }
}
