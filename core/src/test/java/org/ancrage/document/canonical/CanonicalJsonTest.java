package org.ancrage.document.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8785, with its own examples. */
class CanonicalJsonTest {

    private static String canonical(String json) {
        return CanonicalJson.of(new DocumentReader().read(json, "json"));
    }

    /** Appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void numbersOfTheAppendix(String bits, String expected) {
        double number = Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(bits));
        assertThat(EcmaScriptNumber.text(number)).isEqualTo(expected);
        assertThat(canonical("[" + new BigDecimal(number).round(new MathContext(40)) + "]")).isEqualTo("[" + expected + "]");
    }

    /** What {@code Double.toString} of Java 17 writes too long, a subnormal number, and bounds of powers of two. */
    @ParameterizedTest
    @CsvSource({"2e23, 2e+23", "2.2250738585072014E-308, 2.2250738585072014e-308", "1e-320, 1e-320", "5.684341886080802E-14, 5.684341886080802e-14",
        "24.0, 24", "24.010, 24.01", "100, 100", "1e-7, 1e-7", "0.1, 0.1", "33.333333333333336, 33.333333333333336"})
    void numbersHaveTheFewestDigits(String written, String expected) {
        assertThat(canonical("[" + written + "]")).isEqualTo("[" + expected + "]");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsNoNumber(double number) {
        assertThatThrownBy(() -> EcmaScriptNumber.text(number)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Section 3.2.2. */
    @Test
    void primitives() {
        assertThat(canonical("""
                {
                  "numbers": [333333333.33333329, 1E30, 4.50,
                              2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }"""))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** Section 3.2.4, the same example in UTF-8. */
    @Test
    void bytes() {
        byte[] bytes = canonical("{\"literals\":[null,true,false],\"string\":\"\\u20ac$\\u000F\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(bytes)).startsWith("7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c")
                .endsWith("22737472696e67223a22e282ac245c7530303066227d");
    }

    /** Section 3.2.3. */
    @Test
    void namesAreSortedByCodeUnits() {
        String canonical = canonical("""
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }""");
        assertThat(canonical).isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void onlyWhatMustBeIsEscaped() {
        assertThat(canonical("[\"\\b\\t\\n\\f\\r\\u0000\\u001f\\u007f</script>\\u2028e\\u0301\"]"))
                .isEqualTo("[\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f</script>\u2028e\u0301\"]");
    }

    @Test
    void emptyThingsStay() {
        assertThat(canonical("{\"b\": {}, \"a\": [], \"\": \"\"}")).isEqualTo("{\"\":\"\",\"a\":[],\"b\":{}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"a\": [\"\\ud800\"]} | /a/0 | half of a surrogate pair",
        "{\"\\udc00x\": 1} | '' | low surrogate in property name",
        "{\"a\": 1e400} | /a | too large",
        "{\"a\": 1, \"a\": 2} | /a | twice"})
    void whatTheRfcForbidsIsRefused(String json, String pointer, String message) {
        assertThatThrownBy(() -> canonical(json)).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message)
                .satisfies(thrown -> assertThat(((InvalidInputException) thrown).problems().get(0).pointer()).isEqualTo(pointer));
    }

    @Test
    void allThatIsWrongIsSaid() {
        Node broken = new ScalarNode(Kind.STRING, "\ud83d", Position.UNKNOWN);
        Node tree = new MappingNode(Map.of("\udc00", broken), Position.UNKNOWN);
        assertThatThrownBy(() -> CanonicalJson.of(new Document("json", tree))).isInstanceOf(InvalidInputException.class)
                .satisfies(thrown -> assertThat(((InvalidInputException) thrown).problems()).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({"24.01, true", "24.010, true", "0.1, true", "9007199254740993, false", "33.33333333333333333333, false",
        "33.3333333333333, true", "1e400, false", "1e-400, false", "0e-400, true", "1e999999999, false"})
    void tellsWhichNumbersKeepTheirValue(String number, boolean exact) {
        assertThat(CanonicalJson.exact(number)).isEqualTo(exact);
    }

    @Property(tries = 2000)
    void numbersReadAsTheSameDouble(@ForAll long bits) {
        double number = Double.longBitsToDouble(bits);
        if (Double.isFinite(number)) {
            String text = EcmaScriptNumber.text(number);
            assertThat(Double.parseDouble(text)).isEqualTo(number == 0 ? 0 : number);
            assertThat(text).matches("-?(0|[1-9][0-9]{0,20})(\\.[0-9]+)?|-?[1-9](\\.[0-9]*[1-9])?e[+-][1-9][0-9]*");
            assertThat(digits(text)).isLessThanOrEqualTo(digits(Double.toString(number)));
        }
    }

    private static int digits(String number) {
        return new BigDecimal(number).stripTrailingZeros().precision();
    }

    @Property(tries = 500)
    void whatIsCanonicalStaysAsItIs(@ForAll("trees") Node tree) {
        String canonical = CanonicalJson.of(new Document("json", tree));
        assertThat(canonical(canonical)).isEqualTo(canonical);
    }

    @Property(tries = 500)
    void nothingButOrderIsLost(@ForAll("trees") Node tree) {
        assertThat(value(new DocumentReader().read(CanonicalJson.of(new Document("json", tree)), "json").root())).isEqualTo(value(tree));
    }

    @Property(tries = 500)
    void theOrderOfNamesDoesNotMatter(@ForAll("trees") Node tree, @ForAll long seed) {
        assertThat(CanonicalJson.of(new Document("json", shuffled(tree, new Random(seed)))))
                .isEqualTo(CanonicalJson.of(new Document("json", tree)));
    }

    private static Object value(Node node) {
        if (node instanceof MappingNode mapping) {
            Map<String, Object> values = new LinkedHashMap<>();
            mapping.entries().forEach((key, value) -> values.put(key, value(value)));
            return values;
        } else if (node instanceof SequenceNode sequence) {
            return sequence.items().stream().map(CanonicalJsonTest::value).toList();
        }
        ScalarNode scalar = (ScalarNode) node;
        return scalar.kind() == Kind.NUMBER ? Double.parseDouble(scalar.text()) + 0.0 : scalar.kind() + scalar.text();
    }

    private static Node shuffled(Node node, Random random) {
        if (node instanceof MappingNode mapping) {
            List<String> keys = new ArrayList<>(mapping.entries().keySet());
            Collections.shuffle(keys, random);
            Map<String, Node> entries = new LinkedHashMap<>();
            keys.forEach(key -> entries.put(key, shuffled(mapping.entries().get(key), random)));
            return new MappingNode(entries, node.position());
        } else if (node instanceof SequenceNode sequence) {
            return new SequenceNode(sequence.items().stream().map(item -> shuffled(item, random)).toList(), node.position());
        }
        return node;
    }

    @Provide
    static Arbitrary<Node> trees() {
        return roots(3);
    }

    private static Arbitrary<Node> roots(int depth) {
        Arbitrary<Node> items = depth == 0 ? scalars() : Arbitraries.oneOf(scalars(), roots(depth - 1));
        return Arbitraries.oneOf(
                Combinators.combine(texts().list().ofMaxSize(5).uniqueElements(), items.list().ofSize(5)).as((keys, values) -> {
                    Map<String, Node> entries = new LinkedHashMap<>();
                    keys.forEach(key -> entries.put(key, values.get(entries.size())));
                    return new MappingNode(entries, Position.UNKNOWN);
                }),
                items.list().ofMaxSize(4).map(list -> new SequenceNode(list, Position.UNKNOWN)));
    }

    private static Arbitrary<Node> scalars() {
        return Arbitraries.oneOf(
                texts().map(text -> new ScalarNode(Kind.STRING, text, Position.UNKNOWN)),
                Arbitraries.doubles().map(number -> new ScalarNode(Kind.NUMBER, new BigDecimal(number).toString(), Position.UNKNOWN)),
                Arbitraries.bigDecimals().between(BigDecimal.TEN.pow(80).negate(), BigDecimal.TEN.pow(80)).ofScale(4).map(number -> new ScalarNode(Kind.NUMBER, number.toString(), Position.UNKNOWN)),
                Arbitraries.of("true", "false").map(truth -> new ScalarNode(Kind.BOOLEAN, truth, Position.UNKNOWN)),
                Arbitraries.just(new ScalarNode(Kind.NULL, "null", Position.UNKNOWN)));
    }

    /** Of characters, also of those beyond the basic plane. */
    private static Arbitrary<String> texts() {
        return Arbitraries.integers().between(0, Character.MAX_CODE_POINT)
                .filter(code -> code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE)
                .list().ofMaxSize(6)
                .map(codes -> codes.stream().map(Character::toString).reduce("", String::concat));
    }
}
