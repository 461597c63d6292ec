package org.dacheng.engine.task;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.web.FieldErrors;
import org.dacheng.engine.process.Processes;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what waits for the asker, and lets him approve several at once. */
@Controller
@RequestMapping("/inbox")
class InboxController {

    private static final int MOST_COUNTED = 99;
    private static final int MOST_AT_ONCE = 200;

    private final Tasks tasks;
    private final Processes processes;
    private final Messages messages;

    InboxController(Tasks tasks, Processes processes, Messages messages) {
        this.tasks = tasks;
        this.processes = processes;
        this.messages = messages;
    }

    @GetMapping
    String inbox(Asker asker, @ModelAttribute("filter") TaskFilter filter, HtmxRequest htmx, Model model) {
        model.addAttribute("rows", tasks.list(asker, filter.query(false)));
        if (htmx.isHtmxRequest() && filter.cursor() != null) {
            return "engine/inbox :: rows";
        }
        model.addAttribute("processes", processes.permitted(asker));
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "engine/inbox :: list" : "engine/inbox";
    }

    /** The number beside the inbox in the rail; nothing when nothing waits. */
    @GetMapping("/count")
    @ResponseBody
    String count(Asker asker) {
        long count = tasks.inboxCount(asker);
        return count == 0 ? "" : count > MOST_COUNTED ? MOST_COUNTED + "+" : String.valueOf(count);
    }

    @PostMapping("/approvals")
    String approveAll(
            Asker asker,
            @ModelAttribute("filter") TaskFilter filter,
            @RequestParam(name = "task", required = false) @Nullable List<String> ids,
            @RequestParam(required = false) @Nullable String comment,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        if (ids == null || ids.isEmpty()) {
            redirect.addFlashAttribute("failure", Message.of("engine.inbox.none-selected"));
            return back(filter);
        }
        List<String> few = ids.stream().distinct().limit(MOST_AT_ONCE).toList();
        Function<String, LocalText> titles = titles(asker, false);
        List<BatchResult> results;
        try {
            results = tasks.approveAll(asker, few, comment);
        } catch (InvalidInput refused) {
            response.setStatus(refused.status());
            model.addAttribute("picked", few);
            model.addAttribute("comment", comment);
            model.addAttribute("wrong", new FieldErrors(refused.violations(), messages, asker.locale()));
            model.addAttribute("rows", tasks.list(asker, filter.query(false)));
            model.addAttribute("processes", processes.permitted(asker));
            return "engine/inbox";
        }
        List<String> approved = done(results);
        if (!approved.isEmpty()) {
            redirect.addFlashAttribute("flash", Message.of("engine.inbox.approved", approved.size()));
            redirect.addFlashAttribute("undo", UndoOffer.of(approved, filter));
        }
        tellRefused(redirect, results, "engine.inbox.not-approved", titles);
        return back(filter);
    }

    @PostMapping("/approvals/undo")
    String undoAll(
            Asker asker,
            @ModelAttribute("filter") TaskFilter filter,
            @RequestParam(name = "task", defaultValue = "") List<String> ids,
            RedirectAttributes redirect) {
        List<BatchResult> results =
                tasks.undoAll(asker, ids.stream().distinct().limit(MOST_AT_ONCE).toList());
        List<String> undone = done(results);
        if (!undone.isEmpty()) {
            redirect.addFlashAttribute("flash", Message.of("engine.inbox.undone", undone.size()));
        }
        tellRefused(redirect, results, "engine.inbox.not-undone", titles(asker, true));
        return back(filter);
    }

    private Function<String, LocalText> titles(Asker asker, boolean done) {
        Map<String, LocalText> titles =
                tasks.list(asker, new TaskQuery(done, null, null, MOST_AT_ONCE, null)).items().stream()
                        .collect(Collectors.toMap(
                                TaskRow::id, row -> row.request().title()));
        return id -> titles.getOrDefault(id, LocalText.same(id));
    }

    private static String back(TaskFilter filter) {
        return "redirect:" + filter.address("/inbox", null);
    }

    private static List<String> done(List<BatchResult> results) {
        return results.stream()
                .filter(one -> one.failure() == null)
                .map(BatchResult::taskId)
                .toList();
    }

    private static void tellRefused(
            RedirectAttributes redirect, List<BatchResult> results, String key, Function<String, LocalText> title) {
        List<Message> refused = results.stream()
                .filter(one -> one.failure() != null)
                .map(one -> Message.of(key, title.apply(one.taskId()), one.failure()))
                .toList();
        redirect.addFlashAttribute("refused", refused);
    }
}
