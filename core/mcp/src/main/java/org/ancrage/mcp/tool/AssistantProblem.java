package org.ancrage.mcp.tool;

import org.ancrage.document.problem.ProblemCode;

/** What is wrong with what a tool is given, beside what is wrong with the documents in it. */
public enum AssistantProblem implements ProblemCode {
    NONE_OF_THESE,
    SUPPOSED_FOR_TOOL,
    NO_HASH,
    NO_TEXT_TO_TELL
}
