package org.dacheng.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.engine.gallery.Gallery;
import org.dacheng.engine.gallery.GalleryEntry;
import org.dacheng.engine.packaging.CheckedPackage;
import org.dacheng.engine.packaging.PackageChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for every ready process of the gallery. Texts: {@link SampleTextTests}. */
@SampleTest
class GalleryContentTests {

    private static final Path SAMPLES = Path.of("src/main/resources/org/dacheng/samples");
    private static final int FEWEST_FIELDS = 5;

    @Autowired
    Gallery gallery;

    @Autowired
    PackageChecks checks;

    @Autowired
    SampleFixture stage;

    static Stream<String> keys() {
        return GalleryIndexFile.keys();
    }

    @Test
    void holdsAtLeastThirtyProcessesInSixCategories() {
        List<GalleryEntry> entries = gallery.list(stage.actor("hr"));

        assertThat(entries).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
        assertThat(entries).extracting(GalleryEntry::key).doesNotHaveDuplicates();
        assertThat(entries.stream().map(GalleryEntry::category).distinct())
                .containsExactly("hr", "finance", "administration", "contracts", "performance", "reports");
    }

    @Test
    void everyFolderIsListedUnderItsName() throws IOException {
        try (Stream<Path> files = Files.find(SAMPLES, 3, (file, is) -> file.endsWith("process.json"))) {
            List<String> folders = files.map(file -> SAMPLES.relativize(file.getParent()))
                    .map(folder -> folder.toString().replace('\\', '/'))
                    .toList();

            assertThat(GalleryIndexFile.folders()).containsExactlyInAnyOrderElementsOf(folders);
        }
        assertThat(GalleryIndexFile.folders().map(folder -> folder.substring(folder.indexOf('/') + 1)))
                .containsExactlyElementsOf(GalleryIndexFile.keys().collect(Collectors.toList()));
    }

    /** The checks include that icons, roles and people exist. Agreements on goals may have nobody who decides. */
    @ParameterizedTest
    @MethodSource("keys")
    void passesEveryCheckWithoutAWarning(String key) {
        CheckedPackage checked = checks.check(key, gallery.get(stage.actor("hr"), key));

        assertThat(checked.warnings().isEmpty()).isEqualTo(!key.equals("okr-agreement"));
        assertThat(checked.settings().group().en()).isNotEqualTo("Other").isNotBlank();
        assertThat(checked.settings().description().zh()).isNotBlank();
        assertThat(checked.settings().summary()).isNotEmpty();
    }

    @Test
    void formsAskForWhatSuchAFormAsksFor() {
        assertThat(gallery.list(stage.actor("hr")))
                .filteredOn(entry -> entry.fields() < FEWEST_FIELDS)
                .extracting(GalleryEntry::key)
                .filteredOn(keys().toList()::contains)
                .containsExactlyInAnyOrder("okr-agreement", "okr-alignment");
    }

    @Test
    void isOpenToDesignersOnly() {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> gallery.list(stage.actor("employee")));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> gallery.get(stage.actor("employee"), "overtime"));
    }
}
