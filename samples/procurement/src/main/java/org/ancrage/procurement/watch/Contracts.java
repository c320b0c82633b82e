package org.ancrage.procurement.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.ancrage.procurement.audit.Audit;
import org.ancrage.procurement.page.Entered;
import org.ancrage.procurement.page.NotThere;
import org.ancrage.procurement.page.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contracts run from their day of use on, until a buyer says that they have ended, which stays said. */
@Service
class Contracts {

    /** One that has ended. */
    record Ended(String title, String reason, String author, OffsetDateTime written) {
    }

    private static final String BEGUN = """
            select decision.consultation, title, chosen as invitation, tenderer, use_day from decision
            join consultation on consultation.id = decision.consultation join invitation on invitation.id = chosen where use_day <= ?""";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Contracts(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    List<Contract> running() {
        return jdbc.sql(BEGUN + " and not exists (select 1 from contract_end where contract_end.consultation = decision.consultation) order by decision.consultation")
                .param(LocalDate.now(clock)).query(Contract.class).list();
    }

    /** The last ones first. */
    List<Ended> ended() {
        return jdbc.sql("""
                select title, reason, author, written from contract_end join consultation on consultation.id = contract_end.consultation
                order by written desc, consultation.id desc""").query(Ended.class).list();
    }

    /** @throws NotThere if there is no such contract, or it does not run yet */
    @Transactional
    void end(long consultation, String reason, String author) {
        Contract contract = jdbc.sql(BEGUN + " and decision.consultation = ?").param(LocalDate.now(clock)).param(consultation).query(Contract.class).optional()
                .orElseThrow(NotThere::new);
        String ground = Entered.lines(reason, 2000, "watch.reason-missing");
        int ended = jdbc.sql("insert into contract_end (consultation, reason, author) values (?, ?, ?) on conflict do nothing")
                .param(contract.consultation()).param(ground).param(author).update();
        if (ended == 0) {
            throw Refused.atThisStage("watch.ended-already");
        }
        audit.write(author, "CONTRACT_ENDED", consultation);
    }
}
