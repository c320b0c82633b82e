package org.ancrage.cli;

/** Forms in which an answer for people, or for programs, is printed. */
enum AnswerForm {
    TEXT, MARKDOWN, HTML, JSON
}
