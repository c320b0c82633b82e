package org.ancrage.procurement.watch;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ancrage.decision.Outcome;
import org.ancrage.law.Wording;
import org.ancrage.procurement.watch.Change.Answered;
import org.ancrage.procurement.watch.Change.Causes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Outlooks as they are kept: what a run says of a contract stands in the place of what an earlier one said of it. */
@Repository
class Outlooks {

    /**
     * What is kept of a contract.
     *
     * @param asked when the outlook was asked for; null where it never could be
     * @param outlook null likewise
     * @param failed when a later run failed; null where the last one did not
     * @param failure why
     */
    record Kept(@Nullable OffsetDateTime asked, @Nullable Outlook outlook, @Nullable OffsetDateTime failed, @Nullable Wording failure) {

        static final Kept NOTHING = new Kept(null, null, null, null);

        /** The outcome of a day; empty where it is not known, or where asking has failed since. */
        Optional<Outcome> on(LocalDate day) {
            return outlook == null || failure != null ? Optional.empty() : outlook.on(day);
        }
    }

    private final JdbcClient jdbc;

    Outlooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(@Nullable OffsetDateTime asked, @Nullable LocalDate since, @Nullable LocalDate until, @Nullable String outcome, boolean supposes, @Nullable String rules,
            @Nullable OffsetDateTime failed, @Nullable String failureFr, @Nullable String failureEn) {
    }

    private record ChangeRow(LocalDate day, String legalText, String titleFr, String titleEn, @Nullable String before, boolean beforeCounts, @Nullable String after,
            boolean afterCounts, String causesFr, String causesEn) {

        Change change() {
            return new Change(day, legalText, new Wording(titleFr, titleEn), answered(before, beforeCounts), answered(after, afterCounts),
                    new Causes(causesFr.lines().toList(), causesEn.lines().toList()));
        }

        private static Answered answered(@Nullable String outcome, boolean counts) {
            return new Answered(outcome == null ? null : Outcome.valueOf(outcome), counts);
        }
    }

    /** Of one moment: a run that writes meanwhile is seen as a whole or not at all. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    Optional<Kept> of(long consultation) {
        return jdbc.sql("select asked, since, until, outcome, supposes, rules, failed, failure_fr, failure_en from outlook where consultation = ?").param(consultation)
                .query(Row.class).optional().map(row -> new Kept(row.asked(), outlook(row, consultation), row.failed(),
                        row.failureFr() == null || row.failureEn() == null ? null : new Wording(row.failureFr(), row.failureEn())));
    }

    /** Of these contracts, those of which something is known. */
    List<Feed.Watched> watched(List<Contract> contracts) {
        List<Feed.Watched> watched = new ArrayList<>();
        for (Contract contract : contracts) {
            of(contract.consultation()).ifPresent(kept -> {
                if (kept.asked() != null && kept.outlook() != null) {
                    watched.add(new Feed.Watched(contract, kept.asked().toInstant(), kept.outlook()));
                }
            });
        }
        return watched;
    }

    private @Nullable Outlook outlook(Row row, long consultation) {
        if (row.since() == null || row.until() == null || row.outcome() == null || row.rules() == null) {
            return null;
        }
        List<Change> changes = jdbc.sql("""
                select day, legal_text, title_fr, title_en, before, before_counts, after, after_counts, causes_fr, causes_en from outlook_change
                where consultation = ? order by day, number""").param(consultation).query(ChangeRow.class).list().stream().map(ChangeRow::change).toList();
        return new Outlook(row.since(), row.until(), Outcome.valueOf(row.outcome()), row.supposes(), row.rules(), changes);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void replace(long consultation, Outlook outlook, OffsetDateTime asked) {
        jdbc.sql("delete from outlook where consultation = ?").param(consultation).update();
        jdbc.sql("insert into outlook (consultation, asked, since, until, outcome, supposes, rules) values (?, ?, ?, ?, ?, ?, ?)").param(consultation).param(asked)
                .param(outlook.since()).param(outlook.until()).param(outlook.outcome().name()).param(outlook.supposes()).param(outlook.rules()).update();
        int number = 0;
        for (Change change : outlook.changes()) {
            List<@Nullable Object> values = new ArrayList<>();
            values.addAll(List.of(consultation, change.day(), number++, change.text(), change.title().fr(), change.title().en()));
            values.add(name(change.before()));
            values.add(change.before().counts());
            values.add(name(change.after()));
            values.add(change.after().counts());
            values.add(String.join("\n", change.causes().fr()));
            values.add(String.join("\n", change.causes().en()));
            jdbc.sql("""
                    insert into outlook_change (consultation, day, number, legal_text, title_fr, title_en, before, before_counts, after, after_counts, causes_fr, causes_en)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(values).update();
        }
    }

    private static @Nullable String name(Answered answered) {
        return answered.outcome() == null ? null : answered.outcome().name();
    }

    /** What an earlier run said stays beside it. */
    void failed(long consultation, Wording reason, OffsetDateTime when) {
        jdbc.sql("""
                insert into outlook (consultation, failed, failure_fr, failure_en) values (?, ?, ?, ?)
                on conflict (consultation) do update set failed = excluded.failed, failure_fr = excluded.failure_fr, failure_en = excluded.failure_en""")
                .param(consultation).param(when).param(reason.fr()).param(reason.en()).update();
    }
}
