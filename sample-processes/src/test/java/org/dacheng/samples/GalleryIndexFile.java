package org.dacheng.samples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the index of the gallery. */
final class GalleryIndexFile {

    /** Keys of all ready processes. */
    static Stream<String> keys() {
        return items().map(item -> item.path("key").asText());
    }

    /** Folders of all ready processes, such as {@code gallery/overtime}. */
    static Stream<String> folders() {
        return items().map(item -> item.path("folder").asText());
    }

    private static Stream<JsonNode> items() {
        return stream(SamplePackage.file("gallery").path("categories"))
                .flatMap(category -> stream(category.path("processes")));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private GalleryIndexFile() {}
}
