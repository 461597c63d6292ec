package org.dacheng.okr.workbook;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.excel.job.ImportRun;
import org.dacheng.base.excel.job.ImportRunning;
import org.dacheng.base.excel.job.ImportView;
import org.dacheng.base.excel.job.PlannedChange;
import org.dacheng.base.excel.job.TooManyImports;
import org.dacheng.base.excel.writer.WorkbookDownload;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Pages to upload a workbook of goals, view the preview and apply it. */
@Controller
@RequestMapping("/okr/imports")
class ImportController {

    private static final int PAGE = 200;

    private final Imports imports;
    private final ImportTemplates templates;
    private final Cycles cycles;
    private final Messages messages;

    ImportController(Imports imports, ImportTemplates templates, Cycles cycles, Messages messages) {
        this.imports = imports;
        this.templates = templates;
        this.cycles = cycles;
        this.messages = messages;
    }

    @GetMapping
    String form(PageReply reply, @RequestParam(required = false) @Nullable String cycle) {
        return form(reply, cycle, List.of());
    }

    @PostMapping
    String upload(
            PageReply reply,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        try {
            String into = chosen(reply.actor(), cycle).map(CycleView::id).orElse("");
            return "redirect:/okr/imports/" + read(reply.actor(), into, file).id();
        } catch (InvalidInput refused) {
            return form(reply.refused(refused), cycle, refused.violations());
        } catch (TooManyImports refused) {
            return form(reply.refused(refused), cycle, List.of(new Violation("/file", refused.text())));
        }
    }

    /** Polled after a file was sent until its preview arrives. */
    @GetMapping("/line")
    String queue(PageReply reply) {
        reply.with("line", imports.isWaiting(reply.actor()));
        return "okr/imports :: line";
    }

    private ImportView read(Actor actor, String cycleId, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw InvalidInput.of("/file", "base.excel.empty");
        }
        String name = file.getOriginalFilename();
        try (InputStream in = file.getInputStream()) {
            return imports.read(actor, cycleId, name == null ? "" : name, in);
        }
    }

    @GetMapping("/template.xlsx")
    void template(Actor actor, @RequestParam(required = false) @Nullable String cycle, HttpServletResponse response)
            throws IOException {
        CycleView chosen = chosen(actor, cycle).orElseThrow(() -> new NotFound(Message.of("okr.export.no-cycle")));
        WorkbookDownload.headers(
                response, messages.text(Message.of("okr.import.template.file", chosen.name()), actor.locale()));
        templates.write(actor, chosen, response.getOutputStream());
    }

    @GetMapping("/{id}")
    String preview(PageReply reply, @PathVariable String id, @RequestParam(defaultValue = "0") int from) {
        ImportView shown = imports.get(reply.actor(), id);
        List<PlannedChange> all = shown.preview().items();
        int begin = Math.max(0, Math.min(from, all.size()));
        int end = Math.min(all.size(), begin + PAGE);
        reply.with("one", shown);
        reply.with("items", all.subList(begin, end));
        reply.with("next", end < all.size() ? end : null);
        reply.with("cycle", cycles.find(shown.subject()).orElse(null));
        Optional<ImportRun> run = imports.run(reply.actor(), id);
        run(reply, id, run.orElse(null), run.isPresent());
        return from > 0 ? "okr/import :: rows" : "okr/import";
    }

    /** Polled while it is being written; afterwards the page is reloaded. */
    @GetMapping("/{id}/run")
    String run(PageReply reply, @PathVariable String id, @RequestParam(defaultValue = "false") boolean seen) {
        Optional<ImportRun> run = imports.run(reply.actor(), id);
        if (seen && run.isEmpty()) {
            reply.header("HX-Refresh", "true");
        }
        run(reply, id, run.orElseGet(() -> new ImportRun(0, 0)), seen || run.isPresent());
        return "okr/import :: run";
    }

    private static void run(PageReply reply, String id, @Nullable ImportRun run, boolean seen) {
        reply.with("importId", id);
        reply.with("run", run);
        reply.with("seen", seen);
    }

    @PostMapping("/{id}/application")
    String apply(PageReply reply, @PathVariable String id) {
        try {
            ImportView done = imports.apply(reply.actor(), id);
            reply.flash(Message.of("okr.import.done", done.fileName()));
        } catch (NotFound gone) {
            throw gone;
        } catch (InvalidInput refused) {
            Violation first = refused.violations().get(0);
            reply.flash(
                    "failure",
                    Message.of("okr.import.at", first.pointer().substring(1).replace('/', '!'), first.text()));
        } catch (ImportRunning running) {
            return "redirect:/okr/imports/" + id;
        } catch (Failure refused) {
            reply.flash("failure", refused.text());
        }
        return "redirect:/okr/imports/" + id;
    }

    private String form(PageReply reply, @Nullable String cycle, List<Violation> violations) {
        reply.with("cycle", chosen(reply.actor(), cycle).orElse(null));
        reply.with("cycles", cycles.all(reply.actor()));
        reply.with("keeper", Cycles.mayManage(reply.actor()));
        reply.with("line", null);
        reply.with("wrong", reply.errors(violations));
        return "okr/imports";
    }

    private Optional<CycleView> chosen(Actor actor, @Nullable String id) {
        return id == null || id.isBlank() ? cycles.current(actor) : Optional.of(cycles.get(actor, id));
    }
}
