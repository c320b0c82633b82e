package org.ancrage.exchange.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.JsonText;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.RecordWriter;
import org.ancrage.exchange.Imported;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Language;
import org.junit.jupiter.api.Test;

class DeclarationFormatsTest {

    private static final DeclarationForm FORM = DeclarationForm.of(Cases.ANCRAGE, Cases.need("public-hospital-records"), Cases.DAY);

    private static String declaration(Node offer) {
        return JsonText.of(Json.object().with("tenderer", "Cloud provider").with("day", "2026-11-20").with("offer", offer).node());
    }

    @Test
    void theSchemaTakesWhatIsAskedAndNothingElse() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(DeclarationSchema.write(FORM, Language.EN));
        int more = 0;
        for (Hosting hosting : Cases.PORTFOLIO.hostings()) {
            Node asked = RecordWriter.toNode(FORM.restricted(hosting.offer()));
            assertThat(schema.validate(declaration(asked), InputFormat.JSON)).as(hosting.offer().id()).isEmpty();
            Node all = RecordWriter.toNode(hosting.offer());
            if (!all.equals(asked)) {
                more++;
                assertThat(schema.validate(declaration(all), InputFormat.JSON)).as(hosting.offer().id()).isNotEmpty();
            }
        }
        assertThat(more).isPositive();
        assertThat(schema.validate("{\"tenderer\": \"X\", \"day\": \"2026-11-20\", \"offer\": {\"hoster\": {\"id\": \"h\"}}}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void aDeclarationAsADocumentIsReadTheSame() {
        Hosting hosting = Cases.PORTFOLIO.hostings().get(0);
        Imported read = DeclarationDocument.read(new DocumentReader().read(declaration(RecordWriter.toNode(hosting.offer())), "declaration.json"), "ab");

        assertThat(read.offer()).isEqualTo(hosting.offer());
        assertThat(read.sources().get(0).assertedBy()).isEqualTo("Cloud provider");
        assertThat(read.sources().get(0).asOf()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThatThrownBy(() -> DeclarationDocument.read(new DocumentReader().read("{\"tenderer\": \"X\", \"dai\": 1, \"offer\": {\"id\": \"o\"}}", "declaration.json"), "ab"))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("Maybe \"day\"").hasMessageContaining("the key (hoster) is missing");
    }

    /** Every reference leads to a node of the graph, and every node has a type of the vocabulary. */
    @Test
    void theFrameIsWhole() {
        MappingNode frame = (MappingNode) new DocumentReader().read(DeclarationFrame.write(FORM), "frame.json").root();
        Set<String> nodes = new HashSet<>();
        Set<String> types = new HashSet<>();
        Set<String> references = new HashSet<>();
        for (Node node : ((SequenceNode) frame.entries().get("@graph")).items()) {
            MappingNode mapping = (MappingNode) node;
            assertThat(nodes.add(((ScalarNode) mapping.entries().get("@id")).text())).isTrue();
            types.add(((ScalarNode) mapping.entries().get("@type")).text());
            mapping.entries().values().forEach(value -> references(value, references));
        }
        assertThat(types).containsExactlyInAnyOrder("cccev:Requirement", "cccev:Criterion", "cccev:InformationRequirement", "cccev:InformationConcept",
                "cccev:ReferenceFramework", "cccev:EvidenceType");
        assertThat(references).isNotEmpty().isSubsetOf(nodes);
        assertThat(((MappingNode) frame.entries().get("@context")).entries().get("cccev")).isInstanceOfSatisfying(ScalarNode.class,
                base -> assertThat(base.text()).isEqualTo("http://data.europa.eu/m8g/"));
    }

    private static void references(Node node, Set<String> found) {
        if (node instanceof SequenceNode sequence) {
            sequence.items().forEach(item -> references(item, found));
        } else if (node instanceof MappingNode mapping) {
            if (mapping.entries().get("@id") instanceof ScalarNode id) {
                found.add(id.text());
            }
            mapping.entries().values().forEach(value -> references(value, found));
        }
    }
}
