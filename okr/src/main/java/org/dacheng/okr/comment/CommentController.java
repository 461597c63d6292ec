package org.dacheng.okr.comment;

import java.util.Map;
import org.dacheng.base.text.Message;
import org.dacheng.okr.editor.ObjectivePageForm;
import org.dacheng.okr.editor.ObjectivePageRenderer;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes comments from the page of an objective. */
@Controller
class CommentController {

    private final Comments comments;
    private final ObjectivePageRenderer page;

    CommentController(Comments comments, ObjectivePageRenderer page) {
        this.comments = comments;
        this.page = page;
    }

    @PostMapping("/okr/objectives/{id}/comments")
    String comment(PageReply reply, @PathVariable String id, @RequestParam Map<String, String> fields) {
        String words = fields.getOrDefault("words", "");
        return new ObjectivePageForm(reply, page, id, fields).take("comments", () -> {
            comments.add(reply.actor(), id, null, null, words);
            return Message.of("okr.page.commented");
        });
    }
}
