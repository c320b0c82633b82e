package org.ancrage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.canonical.CanonicalForm;

class DocumentReaderProperties {

    private final DocumentReader reader = new DocumentReader(new Limits(10_000, 8, 200));

    @Property
    void any_text_is_either_read_or_refused_in_our_own_words(@ForAll("pieces") List<String> pieces) {
        try {
            assertThat(reader.read(String.join("", pieces), "request").root()).isNotNull();
        } catch (InvalidInputException refused) {
            assertThat(refused.problems()).isNotEmpty();
            assertThat(refused.getMessage()).doesNotContain("java.", "jackson", "snakeyaml", "Exception", "Source:");
        }
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.oneOf(
                Arbitraries.of("{", "}", "[", "]", ":", ": ", ",", "\"", "'", "\n", "\n  ", "- ", "? ", "&a ", "*a", "!t ", "---", "...", "|", ">",
                        "#", "%", "@", "`", "\\", "\t", "\u0000", "\uFEFF", "\uD834", "é", "a", "1", "-", "1e9", "null", "<<", "~", "\u2028"),
                Arbitraries.strings().ofMaxLength(3)).list().ofMaxSize(30);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void json_reads_back_as_the_same_tree(@ForAll("trees") Node tree) {
        Document read = new DocumentReader().read(JsonText.of(tree), "tree");

        assertThat(CanonicalForm.bytes(read.root())).isEqualTo(CanonicalForm.bytes(tree));
    }

    @Provide
    Arbitrary<Node> trees() {
        return container(container(container(scalars())));
    }

    private static Arbitrary<Node> container(Arbitrary<Node> inner) {
        Arbitrary<Node> sequence = inner.list().ofMaxSize(3).map(items -> new SequenceNode(items, Position.UNKNOWN));
        Arbitrary<Node> mapping = Arbitraries.maps(texts(), Arbitraries.oneOf(inner, scalars())).ofMaxSize(3)
                .map(entries -> new MappingNode(new LinkedHashMap<>(Map.copyOf(entries)), Position.UNKNOWN));
        return Arbitraries.oneOf(sequence, mapping);
    }

    private static Arbitrary<Node> scalars() {
        return Arbitraries.oneOf(
                texts().map(text -> new ScalarNode(Kind.STRING, text, Position.UNKNOWN)),
                // Longer numbers are refused.
                Arbitraries.bigDecimals().between(BigDecimal.TEN.pow(80).negate(), BigDecimal.TEN.pow(80)).ofScale(3).map(number -> new ScalarNode(Kind.NUMBER, number.toString(), Position.UNKNOWN)),
                Arbitraries.of("true", "false").map(truth -> new ScalarNode(Kind.BOOLEAN, truth, Position.UNKNOWN)),
                Arbitraries.just("null").map(text -> new ScalarNode(Kind.NULL, text, Position.UNKNOWN)));
    }

    private static Arbitrary<String> texts() {
        // Half of a surrogate pair is no text that UTF-8 could hold.
        return Arbitraries.strings().ofMaxLength(8).filter(text -> text.chars().noneMatch(letter -> Character.isSurrogate((char) letter)));
    }
}
