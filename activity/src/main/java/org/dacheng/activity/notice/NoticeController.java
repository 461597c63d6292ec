package org.dacheng.activity.notice;

import org.dacheng.base.text.Message;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The notice bell and its page. */
@Controller
@RequestMapping("/notices")
class NoticeController {

    private static final int PAGE = 50;

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    String list(
            PageReply reply,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String cursor) {
        reply.with("notices", notices.list(reply.actor(), unread, PAGE, cursor));
        reply.with("unreadOnly", unread);
        return cursor == null ? "activity/notices" : "activity/notices :: rows";
    }

    /** Number of unread notices for the bell, which polls it. */
    @GetMapping("/count")
    String count(PageReply reply) {
        reply.with("count", notices.countUnread(reply.actor()));
        return "activity/notices :: count";
    }

    /** The link used in lists and mail: redirects to the subject and marks the notice as read. */
    @GetMapping("/{id}")
    String open(Actor actor, @PathVariable String id) {
        return "redirect:" + notices.read(actor, id);
    }

    @PostMapping("/reading")
    String readAll(Actor actor, RedirectAttributes flash) {
        notices.readAll(actor);
        flash.addFlashAttribute("flash", Message.of("activity.notice.all-read"));
        return "redirect:/notices";
    }
}
