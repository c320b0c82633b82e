package org.ancrage.cli;

import org.ancrage.law.Language;
import picocli.CommandLine.Option;

/** The language of what a command prints. */
public final class ToldIn {

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "fr", converter = Converters.LanguageCode.class,
            description = "fr or en. Default: fr.")
    private Language language;

    public Language language() {
        return language;
    }
}
