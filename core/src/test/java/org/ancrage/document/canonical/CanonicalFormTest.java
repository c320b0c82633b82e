package org.ancrage.document.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import org.ancrage.document.DocumentReader;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {

    private static byte[] bytes(String yaml) {
        return CanonicalForm.bytes(new DocumentReader().read(yaml, "text.yaml").root());
    }

    private final byte[] bytes = bytes("a: 1.10\nb: [x, x, {c: null}]\n");

    @Test
    void does_not_depend_on_positions() {
        assertThat(bytes("\n\na:   1.10\nb:\n  - x\n  - x\n  - c: null\n")).isEqualTo(bytes);
    }

    @Test
    void depends_on_texts_kinds_and_order() {
        assertThat(bytes("a: 1.1\nb: [x, x, {c: null}]\n")).isNotEqualTo(bytes);
        assertThat(bytes("a: \"1.10\"\nb: [x, x, {c: null}]\n")).isNotEqualTo(bytes);
        assertThat(bytes("b: [x, x, {c: null}]\na: 1.10\n")).isNotEqualTo(bytes);
    }
}
