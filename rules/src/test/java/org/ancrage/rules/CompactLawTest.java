package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.ancrage.pack.LoadedPack;
import org.ancrage.pack.OpenedPack;
import org.ancrage.pack.PackReader;
import org.junit.jupiter.api.Test;

/** What users load is what authors wrote. */
class CompactLawTest {

    @Test
    void the_compact_form_says_what_the_folder_says() throws IOException {
        LoadedPack folder = PackReader.read(StandardPack.ROOT);

        OpenedPack opened = PackReader.onClassPath(PackReader.STANDARD, CompactLawTest.class.getClassLoader());
        LoadedPack compact = opened.load();

        assertThat(opened.manifest()).isEqualTo(folder.manifest());
        assertThat(compact.manifest()).isEqualTo(folder.manifest());
        assertThat(compact.corpus().texts()).isNotEmpty().isEqualTo(folder.corpus().texts());
        assertThat(compact.corpus().jurisdictions()).isEqualTo(folder.corpus().jurisdictions());
        assertThat(compact.hash()).isEqualTo(folder.hash());
    }
}
