package org.ancrage.procurement.watch;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ancrage.law.Language;
import org.ancrage.procurement.api.Resources;
import org.ancrage.procurement.audit.Audit;
import org.ancrage.procurement.page.Languages;
import org.ancrage.procurement.page.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Running contracts for programs. */
@RestController
class WatchApi {

    /** Why a contract has ended. */
    record ContractEnd(String reason) {
    }

    /** @param contracts about how many it asked */
    record WatchRun(int contracts) {
    }

    private final Contracts contracts;
    private final Outlooks outlooks;
    private final Watch watch;
    private final Feed feed;
    private final ChangeWords words;
    private final Audit audit;
    private final Clock clock;

    WatchApi(Contracts contracts, Outlooks outlooks, Watch watch, Feed feed, ChangeWords words, Audit audit, Clock clock) {
        this.contracts = contracts;
        this.outlooks = outlooks;
        this.watch = watch;
        this.feed = feed;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param after consultation of the last one that was seen */
    @Operation(summary = "Running contracts, and what is known of 180 days to come; the header Link says where the next are")
    @GetMapping("/api/watch/contracts")
    ResponseEntity<List<ContractResource>> running(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int most) {
        int answered = Resources.most(most);
        return Resources.page(contracts.running().stream().filter(contract -> contract.consultation() > after).limit(answered + 1L)
                .map(contract -> resource(contract, LocalDate.now(clock), Languages.current())).toList(), answered,
                last -> "/api/watch/contracts?after=" + last.consultation());
    }

    private ContractResource resource(Contract contract, LocalDate today, Language language) {
        Outlooks.Kept kept = outlooks.of(contract.consultation()).orElse(Outlooks.Kept.NOTHING);
        Outlook outlook = kept.outlook();
        String failure = kept.failure() == null ? null : kept.failure().in(language);
        List<ContractResource.ChangeResource> changes = outlook == null ? List.of()
                : outlook.ahead(today, 0, Watch.AHEAD).stream().map(change -> new ContractResource.ChangeResource(change.day(), change.whole() ? null : change.text(),
                        change.before().outcome(), change.after().outcome(), words.told(change, language), change.causes().in(language))).toList();
        return new ContractResource(contract.consultation(), contract.title(), contract.invitation(), contract.tenderer(), contract.useDay(), kept.asked(),
                kept.on(today).orElse(null), outlook != null && outlook.supposes(), failure, outlook == null ? null : outlook.until(), changes);
    }

    @Operation(summary = "Ask about all running contracts again")
    @PostMapping("/api/watch/runs")
    WatchRun run(Principal principal) {
        audit.write(principal.getName(), "WATCH_ASKED", null);
        return new WatchRun(watch.run(true).orElseThrow(() -> Refused.atThisStage("watch.at-it")));
    }

    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that a contract has ended")
    @PostMapping("/api/watch/contracts/{consultation}/end")
    void end(@PathVariable long consultation, @RequestBody ContractEnd body, Principal principal) {
        contracts.end(consultation, body.reason(), principal.getName());
    }

    @Operation(summary = "Changes to come as a calendar (RFC 5545)")
    @GetMapping(path = "/api/watch/calendar", produces = "text/calendar;charset=UTF-8")
    byte[] calendar() {
        return feed.written(outlooks.watched(contracts.running()), Languages.current());
    }
}
