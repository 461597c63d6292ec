package org.dacheng.okr.feed;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a source is chosen, with a look at what it gives, and on which its evidence lies. */
@Controller
@RequestMapping("/okr/key-results/{id}")
class FeedController {

    private static final int SLICE = 50;

    private final FeedPage page;
    private final Feeds feeds;

    FeedController(FeedPage page, Feeds feeds) {
        this.page = page;
        this.feeds = feeds;
    }

    @GetMapping("/source")
    String choose(
            Asker asker,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            HtmxRequest htmx,
            Model model) {
        FeedForm form = fields.containsKey("source") ? new FeedForm(fields) : page.form(asker, id);
        page.choose(asker, id, form, null, model);
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "okr/source :: choices" : "okr/source";
    }

    @PostMapping("/source")
    String save(
            Asker asker,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        FeedForm form = new FeedForm(fields);
        try {
            page.save(asker, id, form);
            redirect.addFlashAttribute("flash", Message.of("okr.feed.saved"));
            return "redirect:/okr/key-results/" + id + "/evidence";
        } catch (InvalidInput refused) {
            page.choose(asker, id, form, refused, model);
            response.setStatus(refused.status());
            return "okr/source";
        }
    }

    @PostMapping("/source/removal")
    String remove(
            Asker asker,
            @PathVariable String id,
            @RequestParam(defaultValue = "fed") String keep,
            RedirectAttributes redirect) {
        feeds.remove(asker, id, FeedForm.keep(keep));
        redirect.addFlashAttribute("flash", Message.of("okr.feed.removed"));
        return "redirect:/okr/key-results/" + id + "/source";
    }

    @PostMapping("/source/recalculation")
    String recalculate(Asker asker, @PathVariable String id, RedirectAttributes redirect) {
        feeds.recalculate(asker, id);
        redirect.addFlashAttribute("flash", Message.of("okr.feed.recalculated"));
        return "redirect:/okr/key-results/" + id + "/evidence";
    }

    @GetMapping("/evidence")
    String evidence(
            Asker asker,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            HtmxRequest htmx,
            Model model) {
        page.evidence(asker, id, SLICE, cursor, model);
        return cursor != null && htmx.isHtmxRequest() ? "okr/evidence :: rows" : "okr/evidence";
    }
}
