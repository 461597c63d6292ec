package org.dacheng.engine.design.creation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.NameMatch;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.gallery.Gallery;
import org.dacheng.engine.gallery.GalleryEntry;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of ready processes, each of which becomes the draft of a new process with one click. */
@Controller
@RequestMapping("/design/gallery")
class GalleryController {

    private final Gallery gallery;
    private final NewProcess creation;

    GalleryController(Gallery gallery, NewProcess creation) {
        this.gallery = gallery;
        this.creation = creation;
    }

    @GetMapping
    String show(PageReply reply, @RequestParam(defaultValue = "") String search) {
        Map<LocalText, List<GalleryEntry>> groups = gallery.list(reply.actor()).stream()
                .filter(entry -> search.isBlank() || NameMatch.matches(search, entry.name()))
                .collect(Collectors.groupingBy(GalleryEntry::categoryName, LinkedHashMap::new, Collectors.toList()));
        reply.with("search", search).with("groups", List.copyOf(groups.entrySet()));
        return reply.view("engine/design/gallery", "entries");
    }

    @PostMapping("/{key}")
    String create(PageReply reply, @PathVariable String key) {
        ProcessDraft draft = creation.of(reply.actor(), key, gallery.get(reply.actor(), key));
        reply.flash(Message.of("engine.design.from-gallery-done"));
        return "redirect:/design/" + draft.key() + "/form";
    }
}
