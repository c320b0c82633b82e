package org.ancrage.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.document.Request;
import org.ancrage.law.Language;
import org.ancrage.rules.hds.GuaranteesRenderer;
import org.ancrage.rules.hds.GuaranteesTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the table of guarantees of the offer that a file describes. */
@Command(
        name = GuaranteesCommand.NAME,
        description = "Prints the standardised presentation of guarantees (HDS framework, chapter 8) of the offer that a file describes.",
        footer = {"", "The file is the one that \"ancrage assess\" reads. What it does not say is \"not known\", never \"no\"."})
final class GuaranteesCommand implements Callable<Integer> {

    static final String NAME = "guarantees";

    /** Forms of the table. */
    enum Format {
        TEXT, MARKDOWN, JSON
    }

    private final Surroundings surroundings;
    private final FutureTask<Ancrage> ancrage;

    @Spec
    private CommandSpec spec;

    @Mixin
    private AskedFile asked;

    @Mixin
    private AddedPacks packs;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "fr", converter = Converters.LanguageCode.class,
            description = "fr or en; JSON has no language. Default: fr.")
    private Language language;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text, markdown or json. Default: text.")
    private Format format;

    /** @param ancrage perhaps being loaded already */
    GuaranteesCommand(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        this.surroundings = surroundings;
        this.ancrage = ancrage;
    }

    @Override
    public Integer call() throws Exception {
        Request request = asked.read(surroundings, spec.commandLine());
        Ancrage answering = packs.with(ancrage, spec.commandLine());
        GuaranteesTable table = GuaranteesTable.of(answering, request.hosting(), asked.day(request, surroundings));
        GuaranteesRenderer renderer = new GuaranteesRenderer(answering.corpus(), language);
        String printed = switch (format) {
            case TEXT -> renderer.text(table);
            case MARKDOWN -> renderer.markdown(table);
            case JSON -> table.toJson();
        };
        surroundings.print(printed);
        return 0;
    }
}
