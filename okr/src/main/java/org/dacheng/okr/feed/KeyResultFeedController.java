package org.dacheng.okr.feed;

import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which a source is chosen, with a preview, and on which its evidence is listed. */
@Controller
@RequestMapping("/okr/key-results/{id}")
class KeyResultFeedController {

    private static final int SLICE = 50;

    private final FeedPage page;
    private final KeyResultFeeds feeds;

    KeyResultFeedController(FeedPage page, KeyResultFeeds feeds) {
        this.page = page;
        this.feeds = feeds;
    }

    @GetMapping("/source")
    String choose(PageReply reply, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        FeedForm form = fields.containsKey("source") ? new FeedForm(fields) : page.form(reply.actor(), id);
        page.choose(reply, id, form, null);
        return reply.view("okr/source", "choices");
    }

    @PostMapping("/source")
    String save(PageReply reply, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        FeedForm form = new FeedForm(fields);
        try {
            page.save(reply.actor(), id, form);
            reply.flash(Message.of("okr.feed.saved"));
            return "redirect:/okr/key-results/" + id + "/evidence";
        } catch (InvalidInput refused) {
            page.choose(reply, id, form, refused);
            reply.refused(refused);
            return "okr/source";
        }
    }

    @PostMapping("/source/removal")
    String remove(PageReply reply, @PathVariable String id, @RequestParam(defaultValue = "fed") String keep) {
        feeds.remove(reply.actor(), id, FeedForm.keep(keep));
        reply.flash(Message.of("okr.feed.removed"));
        return "redirect:/okr/key-results/" + id + "/source";
    }

    @PostMapping("/source/recalculation")
    String recalculate(PageReply reply, @PathVariable String id) {
        feeds.recalculate(reply.actor(), id);
        reply.flash(Message.of("okr.feed.recalculated"));
        return "redirect:/okr/key-results/" + id + "/evidence";
    }

    @GetMapping("/evidence")
    String evidence(PageReply reply, @PathVariable String id, @RequestParam(required = false) @Nullable String cursor) {
        page.evidence(reply, id, SLICE, cursor);
        return reply.isFragment() && cursor != null ? "okr/evidence :: rows" : "okr/evidence";
    }
}
