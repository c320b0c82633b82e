package org.ancrage.procurement.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.ancrage.Ancrage;
import org.ancrage.law.Language;
import org.ancrage.procurement.analysis.Analysis;
import org.ancrage.procurement.consultation.Consultation;
import org.ancrage.procurement.page.Languages;
import org.ancrage.procurement.page.Refusals;
import org.ancrage.procurement.page.Waiting;
import org.ancrage.procurement.page.Workers;
import org.ancrage.procurement.reading.Readings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of open points of law. */
@Controller
class ReviewController {

    private static final int KEPT = 4;

    private final Ancrage ancrage;
    private final Analysis analysis;
    private final Reviewing reviewing;
    private final Readings readings;
    private final Refusals refusals;
    private final Waiting<List<OpenPoint>> waiting;

    ReviewController(Ancrage ancrage, Analysis analysis, Reviewing reviewing, Readings readings, Refusals refusals, Workers workers) {
        this.ancrage = ancrage;
        this.analysis = analysis;
        this.reviewing = reviewing;
        this.readings = readings;
        this.refusals = refusals;
        this.waiting = new Waiting<>(workers, KEPT);
    }

    @GetMapping("/consultations/{consultation}/readings")
    String points(@PathVariable long consultation, Model model, HttpServletRequest request, HttpServletResponse response) {
        Consultation opened = analysis.opened(consultation);
        Language language = Languages.current();
        Optional<List<OpenPoint>> points = waiting.of(analysis.ground(opened) + language, () -> reviewing.points(opened, language));
        if (points.isEmpty()) {
            return Waiting.page(request, response);
        }
        model.addAttribute("consultation", opened);
        model.addAttribute("points", points.get().stream().map(point -> new Shown(point, point.question(language),
                point.options(ancrage.corpus(), language))).toList());
        model.addAttribute("house", readings.toldOfHouse(language));
        model.addAttribute("history", readings.told(readings.history(consultation), language));
        return "readings";
    }

    /** A point in the language of the page. */
    record Shown(OpenPoint point, String question, List<OpenPoint.Choosable> options) {
    }

    @PostMapping("/consultations/{consultation}/readings")
    String choose(@PathVariable long consultation, @RequestParam String reading, @RequestParam(defaultValue = "") String option, @RequestParam String reason,
            @RequestParam int version, Principal principal, RedirectAttributes next) {
        refusals.step(next, () -> {
            reviewing.choose(consultation, reading, option, reason, version, principal.getName());
            refusals.done("reading.done", next);
        });
        return "redirect:/consultations/" + consultation + "/readings";
    }
}
