package org.ancrage.engine.requirement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ancrage.fact.Customer;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.law.Procurement;
import org.ancrage.law.TenderTerm;
import org.ancrage.law.TenderTerm.Fit;
import org.ancrage.law.TenderTerm.Instrument;
import org.ancrage.requirement.Demand;
import org.ancrage.requirement.TenderAdvice;
import org.ancrage.requirement.TextRequirements;
import org.ancrage.requirement.TextRequirements.Applies;

/** What a public buyer may write of what is required. */
public record Advice(Procurement procurement, LocalDate launch, LocalDate use) {

    /** Whether the code governs the consultations of this customer; the Health Data Hub is French by the law that creates it. */
    public Applies concerns(Customer customer) {
        CustomerKind kind = customer.kind();
        String state = procurement.state();
        if (state != null && kind != CustomerKind.HEALTH_DATA_HUB && customer.notSetUpIn(state)) {
            return kind == null ? Applies.PERHAPS : Applies.NO;
        }
        return kind == null ? Applies.PERHAPS : procurement.buyers().contains(kind) ? Applies.YES : Applies.NO;
    }

    /** Every term that has something to say where the texts require this. */
    public List<TenderAdvice> on(List<TextRequirements> texts) {
        return procurement.terms().stream().flatMap(term -> advice(term, texts).stream()).toList();
    }

    private Optional<TenderAdvice> advice(TenderTerm term, List<TextRequirements> texts) {
        List<String> requiring = texts.stream()
                .filter(text -> asked(text).anyMatch(term.criteria()::contains)).map(TextRequirements::text).toList();
        boolean told = switch (term.stands()) {
            case ALWAYS -> true;
            case REQUIRED -> !requiring.isEmpty();
            case NOT_REQUIRED -> requiring.isEmpty();
        };
        return term.launchedOn(launch).filter(edition -> told).map(edition -> new TenderAdvice(term, edition, onUse(term, edition), requiring));
    }

    private Map<Instrument, Fit> onUse(TenderTerm term, TenderTerm.Edition launched) {
        return term.launchedOn(use).map(TenderTerm.Edition::fits).filter(fits -> !fits.equals(launched.fits())).orElse(Map.of());
    }

    /** Nothing where it does not apply as it is read; its own criteria: what another text names may be no more than a way out of that. */
    private static Stream<String> asked(TextRequirements text) {
        if (text.where().equals(Demand.IMPOSSIBLE)) {
            return Stream.empty();
        }
        return text.requirements().stream().flatMap(requirement -> requirement.demand().criteria())
                .filter(criterion -> criterion.startsWith(text.text() + "#"));
    }
}
