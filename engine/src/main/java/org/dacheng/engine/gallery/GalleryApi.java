package org.dacheng.engine.gallery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.people.actor.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for ready processes. */
@RestController
@RequestMapping("/api/v1/gallery")
@Tag(name = "Process gallery")
class GalleryApi {

    private final Gallery gallery;

    GalleryApi(Gallery gallery) {
        this.gallery = gallery;
    }

    @GetMapping
    @Operation(summary = "Ready processes to copy, by category", operationId = "listGallery")
    List<GalleryEntry> list(Actor actor) {
        return gallery.list(actor);
    }

    @GetMapping("/{key}")
    @Operation(
            summary = "The files of a ready process as one JSON object, as the start of a draft",
            operationId = "getGalleryPackage")
    ProcessPackage get(Actor actor, @PathVariable String key) {
        return gallery.get(actor, key);
    }
}
