package org.dacheng.engine.design.list;

import java.util.List;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.process.ProcessAdministration;
import org.dacheng.engine.process.ProcessVersionView;
import org.dacheng.engine.process.ProcessVersions;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of processes for HR designers: switch on and off, export, discard drafts. */
@Controller
@RequestMapping("/design")
class DesignListController {

    private final DesignList list;
    private final ProcessDrafts drafts;
    private final ProcessAdministration administration;
    private final ProcessVersions versions;

    DesignListController(
            DesignList list, ProcessDrafts drafts, ProcessAdministration administration, ProcessVersions versions) {
        this.list = list;
        this.drafts = drafts;
        this.administration = administration;
        this.versions = versions;
    }

    @GetMapping
    String list(PageReply reply, @RequestParam(defaultValue = "") String search) {
        return reply.view(list.show(reply, search, List.of()), "rows");
    }

    @GetMapping("/{key}")
    String page(@PathVariable String key) {
        return "redirect:/design/" + key + "/form";
    }

    /** The newest version as a package that can be imported elsewhere. */
    @GetMapping(path = "/{key}/package.zip", produces = "application/zip")
    ResponseEntity<byte[]> export(Actor actor, @PathVariable String key) {
        ProcessVersionView newest = versions.newest(actor, key)
                .orElseThrow(() -> new NotFound(Message.of("engine.process.not-found", key)));
        ContentDisposition attachment =
                ContentDisposition.attachment().filename(key + ".zip").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(versions.content(actor, newest.id()).toZip());
    }

    /** Discards all changes since the published version, or the whole process if it was never published. */
    @PostMapping("/{key}/draft/removal")
    String discard(PageReply reply, @PathVariable String key) {
        LocalText name = drafts.get(reply.actor(), key).name();
        drafts.discard(reply.actor(), key);
        reply.flash(Message.of("engine.design.discarded", name));
        return "redirect:/design";
    }

    @PostMapping("/{key}/availability")
    String switchOn(PageReply reply, @PathVariable String key) {
        administration.switchOn(reply.actor(), key);
        reply.flash(Message.of("engine.processes.now-on", name(reply, key)));
        return "redirect:/design";
    }

    @PostMapping("/{key}/availability/removal")
    String switchOff(PageReply reply, @PathVariable String key) {
        administration.switchOff(reply.actor(), key);
        reply.flash(Message.of("engine.processes.now-off", name(reply, key)));
        return "redirect:/design";
    }

    private LocalText name(PageReply reply, String key) {
        return list.all(reply.actor(), "").stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .map(DesignListRow::name)
                .orElse(LocalText.same(key));
    }
}
