package org.ancrage.procurement.decision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.ancrage.law.Language;
import org.ancrage.procurement.analysis.Analysis;
import org.ancrage.procurement.analysis.Analysis.Analysed;
import org.ancrage.procurement.analysis.Matrices;
import org.ancrage.procurement.consultation.Consultation;
import org.ancrage.procurement.page.Documents;
import org.ancrage.procurement.page.Languages;
import org.ancrage.procurement.page.Refusals;
import org.ancrage.procurement.page.Refused;
import org.ancrage.procurement.page.Waiting;
import org.ancrage.procurement.page.Workers;
import org.ancrage.procurement.reading.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages of the decision. */
@Controller
class DecisionController {

    /** People who wait. */
    private static final int MOST = 100;

    private final Analysis analysis;
    private final Matrices matrices;
    private final Readings readings;
    private final Deciding deciding;
    private final RecordLog log;
    private final DecisionFile file;
    private final Refusals refusals;
    private final Waiting<String> waiting;

    DecisionController(Analysis analysis, Matrices matrices, Readings readings, Deciding deciding, RecordLog log, DecisionFile file, Refusals refusals,
            Workers workers) {
        this.analysis = analysis;
        this.matrices = matrices;
        this.readings = readings;
        this.deciding = deciding;
        this.log = log;
        this.file = file;
        this.refusals = refusals;
        this.waiting = new Waiting<>(workers, MOST);
    }

    @GetMapping("/consultations/{consultation}/decision")
    String decision(@PathVariable long consultation, Principal principal, Model model, HttpServletRequest request, HttpServletResponse response) {
        Consultation opened = analysis.opened(consultation);
        if (waiting.at(key(consultation, principal)) && !done(consultation, principal, model)) {
            return Waiting.page(request, response);
        }
        Optional<List<Analysed>> offers = matrices.of(opened);
        if (offers.isEmpty()) {
            return Waiting.page(request, response);
        }
        model.addAttribute("consultation", analysis.opened(consultation));
        model.addAttribute("offers", offers.get());
        model.addAttribute("decision", deciding.of(consultation).orElse(null));
        model.addAttribute("entries", log.of(consultation));
        model.addAttribute("chosen", readings.told(readings.standing(consultation), Languages.current()));
        return "decision";
    }

    /** Whether that on which somebody waits has come to an end, and how it has. */
    private boolean done(long consultation, Principal principal, Model model) {
        try {
            Optional<String> message = waiting.taken(key(consultation, principal));
            message.ifPresent(key -> model.addAttribute("done", refusals.words(key)));
            return message.isPresent();
        } catch (Refused refused) {
            model.addAttribute("refusals", List.of(refusals.words(refused.key())));
            return true;
        }
    }

    private static String key(long consultation, Principal principal) {
        return consultation + " " + principal.getName();
    }

    @PostMapping("/consultations/{consultation}/decision")
    String decide(@PathVariable long consultation, @RequestParam(required = false) @Nullable Long chosen, @RequestParam String reasons, @RequestParam int version,
            Principal principal, RedirectAttributes next) {
        Language language = Languages.current();
        String author = principal.getName();
        String key = key(consultation, principal);
        try {
            Optional<String> message = waiting.of(key, () -> {
                deciding.decide(consultation, chosen, reasons, version, language, author);
                return "decision.done";
            });
            if (message.isPresent()) {
                waiting.taken(key).ifPresent(done -> refusals.done(done, next));
            }
        } catch (Refused refused) {
            refusals.tell(refused.key(), next);
        }
        return "redirect:/consultations/" + consultation + "/decision";
    }

    @GetMapping("/consultations/{consultation}/file.zip")
    ResponseEntity<byte[]> file(@PathVariable long consultation) {
        Consultation opened = analysis.opened(consultation);
        return Documents.file("consultation-" + consultation + ".zip", file.zip(opened, LocaleContextHolder.getLocale()));
    }
}
