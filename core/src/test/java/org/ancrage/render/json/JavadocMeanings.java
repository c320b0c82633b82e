package org.ancrage.render.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The documentation of facts, from their sources: it is written once, for Java and for the schema. */
final class JavadocMeanings implements FieldMeanings {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern TAG = Pattern.compile("\\{@(?:code|link|linkplain) ([^}]*)}");

    private final Map<String, String> sources = new HashMap<>();

    @Override
    public String of(Class<?> type, String name) {
        String source = sources.computeIfAbsent(outermost(type).getName(), JavadocMeanings::read);
        Matcher declared = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\\n]*\\n\\s*)*(?:public |static |final )*(?:record|enum) " + type.getSimpleName() + "\\b",
                Pattern.DOTALL).matcher(source);
        if (type.isEnum()) {
            int start = source.indexOf("enum " + type.getSimpleName() + " ");
            Matcher constant = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*" + name + "\\b(?=\\s*[,;(}])", Pattern.DOTALL).matcher(source);
            return start >= 0 && constant.find(start) ? plain(constant.group(1)) : "";
        }
        if (!declared.find()) {
            return "";
        }
        Matcher parameter = Pattern.compile("@param " + name + "\\s((?:(?!\\n\\s*\\*?\\s*@).)*)", Pattern.DOTALL).matcher(declared.group(1));
        return parameter.find() ? plain(parameter.group(1)) : "";
    }

    private static Class<?> outermost(Class<?> type) {
        return type.getEnclosingClass() == null ? type : outermost(type.getEnclosingClass());
    }

    private static String read(String name) {
        try {
            return Files.readString(SOURCES.resolve(name.replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String javadoc) {
        String text = TAG.matcher(javadoc.replaceAll("\\n\\s*\\*", "\n")).replaceAll(found -> Matcher.quoteReplacement(lastName(found.group(1))));
        return text.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip();
    }

    /** Of {@code Type#member label}, the label; of a reference alone, its last name. */
    private static String lastName(String reference) {
        String text = reference.strip();
        return text.contains(" ") && text.matches("[\\w.]*#.*|[\\w.]+ .*") && !text.contains(": ") ? text.substring(text.indexOf(' ') + 1) : text.replaceFirst(".*[#.](?=\\w)", "");
    }
}
