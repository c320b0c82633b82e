package org.ancrage.document;

import java.io.StringWriter;
import java.util.regex.Pattern;
import org.ancrage.document.Node.MappingNode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** Writes trees as YAML 1.2 that {@link DocumentReader} reads back: the same tree gives the same text. */
public final class YamlText {

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .stringQuotingChecker(new Quoting())
            .build();

    private YamlText() {
    }

    public static String of(MappingNode root) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            JsonText.write(root, generator);
        }
        return text.toString();
    }

    /** Quotes all but plain words and days; of the words, those that older readers take for something else, but YES and NO as answers. */
    private static final class Quoting extends StringQuotingChecker {

        private static final long serialVersionUID = 1L;

        private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*+(?: [A-Za-z0-9_-]++)*+|[0-9]{4}-[0-9]{2}-[0-9]{2}");
        private static final Pattern TAKEN = Pattern.compile("(?i)true|false|null|on|off|y|n|yes|no");

        @Override
        public boolean needToQuoteName(String name) {
            return !PLAIN.matcher(name).matches() || name.matches("(?i)true|false|null|y|n|yes|no");
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return !PLAIN.matcher(value).matches() || TAKEN.matcher(value).matches() && !value.equals("YES");
        }
    }
}
