package org.ancrage.procurement.watch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ancrage.decision.Outcome;
import org.ancrage.law.Language;
import org.ancrage.procurement.audit.Audit;
import org.ancrage.procurement.database.Settings;
import org.ancrage.procurement.page.Languages;
import org.ancrage.procurement.page.NotThere;
import org.ancrage.procurement.page.Refusals;
import org.ancrage.procurement.page.Refused;
import org.ancrage.procurement.page.Waiting;
import org.ancrage.procurement.page.Workers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of running contracts, and calendars. */
@Controller
class WatchController {

    /** People who wait. */
    private static final int MOST = 100;
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int[] WINDOWS = {30, 90, Watch.AHEAD};

    /**
     * A contract on the page.
     *
     * @param asked when something was last found out; null where nothing was yet
     * @param now outcome of today; null where the last run failed, or tells nothing of today
     */
    record Shown(Contract contract, @Nullable LocalDateTime asked, boolean supposes, @Nullable Outcome now, @Nullable LocalDateTime failed, @Nullable String failure,
            List<Window> windows) {
    }

    /** What changes within so many days, and not sooner. */
    record Window(int days, List<Day> changes) {
    }

    /** What changes on a day. */
    record Day(LocalDate on, List<Line> lines) {
    }

    /** One change of it, in words. */
    record Line(String told, List<String> causes) {
    }

    private final Contracts contracts;
    private final Outlooks outlooks;
    private final Watch watch;
    private final FeedLinks links;
    private final Feed feed;
    private final ChangeWords words;
    private final Audit audit;
    private final Refusals refusals;
    private final Settings settings;
    private final Clock clock;
    private final Waiting<Boolean> waiting;

    WatchController(Contracts contracts, Outlooks outlooks, Watch watch, FeedLinks links, Feed feed, ChangeWords words, Audit audit, Refusals refusals,
            Settings settings, Clock clock, Workers workers) {
        this.contracts = contracts;
        this.outlooks = outlooks;
        this.watch = watch;
        this.links = links;
        this.feed = feed;
        this.words = words;
        this.audit = audit;
        this.refusals = refusals;
        this.settings = settings;
        this.clock = clock;
        this.waiting = new Waiting<>(workers, MOST);
    }

    @GetMapping("/watch")
    String page(Principal principal, Model model, HttpServletRequest request, HttpServletResponse response) {
        if (waiting.at(principal.getName())) {
            try {
                if (waiting.taken(principal.getName()).isEmpty()) {
                    return Waiting.page(request, response);
                }
                model.addAttribute("done", refusals.words("watch.asked"));
            } catch (Refused refused) {
                model.addAttribute("refusals", List.of(refusals.words(refused.key())));
            }
        }
        LocalDate today = LocalDate.now(clock);
        Language language = Languages.current();
        model.addAttribute("contracts", contracts.running().stream().map(contract -> shown(contract, today, language)).toList());
        model.addAttribute("ended", contracts.ended());
        return "watch";
    }

    /** An outlook of an earlier day is told as far as it reaches; where asking has failed since, it promises nothing of today. */
    private Shown shown(Contract contract, LocalDate today, Language language) {
        Outlooks.Kept kept = outlooks.of(contract.consultation()).orElse(Outlooks.Kept.NOTHING);
        Outlook outlook = kept.outlook();
        String failure = kept.failure() == null ? null : kept.failure().in(language);
        List<Window> windows = new ArrayList<>();
        int after = 0;
        for (int within : WINDOWS) {
            windows.add(new Window(within, outlook == null ? List.of() : days(outlook.ahead(today, after, within), language)));
            after = within;
        }
        return new Shown(contract, local(kept.asked()), outlook != null && outlook.supposes(), kept.on(today).orElse(null), local(kept.failed()), failure,
                windows);
    }

    private @Nullable LocalDateTime local(@Nullable OffsetDateTime time) {
        return time == null ? null : time.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }

    private List<Day> days(List<Change> changes, Language language) {
        List<Day> days = new ArrayList<>();
        changes.stream().collect(Collectors.groupingBy(Change::day, TreeMap::new, Collectors.toList())).forEach((day, those) -> days.add(new Day(day,
                those.stream().map(change -> new Line(words.told(change, language), change.causes().in(language))).toList())));
        return days;
    }

    @PostMapping("/watch/runs")
    String run(Principal principal, RedirectAttributes next) {
        audit.write(principal.getName(), "WATCH_ASKED", null);
        refusals.step(next, () -> waiting.of(principal.getName(), this::run));
        return "redirect:/watch";
    }

    private Boolean run() {
        if (watch.run(true).isEmpty()) {
            throw new Refused("watch.at-it");
        }
        return true;
    }

    @PostMapping("/watch/contracts/{consultation}/end")
    String end(@PathVariable long consultation, @RequestParam String reason, Principal principal, RedirectAttributes next) {
        refusals.step(next, () -> {
            contracts.end(consultation, reason, principal.getName());
            refusals.done("watch.ended", next);
        });
        return "redirect:/watch";
    }

    @PostMapping("/watch/link")
    String link(Principal principal, RedirectAttributes next) {
        next.addFlashAttribute("link", settings.address() + "/watch/" + links.make(principal.getName()) + ".ics?lang=" + Languages.current().code());
        return "redirect:/watch";
    }

    @GetMapping("/watch/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        if (!links.leads(token)) {
            throw new NotThere();
        }
        return ResponseEntity.ok().contentType(CALENDAR).body(feed.written(outlooks.watched(contracts.running()), Languages.current()));
    }
}
