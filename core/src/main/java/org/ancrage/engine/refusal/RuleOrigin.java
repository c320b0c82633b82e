package org.ancrage.engine.refusal;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a rule, and where it stands.
 *
 * @param pack id of its pack; empty where it is not known
 * @param added whether the pack is another than the standard pack: then its authors mend it, and whoever asks can do without it
 * @param place file and line; null where no file is known
 */
public record RuleOrigin(String pack, boolean added, @Nullable String place) {

    public static final RuleOrigin UNKNOWN = new RuleOrigin("", false, null);
}
