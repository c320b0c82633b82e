package org.ancrage.procurement.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/** So many in a minute for each sender, evenly: whoever waits a part of it has a part of them again. Senders are kept in memory alone, a bounded number of them. */
final class RateLimit {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int SENDERS = 100_000;

    private final int most;
    private final TimeMeter time;
    /** Who did nothing for more than a minute has all of them again, and need not be kept. */
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(SENDERS).expireAfterAccess(MINUTE.multipliedBy(2)).build();

    /** @param most 0 for any number */
    RateLimit(int most, TimeMeter time) {
        this.most = most;
        this.time = time;
    }

    /** Takes one; tells how long to wait where there is none left. */
    Optional<Duration> take(String sender) {
        return most == 0 ? Optional.empty() : wait(bucket(sender).tryConsumeAndReturnRemaining(1).isConsumed(), sender);
    }

    /** Tells how long to wait where there is none left, and takes none. */
    Optional<Duration> look(String sender) {
        return most == 0 ? Optional.empty() : wait(bucket(sender).getAvailableTokens() > 0, sender);
    }

    private Optional<Duration> wait(boolean left, String sender) {
        return left ? Optional.empty() : Optional.of(Duration.ofNanos(bucket(sender).estimateAbilityToConsume(1).getNanosToWaitForRefill()));
    }

    private Bucket bucket(String sender) {
        return buckets.get(sender, unknown -> Bucket.builder().addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE)).withCustomTimePrecision(time).build());
    }
}
