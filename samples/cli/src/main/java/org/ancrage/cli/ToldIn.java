package org.ancrage.cli;

import org.ancrage.law.Language;
import picocli.CommandLine.Option;

/** The language of what a command prints. */
final class ToldIn {

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "fr", converter = Converters.LanguageCode.class,
            description = "fr or en. Default: fr.")
    private Language language;

    Language language() {
        return language;
    }
}
