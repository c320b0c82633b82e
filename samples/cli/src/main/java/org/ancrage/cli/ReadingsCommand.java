package org.ancrage.cli;

import java.time.LocalDate;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.ReadingsRenderer;
import picocli.CommandLine.Command;

/** Lists the open points of law. */
@Command(
        name = ReadingsCommand.NAME,
        description = "Lists the points of law that are open on a day: question, defensible options, default, dates and sources.",
        footer = {"", "An option is taken with --readings ID=OPTION, the defaults with --readings default."})
final class ReadingsCommand extends LawListing {

    static final String NAME = "readings";

    ReadingsCommand(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        super(surroundings, ancrage);
    }

    @Override
    String listed(Corpus law, LocalDate day, Language language, boolean colour) {
        return new ReadingsRenderer(law, language).withColour(colour).render(day);
    }
}
