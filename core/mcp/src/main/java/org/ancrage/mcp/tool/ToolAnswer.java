package org.ancrage.mcp.tool;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tool answers.
 *
 * @param refused there is no answer; the texts say why
 * @param texts for who reads: the first one is the answer, in the language asked for
 * @param json for programs: one object; null where there is none
 */
public record ToolAnswer(boolean refused, List<String> texts, @Nullable String json) {

    public ToolAnswer {
        texts = List.copyOf(texts);
    }

    static ToolAnswer of(String json, String... texts) {
        return new ToolAnswer(false, List.of(texts), json);
    }

    /** There is no answer. */
    public static ToolAnswer refused(String why) {
        return new ToolAnswer(true, List.of(why), null);
    }
}
