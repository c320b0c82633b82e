package org.ancrage.verify;

import org.ancrage.Ancrage;
import org.ancrage.engine.trial.ProbeAccess;
import org.ancrage.engine.trial.RuleProbe;
import org.apiguardian.api.API;

/** Internal. Single rules of an entry point, for searches over a whole pack; tests of one rule use {@link RuleVerifier}. */
@API(status = API.Status.INTERNAL)
public final class Probes {

    private Probes() {
    }

    public static RuleProbe of(Ancrage ancrage) {
        return ProbeAccess.of(ancrage);
    }
}
