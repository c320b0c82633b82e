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

    /** The language of what a command finds, and of its refusals; a mixin. English, as tools that read findings have had it. */
    public static final class Finding {

        @Option(names = "--lang", paramLabel = "LANG", defaultValue = "en", converter = Converters.LanguageCode.class,
                description = "fr or en: in which language it tells what it finds, and why it refuses. Pages of checks are English. Default: en.")
        private Language language;

        public Language language() {
            return language;
        }
    }

    /** The language of refusals, for commands that print in English only; a mixin. */
    public static final class Refusing {

        @Option(names = "--lang", paramLabel = "LANG", defaultValue = "en", converter = Converters.LanguageCode.class,
                description = "fr or en: in which language the command says why it refuses. What it prints is English. Default: en.")
        private Language language;

        public Language language() {
            return language;
        }
    }
}
