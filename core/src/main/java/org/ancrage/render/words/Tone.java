package org.ancrage.render.words;

/** A way of showing a stretch of text; never the only bearer of a meaning. */
public enum Tone {
    STRONG, FAINT, GOOD, BAD, OPEN
}
