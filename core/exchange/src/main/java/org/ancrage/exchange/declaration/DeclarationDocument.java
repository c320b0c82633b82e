package org.ancrage.exchange.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.PortfolioReader;
import org.ancrage.document.Position;
import org.ancrage.document.Problems;
import org.ancrage.document.problem.DocumentProblem;
import org.ancrage.exchange.Imported;
import org.ancrage.exchange.Remark;
import org.ancrage.fact.Offer;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.Source;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.law.Wording;

/** Reads a declaration that was given as JSON or YAML, as {@link DeclarationSchema} describes it: {@code tenderer}, {@code day}, {@code offer}. */
public final class DeclarationDocument {

    private DeclarationDocument() {
    }

    /**
     * @param sha256 of the file that the document was read from
     * @throws InvalidInputException with all that is wrong
     */
    public static Imported read(Document document, String sha256) {
        Problems problems = new Problems(document.name());
        Cursor root = Cursor.of(document, problems);
        root.keys("tenderer", "day", "offer");
        Optional<String> tenderer = root.at("tenderer").text();
        Optional<LocalDate> day = root.at("day").date();
        Cursor offer = root.at("offer");
        Offer read = null;
        if (offer.mapping()) {
            Document itself = document.with(new MappingNode(Map.of("offer", offer.node()), Position.UNKNOWN));
            try {
                read = new PortfolioReader().read(itself).proposals().get(0).offer();
            } catch (InvalidInputException refused) {
                problems.addAll(refused.problems(), document);
            }
        } else if (!offer.blank()) {
            offer.expected(DocumentProblem.MAPPING_EXPECTED.plain());
        }
        problems.throwIfAny();
        Source source = new Source("declaration", List.of(SourceKind.SELF_DECLARATION), tenderer.orElseThrow(), document.name(), null, null, sha256,
                day.orElseThrow(), null, null);
        return new Imported(java.util.Objects.requireNonNull(read), List.of(source), List.of(new FactEvidence(source.id(), List.of(Keys.OFFER))),
                List.of(new Remark(Remark.Kind.READ, document.name(), new Wording(
                        "déclaration de %s, au %s.".formatted(tenderer.orElseThrow(), day.orElseThrow()),
                        "declaration of %s, as of %s.".formatted(tenderer.orElseThrow(), day.orElseThrow())))));
    }
}
