package org.ancrage.authoring.lint;

/** How bad a finding is. */
public enum Severity {
    /** The pack cannot be used, or answers wrongly. */
    ERROR,
    /** The pack answers, and should still be mended. */
    WARNING
}
