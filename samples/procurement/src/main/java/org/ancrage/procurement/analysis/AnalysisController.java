package org.ancrage.procurement.analysis;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.procurement.analysis.Analysis.Analysed;
import org.ancrage.procurement.consultation.Consultation;
import org.ancrage.procurement.facts.FactChange;
import org.ancrage.procurement.facts.FactLine;
import org.ancrage.procurement.facts.FactRow;
import org.ancrage.procurement.facts.Requests;
import org.ancrage.procurement.page.Documents;
import org.ancrage.procurement.page.Languages;
import org.ancrage.procurement.page.Refusals;
import org.ancrage.procurement.page.Refused;
import org.ancrage.procurement.page.Waiting;
import org.ancrage.procurement.page.Workers;
import org.ancrage.procurement.reading.Readings;
import org.ancrage.procurement.tender.Declaration;
import org.ancrage.procurement.tender.Declaring;
import org.ancrage.procurement.tender.EvidenceFiles;
import org.ancrage.procurement.tender.Tenders;
import org.ancrage.render.HtmlRenderer;
import org.ancrage.render.PictureChart;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages on which a buyer analyses offers. */
@Controller
class AnalysisController {

    private static final int KEPT = 20;

    private final Ancrage ancrage;
    private final Analysis analysis;
    private final Matrices matrices;
    private final Readings readings;
    private final Declaring declaring;
    private final Tenders tenders;
    private final EvidenceFiles files;
    private final Refusals refusals;
    private final Waiting<Assessment> waiting;

    AnalysisController(Ancrage ancrage, Analysis analysis, Matrices matrices, Readings readings, Declaring declaring, Tenders tenders, EvidenceFiles files, Refusals refusals,
            Workers workers) {
        this.ancrage = ancrage;
        this.analysis = analysis;
        this.matrices = matrices;
        this.readings = readings;
        this.declaring = declaring;
        this.tenders = tenders;
        this.files = files;
        this.refusals = refusals;
        this.waiting = new Waiting<>(workers, KEPT);
    }

    @GetMapping("/consultations/{consultation}/analysis")
    String matrix(@PathVariable long consultation, Model model, HttpServletRequest request, HttpServletResponse response) {
        Consultation opened = analysis.opened(consultation);
        List<Analysed> offers = matrices.of(opened).orElse(null);
        if (offers == null) {
            return Waiting.page(request, response);
        }
        OutcomeMatrix matrix = OutcomeMatrix.of(offers, corpus(), opened.useDay(), Languages.current());
        model.addAttribute("consultation", opened);
        model.addAttribute("texts", matrix.texts().values().stream().map(Title::new).toList());
        model.addAttribute("rows", matrix.rows());
        model.addAttribute("chosen", readings.told(readings.standing(consultation), Languages.current()));
        return "analysis";
    }

    /** Title of a text; in the head of a column, only what stands before the colon. */
    record Title(String whole) {
        public String head() {
            int colon = whole.indexOf(':');
            return colon < 0 ? whole : whole.substring(0, colon).strip().replaceAll("\\h+$", "");
        }
    }

    @GetMapping("/consultations/{consultation}/offers/{invitation}")
    String offer(@PathVariable long consultation, @PathVariable long invitation, Model model, HttpServletRequest request, HttpServletResponse response) {
        Consultation opened = analysis.opened(consultation);
        Request taken = analysis.taken(opened, invitation);
        Assessment answer = waiting.of(analysis.ground(opened) + " " + invitation, () -> analysis.answer(opened, taken)).orElse(null);
        if (answer == null) {
            return Waiting.page(request, response);
        }
        Declaration last = declaring.current(invitation);
        Language language = Languages.current();
        Request declared = Requests.read(String.valueOf(analysis.submitted(opened, invitation).content()));
        List<FactLine> facts = FactLine.of(RequestReader.toNode(new Request(declared.hosting(), null)), "/offer", language);
        model.addAttribute("consultation", opened);
        model.addAttribute("invitation", tenders.invitation(consultation, invitation));
        model.addAttribute("answer", answer);
        model.addAttribute("chosen", readings.told(readings.standing(consultation), language));
        model.addAttribute("ways", answer.ways().map(ways -> ways.ways().stream().map(way -> way.acts().stream().map(act -> act.words().in(language)).toList()).toList())
                .orElse(List.of()));
        Map<Boolean, List<Asked>> questions = answer.questions().stream().collect(Collectors.partitioningBy(
                question -> question.missing().stream().anyMatch(pointer -> pointer.startsWith("/offer/")),
                Collectors.mapping(question -> new Asked(question.criterion().id(), question.criterion().question().in(language)), Collectors.toList())));
        model.addAttribute("questions", questions.get(true));
        model.addAttribute("own", questions.getOrDefault(false, List.of()).stream().map(Asked::words).distinct().toList());
        model.addAttribute("rows", FactRow.of(facts));
        model.addAttribute("pointers", pointers(answer, facts));
        model.addAttribute("findings", analysis.findings(invitation));
        model.addAttribute("rounds", tenders.declarations(invitation));
        model.addAttribute("waiting", last.content() == null);
        model.addAttribute("labels", FactLine.labels(language));
        model.addAttribute("provenance", declared.provenance());
        model.addAttribute("files", files.of(invitation));
        return "offer";
    }

    /** A question that is open: of the offer, which can be sent back, or of the need and the contract, which the buyer must answer. */
    record Asked(String criterion, String words) {
    }

    /** Facts of which something can be found out: those that were declared, and those that are missing. */
    private static Set<String> pointers(Assessment answer, List<FactLine> facts) {
        Set<String> pointers = new LinkedHashSet<>(facts.stream().map(FactLine::pointer).filter(pointer -> FactChange.component(pointer).isPresent()).toList());
        answer.questions().stream().flatMap(question -> question.missing().stream()).filter(pointer -> !pointer.startsWith("/need"))
                .filter(pointer -> FactChange.component(pointer).isPresent()).forEach(pointers::add);
        return pointers;
    }

    @GetMapping("/consultations/{consultation}/offers/{invitation}/answer.html")
    ResponseEntity<byte[]> answer(@PathVariable long consultation, @PathVariable long invitation) {
        return Documents.html(new HtmlRenderer(corpus(), Languages.current()).render(full(consultation, invitation)));
    }

    @GetMapping("/consultations/{consultation}/offers/{invitation}/picture.svg")
    ResponseEntity<byte[]> picture(@PathVariable long consultation, @PathVariable long invitation) {
        return Documents.svg(new PictureChart(corpus(), Languages.current()).render(full(consultation, invitation).picture().orElseThrow()));
    }

    private Assessment full(long consultation, long invitation) {
        Consultation opened = analysis.opened(consultation);
        return analysis.answer(opened, analysis.taken(opened, invitation));
    }

    private Corpus corpus() {
        return ancrage.corpus();
    }

    @GetMapping("/consultations/{consultation}/offers/{invitation}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable long consultation, @PathVariable long invitation, @PathVariable long file) {
        analysis.opened(consultation);
        tenders.invitation(consultation, invitation);
        EvidenceFiles.Content content = files.get(invitation, file);
        return Documents.file(content.name(), content.content());
    }

    @PostMapping("/consultations/{consultation}/offers/{invitation}/findings")
    String find(@PathVariable long consultation, @PathVariable long invitation, @RequestParam Finding.Kind kind, @RequestParam String pointer,
            @RequestParam(defaultValue = "") String value, @RequestParam String title, @RequestParam LocalDate asOf, @RequestParam String reason, Principal principal,
            RedirectAttributes next) {
        try {
            analysis.find(consultation, invitation, kind, pointer, value, title, asOf, reason, principal.getName());
        } catch (InvalidInputException wrong) {
            refusals.tell(wrong, next);
        } catch (Refused refused) {
            refusals.tell(refused.key(), next);
        }
        return "redirect:/consultations/" + consultation + "/offers/" + invitation;
    }

    @PostMapping("/consultations/{consultation}/offers/{invitation}/clarifications")
    String clarify(@PathVariable long consultation, @PathVariable long invitation, @RequestParam(defaultValue = "") List<String> criterion, @RequestParam LocalDate closing,
            Principal principal, RedirectAttributes next) {
        tenders.invitation(consultation, invitation);
        refusals.step(next, () -> {
            declaring.clarify(invitation, criterion, closing, principal.getName());
            refusals.done("clarification.asked", next);
        });
        return "redirect:/consultations/" + consultation + "/offers/" + invitation;
    }
}
