package org.ancrage.procurement.decision;

import java.security.Principal;
import org.ancrage.procurement.analysis.Analysis;
import org.ancrage.procurement.consultation.Consultation;
import org.ancrage.procurement.page.Documents;
import org.ancrage.procurement.page.Languages;
import org.ancrage.procurement.page.Refusals;
import org.ancrage.procurement.page.Refused;
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

    private final Analysis analysis;
    private final Readings readings;
    private final Deciding deciding;
    private final RecordLog log;
    private final DecisionFile file;
    private final Refusals refusals;

    DecisionController(Analysis analysis, Readings readings, Deciding deciding, RecordLog log, DecisionFile file, Refusals refusals) {
        this.analysis = analysis;
        this.readings = readings;
        this.deciding = deciding;
        this.log = log;
        this.file = file;
        this.refusals = refusals;
    }

    @GetMapping("/consultations/{consultation}/decision")
    String decision(@PathVariable long consultation, Model model) {
        Consultation opened = analysis.opened(consultation);
        model.addAttribute("consultation", opened);
        model.addAttribute("offers", analysis.matrix(opened));
        model.addAttribute("decision", deciding.of(consultation).orElse(null));
        model.addAttribute("entries", log.of(consultation));
        model.addAttribute("chosen", readings.told(readings.standing(consultation), Languages.current()));
        return "decision";
    }

    @PostMapping("/consultations/{consultation}/decision")
    String decide(@PathVariable long consultation, @RequestParam(required = false) @Nullable Long chosen, @RequestParam String reasons, @RequestParam int version,
            Principal principal, RedirectAttributes next) {
        try {
            deciding.decide(consultation, chosen, reasons, version, Languages.current(), principal.getName());
            refusals.done("decision.done", next);
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
