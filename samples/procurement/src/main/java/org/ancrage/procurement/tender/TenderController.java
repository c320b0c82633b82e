package org.ancrage.procurement.tender;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.exchange.Remark;
import org.ancrage.law.Language;
import org.ancrage.procurement.consultation.Consultation;
import org.ancrage.procurement.consultation.Consultations;
import org.ancrage.procurement.facts.FactLine;
import org.ancrage.procurement.facts.FactRow;
import org.ancrage.procurement.page.Documents;
import org.ancrage.procurement.page.Languages;
import org.ancrage.procurement.page.Refusals;
import org.ancrage.procurement.page.Refused;
import org.ancrage.procurement.questionnaire.QuestionView;
import org.ancrage.procurement.questionnaire.Questionnaire;
import org.ancrage.procurement.questionnaire.Reply;
import org.ancrage.procurement.security.Tenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages of a tenderer. Which offer they are about is never said by the browser: it is that of the invitation by which one came. */
@Controller
class TenderController {

    private static final int MOST_REMARKS = 100;
    private static final Pattern POINTER = Pattern.compile("/offer(/[A-Za-z0-9]+)+");

    private final Declaring declaring;
    private final Imports imports;
    private final Tenders tenders;
    private final EvidenceFiles files;
    private final Consultations consultations;
    private final Refusals refusals;

    TenderController(Declaring declaring, Imports imports, Tenders tenders, EvidenceFiles files, Consultations consultations, Refusals refusals) {
        this.declaring = declaring;
        this.imports = imports;
        this.tenders = tenders;
        this.files = files;
        this.consultations = consultations;
        this.refusals = refusals;
    }

    @GetMapping("/tender")
    String overview(@AuthenticationPrincipal Tenderer tenderer, Model model) {
        Declaration declaration = declaring.current(tenderer.invitation());
        Questionnaire questionnaire = declaring.questionnaire(declaration);
        model.addAttribute("consultation", consultation(tenderer));
        model.addAttribute("declaration", declaration);
        model.addAttribute("rounds", tenders.declarations(tenderer.invitation()));
        model.addAttribute("open", declaration.openOn(declaring.today()));
        model.addAttribute("missing", questionnaire.questions(Languages.current()));
        model.addAttribute("skipped", questionnaire.skipped(Languages.current()));
        List<FactLine> facts = FactLine.of(RequestReader.toNode(new Request(questionnaire.hosting(), null)), Declaring.OFFER, Languages.current());
        model.addAttribute("facts", facts.stream().filter(FactRow::told).toList());
        model.addAttribute("rows", FactRow.of(facts));
        model.addAttribute("labels", FactLine.labels(Languages.current()));
        model.addAttribute("provenance", declaring.provenance(declaration));
        model.addAttribute("files", files.of(tenderer.invitation()));
        model.addAttribute("kinds", Imports.Kind.values());
        return "tender";
    }

    private Consultation consultation(Tenderer tenderer) {
        return consultations.get(tenders.invitation(tenderer.invitation()).consultation());
    }

    @GetMapping("/tender/questions")
    String questions(@AuthenticationPrincipal Tenderer tenderer, @RequestParam(required = false) @Nullable String at, Model model) {
        Declaration declaration = declaring.current(tenderer.invitation());
        Questionnaire questionnaire = declaring.questionnaire(declaration);
        model.addAttribute("consultation", consultation(tenderer));
        model.addAttribute("version", declaration.version());
        model.addAttribute("questionnaire", questionnaire);
        model.addAttribute("action", "/tender/questions");
        model.addAttribute("end", "/tender");
        model.addAllAttributes(QuestionView.page(questionnaire, at, Languages.current()));
        return "questions";
    }

    @PostMapping("/tender/questions")
    String reply(@AuthenticationPrincipal Tenderer tenderer, Reply reply, RedirectAttributes next) {
        return after(next, "/tender/questions", () -> declaring.reply(tenderer.invitation(), reply));
    }

    @GetMapping("/tender/declaration.xlsx")
    ResponseEntity<byte[]> spreadsheet(@AuthenticationPrincipal Tenderer tenderer) {
        return Documents.file("declaration.xlsx", declaring.spreadsheet(tenderer.invitation()));
    }

    @PostMapping("/tender/imports")
    String imports(@AuthenticationPrincipal Tenderer tenderer, @RequestParam Imports.Kind kind, @RequestParam List<MultipartFile> file,
            @RequestParam(defaultValue = "") String entity, @RequestParam int version, RedirectAttributes next) {
        return after(next, "/tender", () -> {
            List<Remark> remarks = imports.read(tenderer.invitation(), kind, Imports.Sent.of(file), entity, version);
            next.addFlashAttribute("remarks", remarks.stream().limit(MOST_REMARKS).map(remark -> told(remark, Languages.current())).toList());
        });
    }

    /** In words where the library points at facts. */
    private static String told(Remark remark, Language language) {
        UnaryOperator<String> labels = FactLine.labels(language);
        return POINTER.matcher(remark.in(language)).replaceAll(found -> Matcher.quoteReplacement(labels.apply(found.group())));
    }

    @PostMapping("/tender/evidence")
    String evidence(@AuthenticationPrincipal Tenderer tenderer, @RequestParam(defaultValue = "") List<String> fact, @RequestParam String title,
            @RequestParam LocalDate asOf, @RequestParam(required = false) @Nullable MultipartFile file, @RequestParam int version, RedirectAttributes next) {
        return after(next, "/tender", () -> declaring.evidence(tenderer.invitation(), fact, title, asOf, file == null ? "" : EvidenceFiles.nameOf(file),
                file == null ? new byte[0] : file.getBytes(), version));
    }

    @GetMapping("/tender/files/{file}")
    ResponseEntity<byte[]> file(@AuthenticationPrincipal Tenderer tenderer, @PathVariable long file) {
        EvidenceFiles.Content content = files.get(tenderer.invitation(), file);
        return Documents.file(content.name(), content.content());
    }

    @PostMapping("/tender/submission")
    String submit(@AuthenticationPrincipal Tenderer tenderer, @RequestParam int version, RedirectAttributes next) {
        return after(next, "/tender", () -> {
            declaring.submit(tenderer.invitation(), version);
            refusals.done("tender.submitted", next);
        });
    }

    private interface Step {
        void take() throws IOException;
    }

    private String after(RedirectAttributes next, String page, Step step) {
        try {
            step.take();
        } catch (InvalidInputException wrong) {
            refusals.tell(wrong, next);
        } catch (Refused refused) {
            refusals.tell(refused.key(), next);
        } catch (IOException unreadable) {
            refusals.tell("import.unreadable", next);
        }
        return "redirect:" + page;
    }
}
