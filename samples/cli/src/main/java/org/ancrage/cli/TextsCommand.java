package org.ancrage.cli;

import java.time.LocalDate;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.TextsRenderer;
import picocli.CommandLine.Command;

/** Lists the legal texts. */
@Command(name = TextsCommand.NAME, description = "Lists the legal texts that are known: version on a day, force, dates and title.")
final class TextsCommand extends LawListing {

    static final String NAME = "texts";

    TextsCommand(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        super(surroundings, ancrage);
    }

    @Override
    String listed(Corpus law, LocalDate day, Language language, boolean colour) {
        return new TextsRenderer(law, language).withColour(colour).render(day);
    }
}
