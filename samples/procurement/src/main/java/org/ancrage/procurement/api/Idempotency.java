package org.ancrage.procurement.api;

import java.security.Principal;
import java.util.List;
import java.util.function.Supplier;
import org.ancrage.procurement.page.Refused;
import org.ancrage.procurement.security.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What makes something new is done once, however often a sender repeats the call because he saw no answer ({@code Idempotency-Key}). Calls that say which
 * version they saw need none of it.
 */
@Component
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;

    private record Before(String callHash, Long result) {
    }

    private final JdbcClient jdbc;

    Idempotency(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param key chosen by the sender for this call, and good for a week; null where it may be done again
     * @param call what is called with what, the same in any run of the application
     * @param done gives the id of what came of it
     * @throws Refused if the key was that of another call
     */
    @Transactional
    public long once(Principal caller, @Nullable String key, List<?> call, Supplier<Long> done) {
        if (key == null) {
            return done.get();
        }
        if (key.isBlank() || key.length() > LONGEST) {
            throw new Refused("problem.idempotency-key");
        }
        String keyHash = Tokens.hash(key);
        String callHash = Tokens.hash(call.toString());
        jdbc.sql("delete from idempotency_key where written < clock_timestamp() - interval '7 days'").update();
        // A repetition that comes meanwhile waits here.
        int fresh = jdbc.sql("insert into idempotency_key (caller, key_hash, call_hash) values (?, ?, ?) on conflict do nothing")
                .param(caller.getName()).param(keyHash).param(callHash).update();
        if (fresh == 0) {
            Before before = jdbc.sql("select call_hash, result from idempotency_key where caller = ? and key_hash = ?").param(caller.getName()).param(keyHash)
                    .query(Before.class).single();
            if (!before.callHash().equals(callHash)) {
                throw new Refused("problem.idempotency-key");
            }
            return before.result();
        }
        long result = done.get();
        jdbc.sql("update idempotency_key set result = ? where caller = ? and key_hash = ?").param(result).param(caller.getName()).param(keyHash).update();
        return result;
    }
}
