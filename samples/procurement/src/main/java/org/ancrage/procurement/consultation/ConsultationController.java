package org.ancrage.procurement.consultation;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.ancrage.Ancrage;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Position;
import org.ancrage.document.RecordWriter;
import org.ancrage.procurement.audit.Audit;
import org.ancrage.procurement.facts.FactLine;
import org.ancrage.procurement.facts.FactRow;
import org.ancrage.procurement.page.Documents;
import org.ancrage.procurement.page.Languages;
import org.ancrage.procurement.page.Refusals;
import org.ancrage.procurement.page.Refused;
import org.ancrage.procurement.questionnaire.QuestionView;
import org.ancrage.procurement.questionnaire.Questionnaire;
import org.ancrage.procurement.questionnaire.Reply;
import org.ancrage.render.RequirementsRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages on which a buyer prepares a consultation. */
@Controller
class ConsultationController {

    private final Ancrage ancrage;
    private final Consultations consultations;
    private final Preparation preparation;
    private final List<ConsultationSection> sections;
    private final Audit audit;
    private final Refusals refusals;
    private final Clock clock;

    ConsultationController(Ancrage ancrage, Consultations consultations, Preparation preparation, List<ConsultationSection> sections, Audit audit, Refusals refusals,
            Clock clock) {
        this.ancrage = ancrage;
        this.consultations = consultations;
        this.preparation = preparation;
        this.sections = sections;
        this.audit = audit;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/consultations")
    String list(Model model) {
        model.addAttribute("consultations", consultations.all());
        return "consultations";
    }

    @PostMapping("/consultations")
    String begin(@RequestParam String title, @RequestParam LocalDate launch, @RequestParam LocalDate closing, @RequestParam LocalDate useDay, Principal principal,
            RedirectAttributes next) {
        try {
            return "redirect:/consultations/" + preparation.begin(title, launch, closing, useDay, principal.getName()) + "/questions";
        } catch (Refused refused) {
            refusals.tell(refused.key(), next);
            return "redirect:/consultations";
        }
    }

    @GetMapping("/consultations/{consultation}")
    String one(@PathVariable long consultation, Model model) {
        Consultation found = consultations.get(consultation);
        Questionnaire questionnaire = preparation.questionnaire(found);
        model.addAttribute("consultation", found);
        model.addAttribute("closed", found.closedOn(LocalDate.now(clock)));
        model.addAttribute("open", questionnaire.questions(Languages.current()).size());
        model.addAttribute("skipped", questionnaire.skipped(Languages.current()));
        model.addAttribute("rows", FactRow.of(FactLine.of(new MappingNode(java.util.Map.of("need", RecordWriter.toNode(questionnaire.hosting().need())), Position.UNKNOWN),
                "/need", Languages.current())));
        model.addAttribute("trail", audit.of(consultation));
        sections.forEach(section -> model.addAllAttributes(section.of(found)));
        return "consultation";
    }

    @GetMapping("/consultations/{consultation}/questions")
    String questions(@PathVariable long consultation, @RequestParam(required = false) @Nullable String at, Model model) {
        Consultation found = consultations.get(consultation);
        Questionnaire questionnaire = preparation.questionnaire(found);
        model.addAttribute("consultation", found);
        model.addAttribute("version", found.version());
        model.addAttribute("questionnaire", questionnaire);
        model.addAttribute("action", "/consultations/" + consultation + "/questions");
        model.addAttribute("end", "/consultations/" + consultation);
        model.addAllAttributes(QuestionView.page(questionnaire, at, Languages.current()));
        return "questions";
    }

    @PostMapping("/consultations/{consultation}/questions")
    String reply(@PathVariable long consultation, Reply reply, Principal principal, RedirectAttributes next) {
        try {
            preparation.reply(consultation, reply, principal.getName());
        } catch (InvalidInputException wrong) {
            refusals.tell(wrong, next);
        } catch (Refused refused) {
            refusals.tell(refused.key(), next);
        }
        return "redirect:/consultations/" + consultation + "/questions";
    }

    @GetMapping("/consultations/{consultation}/requirements.html")
    ResponseEntity<byte[]> requirements(@PathVariable long consultation) {
        return Documents.html(renderer().html(preparation.requirements(consultations.get(consultation))));
    }

    @GetMapping("/consultations/{consultation}/requirements.docx")
    ResponseEntity<byte[]> document(@PathVariable long consultation) {
        return Documents.file("requirements-" + consultation + ".docx", RequirementsDocument.docx(
                renderer().inFull().html(preparation.requirements(consultations.get(consultation))), Date.from(clock.instant())));
    }

    private RequirementsRenderer renderer() {
        return new RequirementsRenderer(ancrage.corpus(), Languages.current());
    }

    @PostMapping("/consultations/{consultation}/launch")
    String launch(@PathVariable long consultation, @RequestParam int version, Principal principal, RedirectAttributes next) {
        preparation.launch(consultation, version, principal.getName());
        refusals.done("consultation.launched", next);
        return "redirect:/consultations/" + consultation;
    }
}
