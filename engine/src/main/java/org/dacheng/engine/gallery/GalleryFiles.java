package org.dacheng.engine.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.json.Json;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.forms.schema.FormVersions;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads the packages that the indexes on the class path list. */
@Component
class GalleryFiles {

    private static final String INDEXES = "classpath*:org/dacheng/*/gallery.json";

    private final ResourcePatternResolver resources;
    private final FormVersions forms;

    GalleryFiles(ResourcePatternResolver resources, FormVersions forms) {
        this.resources = resources;
        this.forms = forms;
    }

    /** @param content must not be changed */
    record GalleryPackage(GalleryEntry entry, ProcessPackage content) {}

    /** All packages by key, in the order of the gallery. */
    Map<String, GalleryPackage> read() {
        Map<String, GalleryPackage> packages = new LinkedHashMap<>();
        for (Resource file : indexes()) {
            GalleryIndex index = Json.read(text(file), GalleryIndex.class);
            for (GalleryIndex.Category category : index.categories()) {
                category.processes().forEach(item -> packages.put(item.key(), read(file, category, item)));
            }
        }
        return packages;
    }

    private List<Resource> indexes() {
        try {
            List<Resource> found = new ArrayList<>(Arrays.asList(resources.getResources(INDEXES)));
            found.sort(Comparator.comparing(Resource::getDescription));
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private GalleryPackage read(Resource index, GalleryIndex.Category category, GalleryIndex.Item item) {
        ProcessPackage content =
                new ProcessPackage(part(index, item, "process"), part(index, item, "form"), part(index, item, "flow"));
        JsonNode process = content.process();
        GalleryEntry entry = new GalleryEntry(
                item.key(),
                category.key(),
                category.name(),
                text(process.path("name")),
                text(process.path("description")),
                process.path("icon").asText(),
                forms.readDraft(content.form()).sound().values().size());
        return new GalleryPackage(entry, content);
    }

    private static JsonNode part(Resource index, GalleryIndex.Item item, String part) {
        try {
            return Json.tree(text(index.createRelative(item.folder() + "/" + part + ".json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LocalText text(JsonNode text) {
        return Json.read(text.toString(), LocalText.class);
    }

    private static String text(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
