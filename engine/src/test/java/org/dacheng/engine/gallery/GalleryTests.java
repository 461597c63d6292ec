package org.dacheng.engine.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.engine.ProcessFixture.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.LocalText;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The gallery with an index of one package in the resources of the tests. */
@DatabaseTest
class GalleryTests {

    private static final String KEY = "errand";

    @Autowired
    private Gallery gallery;

    @Test
    void listsPackagesWithTheTextsOfTheirProcesses() {
        assertThat(gallery.list(as("hr")))
                .contains(new GalleryEntry(
                        KEY,
                        "hr",
                        new LocalText("人事", "HR"),
                        new LocalText("跑腿", "Errand"),
                        LocalText.same("An errand"),
                        "route",
                        2));
    }

    @Test
    void anOwnerWhoDoesNotExistIsReplacedByTheDesigner() {
        assertThat(gallery.get(as("hr"), KEY).process().path("owners"))
                .singleElement()
                .satisfies(owner -> assertThat(owner.asText()).isEqualTo("hr"));
        assertThat(gallery.get(as("admin"), KEY).process().path("owners"))
                .singleElement()
                .satisfies(owner -> assertThat(owner.asText()).isEqualTo("admin"));
    }

    @Test
    void whatADesignerDoesToACopyChangesNoOtherCopy() {
        ((ObjectNode) gallery.get(as("hr"), KEY).form()).removeAll();

        assertThat(gallery.get(as("hr"), KEY).form().path("components")).hasSize(3);
    }

    @Test
    void onlyDesignersSeeIt() {
        assertThatThrownBy(() -> gallery.list(as("employee"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> gallery.get(as("employee"), KEY)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aKeyThatItDoesNotHaveIsNotFound() {
        assertThatThrownBy(() -> gallery.get(as("hr"), "nothing")).isInstanceOf(NotFound.class);
    }
}
