package org.ancrage.mcp.tool;

import java.util.List;

/**
 * Something that an assistant can ask.
 *
 * @param name by which it is called
 * @param title for people
 * @param description for assistants: what it answers, and what to mind; in English
 * @param inputSchema JSON Schema (draft 2020-12) of what it is given, valid by itself
 * @param keys what may be given
 * @param work what it does
 */
record Tool(String name, String title, String description, String inputSchema, List<String> keys, Work work) {

    Tool(String name, String title, String description, ToolSchemas schema, Work work) {
        this(name, title, description, schema.written(), schema.keys(), work);
    }

    /** Answers what was given. */
    interface Work {

        /** @throws org.ancrage.document.InvalidInputException with all that is wrong with what was given */
        ToolAnswer answer(Arguments given);
    }
}
