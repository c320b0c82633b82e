package org.ancrage.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {

    private final DocumentReader reader = new DocumentReader();

    private MappingNode mapping(String text) {
        return (MappingNode) reader.read(text, "request").root();
    }

    private List<String> problems(String text) {
        return Reports.of(() -> reader.read(text, "request"));
    }

    @Test
    void whatIsNotGivenIsRefusedByTheNameOfTheParameter() {
        assertThatNullPointerException().isThrownBy(() -> reader.read("{}", null)).withMessage("name");
        assertThatNullPointerException().isThrownBy(() -> reader.read((String) null, "request")).withMessage("text");
        assertThatNullPointerException().isThrownBy(() -> reader.read((Path) null)).withMessage("file");
    }

    @Test
    void theRootOfAFileSystemHasNoName() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> reader.read(Path.of("").toAbsolutePath().getRoot()));
    }

    @Nested
    class Scalars {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                NO          | STRING
                no          | STRING
                yes         | STRING
                on          | STRING
                2026-11-24  | STRING
                12:30       | STRING
                0x1F        | STRING
                0o17        | STRING
                012         | STRING
                1_000       | STRING
                +5          | STRING
                .5          | STRING
                .inf        | STRING
                .nan        | STRING
                "12"        | STRING
                'true'      | STRING
                "~"         | STRING
                1.10        | NUMBER
                -3          | NUMBER
                1e3         | NUMBER
                true        | BOOLEAN
                False       | BOOLEAN
                ~           | NULL
                null        | NULL
                """)
        void of_yaml_keep_their_text(String written, Kind kind) {
            ScalarNode scalar = (ScalarNode) mapping("key: " + written).entries().get("key");

            assertThat(scalar.kind()).isEqualTo(kind);
            assertThat(scalar.text()).isEqualTo(written.replaceAll("[\"']", ""));
        }

        @Test
        void of_json_keep_their_text() {
            MappingNode mapping = mapping("""
                    {"number": 1.10, "text": "1.10", "truth": true, "nothing": null}""");

            assertThat(mapping.entries().values()).extracting(node -> ((ScalarNode) node).kind(), node -> ((ScalarNode) node).text())
                    .containsExactly(tuple(Kind.NUMBER, "1.10"), tuple(Kind.STRING, "1.10"), tuple(Kind.BOOLEAN, "true"), tuple(Kind.NULL, "null"));
        }

        @Test
        void of_a_key_without_value_are_null() {
            assertThat(((ScalarNode) mapping("a:\nb: 1").entries().get("a")).kind()).isEqualTo(Kind.NULL);
        }
    }

    @Nested
    class Positions {

        @Test
        void of_a_value_are_those_of_its_key() {
            Node root = reader.read("a: 1\nb:\n  c:\n    - x\n    - y\n", "request").root();

            assertThat(root.nearest("/b").position()).isEqualTo(new Position(2, 1));
            assertThat(root.nearest("/b/c").position()).isEqualTo(new Position(3, 3));
            assertThat(root.nearest("/b/c/1").position()).isEqualTo(new Position(5, 7));
        }

        @Test
        void of_what_does_not_exist_are_those_of_the_nearest_node_above() {
            Node root = reader.read("a: 1\nb:\n  c: [x]\n", "request").root();

            assertThat(root.nearest("/b/d/e").position()).isEqualTo(new Position(2, 1));
            assertThat(root.nearest("/b/c/7").position()).isEqualTo(new Position(3, 3));
        }

        @Test
        void are_known_in_json_too() {
            Node root = reader.read("{\"a\": {\n  \"b\": 1}}", "request").root();

            assertThat(root.nearest("/a/b").position()).isEqualTo(new Position(2, 3));
        }
    }

    @Nested
    class Refuses {

        @Test
        void keys_that_stand_twice_all_of_them() {
            assertThat(problems("a: 1\nb: {c: 1, c: 2}\na: 2\n")).containsExactly(
                    "request:2 /b/c: the key (c) stands here twice. Keep one.",
                    "request:3 /a: the key (a) stands here twice. Keep one.");
            assertThat(problems("{\"a\": 1,\n \"a\": 2}")).containsExactly("request:2 /a: the key (a) stands here twice. Keep one.");
        }

        @Test
        void anchors_aliases_and_tags_all_of_them() {
            assertThat(problems("""
                    a: &one 1
                    b: *one
                    c: !!str 2
                    d: &list
                      - &item é𝄞
                      - !mine {k: v}
                    &key e: 3
                    """)).containsExactly(
                    "request:1 /a: an anchor (&) is not taken here. Write the value out.",
                    "request:2 /b: an alias (*) is not taken here. Write the value out.",
                    "request:3 /c: a tag (!) is not taken here. Write the value out.",
                    "request:4 /d: an anchor (&) is not taken here. Write the value out.",
                    "request:5 /d/0: an anchor (&) is not taken here. Write the value out.",
                    "request:6 /d/1: a tag (!) is not taken here. Write the value out.",
                    "request:7 /e: an anchor (&) is not taken here. Write the value out.");
        }

        @Test
        void but_takes_their_signs_within_texts() {
            assertThat(mapping("a: \"&x\"\nb: '*x'\nc: R&D !\nd: |\n  &x\n").entries()).hasSize(4);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a: 1\n---\nb: 2\n", "a: 1\n---\n", "a: 1\n...\n---\n[]\n"})
        void several_documents(String text) {
            assertThat(problems(text)).singleElement().asString()
                    .matches("request:[234]: a second document begins here. Put one document in one file\\.");
        }

        @Test
        void numbers_that_are_longer_than_any_quantity() {
            assertThat(mapping("{\"a\": " + "1".repeat(100) + "}").entries()).hasSize(1);
            assertThat(problems("{\"a\": " + "1".repeat(1_000_000) + "}")).containsExactly(
                    "request:1 /a: a number is longer than 100 characters (" + "1".repeat(60) + "…). Shorten it.");
            assertThat(problems("a: 0." + "0".repeat(1_000_000) + "1")).containsExactly(
                    "request:1 /a: a number is longer than 100 characters (0." + "0".repeat(58) + "…). Shorten it.");
        }

        @Test
        void what_follows_json() {
            assertThat(problems("{\"a\": 1}\n{}")).containsExactly("request:2: a second document begins here. Put one document in one file.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  \n ", "# only a comment\n", "\uFEFF"})
        void empty_documents(String text) {
            assertThat(problems(text)).containsExactly("request: the document is empty.");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {"a": 1           | request:1: this is not JSON at line 1, column 8: Unexpected end-of-input: expected close marker for Object.
                {"a": 1,}         | request:1: this is not JSON at line 1, column 9: Unexpected character ('}'): was expecting double-quote to start property name.
                {"a": tru}        | request:1: this is not JSON at line 1, column 7: Unrecognized token 'tru': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false').
                [NaN]             | request:1: this is not JSON at line 1, column 5: Non-standard token 'NaN'.
                a: b: c           | request:1: this is not YAML at line 1, column 5: mapping values are not allowed here.
                a: [1, 2          | request:1: this is not YAML at line 1, column 9: while parsing a flow sequence, expected ',' or ']', but got <stream end>.
                ? [a, b]          | request:1: this is not YAML at line 1, column 4: a key must be a plain text.
                """)
        void malformed_documents_with_line_and_column(String text, String report) {
            assertThat(problems(text)).containsExactly(report);
        }

        @Test
        void wrong_indentation() {
            assertThat(problems("a:\n  - 1\n b: 2")).containsExactly(
                    "request:3: this is not YAML at line 3, column 2: while parsing a block mapping, expected <block end>, but found '<block mapping start>'.");
        }

        /** The parser names the line before, and the character by a name of its own. */
        @Test
        void lines_that_begin_with_a_tab() {
            assertThat(problems("a:\n  b: 1\n\tc: 2\n")).containsExactly(
                    "request:3: this line begins with a tab. YAML indents with spaces: put some in its place.");
            assertThat(problems("a:\n  b: 1\n# not\there\n\n  \tc: 2\n")).containsExactly(
                    "request:5: this line begins with a tab. YAML indents with spaces: put some in its place.");
        }

        /** The parser tells no line of them; characters count as one where they take two places, and so do line ends. */
        @ParameterizedTest
        @ValueSource(strings = {"a: 1\nb: x\u0000y\u0000\n", "a: é\r\nb: \uD83D\uDE00\u001B", "a: 1\rb: x\u0007"})
        void characters_that_YAML_does_not_allow(String text) {
            assertThat(problems(text)).singleElement().asString()
                    .startsWith("request:2: this is not YAML at line 2, column 5: ").contains("special characters are not allowed");
            assertThat(problems("a: " + "é".repeat(100_000) + "\n".repeat(70_000) + text)).singleElement().asString()
                    .startsWith("request:70002: this is not YAML at line 70002, column 5: ");
        }

        @Test
        void what_is_not_utf_8() {
            byte[] latin = "a: 1\nb: é\n".getBytes(StandardCharsets.ISO_8859_1);

            assertThat(Reports.of(() -> reader.read(new ByteArrayInputStream(latin), "request")))
                    .containsExactly("request:2: the document is not UTF-8 at byte 9. Save it as UTF-8.");
        }
    }

    @Nested
    class Limited {

        @Test
        void in_size_without_reading_further() {
            class Endless extends InputStream {
                private long given;

                @Override
                public int read() {
                    given++;
                    return ' ';
                }
            }
            Endless endless = new Endless();

            assertThat(Reports.of(() -> new DocumentReader(new Limits(1_000, 64, 100)).read(endless, "request")))
                    .containsExactly("request: the document is larger than 1000 bytes. Split it; an application may allow more (Limits).");
            assertThat(endless.given).isEqualTo(1_001);
        }

        @Test
        void in_size_as_encoded() {
            DocumentReader small = new DocumentReader(new Limits(10, 64, 100));

            assertThat(small.read("a: 1ééé", "request")).isNotNull();
            assertThat(Reports.of(() -> small.read("a: 12345678", "request"))).hasSize(1);
            assertThat(Reports.of(() -> small.read("a: éééé", "request"))).hasSize(1);
        }

        @Test
        void in_size_by_default_to_eight_mebibytes() {
            String large = "a: \"" + "x".repeat(8 * 1024 * 1024 - 5) + "\"";

            assertThat(mapping(large).entries()).hasSize(1);
            assertThat(problems(large + " ")).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"[", "{\"a\":", "- "})
        void in_depth(String opening) {
            List<String> problems = problems(opening.repeat(100_000));

            assertThat(problems).singleElement().asString().startsWith("request:1").contains("deeper than 64 levels");
        }

        @Test
        void in_depth_and_not_before() {
            String deep = "[".repeat(64) + "]".repeat(64);

            assertThat(reader.read(deep, "request")).isNotNull();
            assertThat(problems("[" + deep + "]")).hasSize(1);
        }

        @Test
        void in_the_number_of_nodes() {
            DocumentReader small = new DocumentReader(new Limits(1_000, 64, 4));

            assertThat(small.read("[1, 2, 3]", "request")).isNotNull();
            assertThat(Reports.of(() -> small.read("[1, 2, 3, 4]", "request")))
                    .containsExactly("request:1 /3: the document has more than 4 nodes. Split it; an application may allow more (Limits).");
        }

        @Test
        void in_the_length_of_keys() {
            String key = "k".repeat(257);

            assertThat(problems("a:\n  " + key + ": 1\n")).containsExactly(
                    "request:2 /a: a key is longer than 256 characters (" + "k".repeat(60) + "…).");
            assertThat(mapping("k".repeat(256) + ": 1").entries()).hasSize(1);
        }

        @Test
        void in_the_number_of_problems_shown() {
            StringBuilder text = new StringBuilder("a: 1\n");
            for (int count = 0; count < 5_000; count++) {
                text.append("a: 1\n");
            }

            assertThat(problems(text.toString())).hasSize(1_001).last().asString().endsWith("4000 more problems are not shown.");
        }
    }

    @Test
    void files_are_named_in_messages(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("offer.yaml"), "a: 1\na: 2\n");

        assertThat(Reports.of(() -> reader.read(file))).containsExactly("offer.yaml:2 /a: the key (a) stands here twice. Keep one.");
    }

    @ParameterizedTest
    @ValueSource(ints = {65_529, 65_530, 65_531, 65_532, 65_533, 65_534})
    void characters_outside_the_basic_plane_may_stand_anywhere(int before) {
        String text = "x".repeat(before) + "𝄞".repeat(40_000);

        assertThat(((ScalarNode) mapping("a: " + text).entries().get("a")).text()).isEqualTo(text);
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        assertThat(mapping("\uFEFF{\"a\": 1}").entries()).containsKey("a");
    }
}
