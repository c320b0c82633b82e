package org.ancrage.cli.author;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ancrage.Ancrage;
import org.ancrage.AncrageBuilder;
import org.ancrage.authoring.RequiredPacks;
import org.ancrage.cli.CliProblem;
import org.ancrage.cli.Refusal;
import org.ancrage.cli.Restriction;
import org.ancrage.cli.Surroundings;
import org.ancrage.cli.ToldIn;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.pack.PackManifest;
import org.ancrage.pack.PackReader;
import org.ancrage.pack.RestrictedLimits;
import org.ancrage.refusal.UnknownReadingException;
import org.ancrage.verify.PackTests;
import org.ancrage.verify.TestReport;
import org.ancrage.verify.TestReportJson;
import org.ancrage.verify.TestReportText;
import org.ancrage.verify.TestReportXml;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the situations of a pack. */
@Command(
        name = TestCommand.NAME,
        description = "Runs the situations of a pack against its rules as they are now, together with the packs that it requires.",
        footer = {"", "Situations stand in situations.yaml beside each text; situations/bases.yaml holds what they share. The rules of the pack are compiled and "
                + "run, and can run code: its author must be trusted, unless the pack is --restricted."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All passed.",
            "1:Some failed.",
            "2:The command line or the pack was refused.",
            "70:Internal error.",
            "74:Standard output could not be written: what stands there is not whole."
        })
public final class TestCommand implements Callable<Integer> {

    public static final String NAME = "test";
    private static final int FAILED = 1;

    /** Forms of a report. */
    enum Format {
        TEXT, JSON
    }

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder of the pack, with pack.yaml.")
    private String folder;

    @Mixin
    private OtherPacks others = new OtherPacks();

    @Mixin
    private Restriction restriction = new Restriction();

    @Option(names = "--filter", paramLabel = "TEXT", description = "Only situations that have this in their name, their text or their file.")
    private @Nullable String filter;

    @Option(names = "--coverage", description = "Tells as well what of the law the situations exercise, and what they never do.")
    private boolean coverage;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json. Default: text.")
    private Format format;

    @Option(names = "--report", paramLabel = "FILE", description = "Writes the results to this file as well, in the XML format of JUnit; "
            + "a file that is there is replaced.")
    private @Nullable String report;

    @Mixin
    private ToldIn.Refusing refusing = new ToldIn.Refusing();

    public TestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path pack = OtherPacks.existing(folder, spec.commandLine());
        Path file = report == null ? null : writable(report);
        TestReport done;
        try {
            PackTests tests = PackTests.of(ancrage(pack), pack);
            done = TestReport.of(filter == null ? tests : tests.filter(filter), coverage);
        } catch (UnknownReadingException | IllegalArgumentException e) {
            throw refusal(CliProblem.PACKS_NOT_FITTING.plain(), e);
        }
        String told = format == Format.JSON ? TestReportJson.of(done) : TestReportText.of(done, pack);
        if (file != null) {
            write(file, TestReportXml.of(done));
        }
        surroundings.print(told);
        return done.passed() ? 0 : FAILED;
    }

    /** The pack with those that it requires, each after those that it requires itself. */
    private Ancrage ancrage(Path pack) {
        AncrageBuilder builder = RequiredPacks.of(manifest(pack), others.paths(spec.commandLine()), Ancrage.class.getClassLoader())
                .addTo(Ancrage.builder());
        RestrictedLimits limits = restriction.limits(spec.commandLine());
        return (limits == null ? builder.ruleFiles(pack) : builder.restricted(pack, limits)).build();
    }

    private PackManifest manifest(Path pack) {
        try {
            return PackReader.open(pack, Ancrage.class.getClassLoader()).manifest();
        } catch (IOException e) {
            throw refusal(CliProblem.PACK_NOT_READ.with("pack", pack), e);
        }
    }

    private Path writable(String place) {
        try {
            Path path = Path.of(place).toAbsolutePath();
            if (!Files.isDirectory(path) && Files.isDirectory(path.getParent())) {
                return path;
            }
        } catch (InvalidPathException e) {
            // refused below
        }
        throw refusal(CliProblem.REPORT_NOT_WRITABLE.with("file", place));
    }

    private void write(Path file, String xml) {
        try {
            Files.writeString(file, xml, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw refusal(CliProblem.FILE_NOT_WRITTEN.with("file", file), e);
        }
    }

    private Refusal refusal(Diagnosis diagnosis) {
        return new Refusal(spec.commandLine(), diagnosis);
    }

    private Refusal refusal(Diagnosis diagnosis, Exception failure) {
        return new Refusal(spec.commandLine(), diagnosis, failure);
    }
}
