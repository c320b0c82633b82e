package org.ancrage.render;

/** A way of showing a stretch of text; never the only bearer of a meaning. */
enum Tone {
    STRONG, FAINT, GOOD, BAD, OPEN
}
