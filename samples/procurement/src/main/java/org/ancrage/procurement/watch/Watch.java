package org.ancrage.procurement.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.ancrage.AnswerProblem;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.document.InvalidInputException;
import org.ancrage.law.Language;
import org.ancrage.law.Wording;
import org.ancrage.procurement.decision.Deciding;
import org.ancrage.procurement.page.Refused;
import org.ancrage.record.StoredRecord;
import org.ancrage.refusal.SilencedFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks of each running contract what will become of its answer, on the facts and readings of the record of the decision, under the law as the packs have it
 * today. One run at a time, however many applications share the database; of a contract that cannot be asked about, the reason is kept, and the others go on.
 */
@Service
public class Watch {

    /** Days ahead. */
    static final int AHEAD = 180;
    /** Of this application, among the advisory locks of the database. */
    public static final long LOCK = 0x77617463685f7275L;
    private static final int MOST_PROBLEMS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Contracts contracts;
    private final Deciding deciding;
    private final Foresight foresight;
    private final Outlooks outlooks;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final TransactionTemplate whole;
    private final TransactionTemplate each;
    private final Clock clock;

    Watch(Contracts contracts, Deciding deciding, Foresight foresight, Outlooks outlooks, MessageSource messages, JdbcClient jdbc,
            PlatformTransactionManager transactions, Clock clock) {
        this.contracts = contracts;
        this.deciding = deciding;
        this.foresight = foresight;
        this.outlooks = outlooks;
        this.messages = messages;
        this.jdbc = jdbc;
        this.whole = new TransactionTemplate(transactions);
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * A run.
     *
     * @param again whether it asks as well about contracts that the same packs answered about today
     * @return about how many contracts it asked; empty where another run is at it
     */
    public OptionalInt run(boolean again) {
        OptionalInt asked = whole.execute(status -> {
            // Held until this transaction ends, also by the end of an application that is killed; what is found is kept in transactions of its own.
            if (!jdbc.sql("select pg_try_advisory_xact_lock(?)").param(LOCK).query(Boolean.class).single()) {
                return OptionalInt.empty();
            }
            LocalDate today = LocalDate.now(clock);
            List<Contract> due = contracts.running().stream().filter(contract -> again || !known(contract, today)).toList();
            due.forEach(contract -> ask(contract, today));
            return OptionalInt.of(due.size());
        });
        return asked == null ? OptionalInt.empty() : asked;
    }

    private boolean known(Contract contract, LocalDate today) {
        Outlooks.Kept kept = outlooks.of(contract.consultation()).orElse(null);
        return kept != null && kept.failed() == null && kept.outlook() != null && kept.outlook().since().equals(today) && kept.outlook().rules().equals(foresight.rules());
    }

    private void ask(Contract contract, LocalDate today) {
        Outlook outlook;
        try {
            outlook = outlook(contract, today);
        } catch (AnswerInterruptedException stopping) {
            // The application stops: nothing is wrong with the contract, which the next run asks about.
            throw stopping;
        } catch (RuntimeException failed) {
            log(contract, failed);
            each.executeWithoutResult(status -> outlooks.failed(contract.consultation(), reason(failed), OffsetDateTime.now(clock)));
            return;
        }
        each.executeWithoutResult(status -> outlooks.replace(contract.consultation(), outlook, OffsetDateTime.now(clock)));
    }

    /** Messages may tell facts: they are for those who may read the contract. A fault tells where it is instead. */
    private static void log(Contract contract, RuntimeException failed) {
        String kind = failed.getClass().getName();
        if (failed instanceof InvalidInputException || failed instanceof Refused || AnswerProblem.ofRefusal(failed).isPresent()) {
            LOG.warn("Nothing could be found out about contract {}: {}", contract.consultation(), kind);
        } else {
            LOG.error("Nothing could be found out about contract {}", contract.consultation(), SilencedFault.of(failed));
        }
    }

    private Outlook outlook(Contract contract, LocalDate today) {
        StoredRecord record = deciding.record(contract.consultation(), contract.invitation()).filter(StoredRecord::isIntact)
                .orElseThrow(() -> new Refused("watch.no-record"));
        return foresight.of(record.request(), record.readings(), today, today.plusDays(AHEAD));
    }

    private Wording reason(RuntimeException failed) {
        return new Wording(reason(failed, Language.FR), reason(failed, Language.EN));
    }

    private String reason(RuntimeException failed, Language language) {
        Locale locale = Locale.forLanguageTag(language.code());
        if (failed instanceof InvalidInputException invalid) {
            return messages.getMessage("failure.invalid", null, locale) + " "
                    + invalid.problems().stream().limit(MOST_PROBLEMS).map(problem -> problem.message(language)).collect(Collectors.joining(" "));
        }
        if (failed instanceof Refused refused) {
            return messages.getMessage(refused.key(), null, locale);
        }
        return AnswerProblem.ofRefusal(failed).map(why -> why.in(language))
                .orElseGet(() -> messages.getMessage("watch.failed-inside", new Object[] {failed.getClass().getSimpleName()}, locale));
    }
}
