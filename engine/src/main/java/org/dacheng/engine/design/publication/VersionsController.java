package org.dacheng.engine.design.publication;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.design.page.DesignBars;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.engine.design.page.DraftPosition;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.engine.process.ProcessVersionView;
import org.dacheng.engine.process.ProcessVersions;
import org.dacheng.people.person.People;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The versions of a process. An earlier version, or a package, replaces the draft as one step; the page for publishing
 * then shows what differs.
 */
@Controller
@RequestMapping("/design/{key}/versions")
class VersionsController {

    private final ProcessDrafts drafts;
    private final ProcessVersions versions;
    private final DesignBars bars;
    private final People people;

    VersionsController(ProcessDrafts drafts, ProcessVersions versions, DesignBars bars, People people) {
        this.drafts = drafts;
        this.versions = versions;
        this.bars = bars;
        this.people = people;
    }

    @GetMapping
    String show(PageReply reply, @PathVariable String key) {
        ProcessDraft draft = drafts.get(reply.actor(), key);
        List<ProcessVersionView> all = draft.version() == 0 ? List.of() : versions.list(reply.actor(), key);
        bars.show(reply, draft, DesignTab.FORM);
        reply.with("versions", all);
        reply.with("names", names(all));
        return "engine/design/versions";
    }

    private Map<String, LocalText> names(List<ProcessVersionView> all) {
        return all.stream()
                .map(ProcessVersionView::publishedBy)
                .distinct()
                .collect(Collectors.toMap(id -> id, people::name));
    }

    @PostMapping("/{number}/restoration")
    String restore(PageReply reply, @PathVariable String key, @PathVariable int number, DraftPosition position) {
        ProcessVersionView version = versions.list(reply.actor(), key).stream()
                .filter(one -> one.version() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("engine.process.version-not-found")));
        return replace(reply, key, position, versions.content(reply.actor(), version.id()));
    }

    @PostMapping("/imports")
    String upload(
            PageReply reply,
            @PathVariable String key,
            DraftPosition position,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw InvalidInput.of("/file", "engine.design.no-file");
            }
            return replace(reply, key, position, ProcessPackage.fromFile(file.getOriginalFilename(), file.getBytes()));
        } catch (InvalidInput refused) {
            reply.refused(refused).with("importErrors", refused.violations());
            return show(reply, key);
        }
    }

    private String replace(PageReply reply, String key, DraftPosition position, ProcessPackage content) {
        try {
            drafts.replace(reply.actor(), key, position.basis(), position.revision(), content);
            return "redirect:/design/" + key + "/publication";
        } catch (InvalidInput refused) {
            throw refused;
        } catch (Failure failure) {
            reply.refused(failure).with("failure", failure.text());
            return show(reply, key);
        }
    }
}
