package org.dacheng.okr.workbook;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.excel.ImportRun;
import org.dacheng.base.excel.ImportRunning;
import org.dacheng.base.excel.ImportView;
import org.dacheng.base.excel.PlannedChange;
import org.dacheng.base.excel.TooManyImports;
import org.dacheng.base.excel.WorkbookDownload;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.web.FieldErrors;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
    String form(Actor actor, @RequestParam(required = false) @Nullable String cycle, Model model) {
        return form(actor, cycle, List.of(), model);
    }

    @PostMapping
    String upload(
            Actor actor,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            return "redirect:/okr/imports/"
                    + read(actor, chosen(actor, cycle).map(CycleView::id).orElse(""), file)
                            .id();
        } catch (InvalidInput refused) {
            response.setStatus(refused.status());
            return form(actor, cycle, refused.violations(), model);
        } catch (TooManyImports refused) {
            response.setStatus(refused.status());
            return form(actor, cycle, List.of(new Violation("/file", refused.text())), model);
        }
    }

    /** Polled after a file was sent until its preview arrives. */
    @GetMapping("/line")
    String line(Actor actor, Model model) {
        model.addAttribute("line", imports.waits(actor));
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
    String preview(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "0") int from, Model model) {
        ImportView shown = imports.get(actor, id);
        List<PlannedChange> all = shown.preview().items();
        int begin = Math.max(0, Math.min(from, all.size()));
        int end = Math.min(all.size(), begin + PAGE);
        model.addAttribute("one", shown);
        model.addAttribute("items", all.subList(begin, end));
        model.addAttribute("next", end < all.size() ? end : null);
        model.addAttribute("cycle", cycles.find(shown.subject()).orElse(null));
        Optional<ImportRun> run = imports.run(actor, id);
        run(id, run.orElse(null), run.isPresent(), model);
        return from > 0 ? "okr/import :: rows" : "okr/import";
    }

    /** Polled while it is being written; afterwards the page is reloaded. */
    @GetMapping("/{id}/run")
    String run(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean seen,
            Model model,
            HttpServletResponse response) {
        Optional<ImportRun> run = imports.run(actor, id);
        if (seen && run.isEmpty()) {
            response.setHeader("HX-Refresh", "true");
        }
        run(id, run.orElseGet(() -> new ImportRun(0, 0)), seen || run.isPresent(), model);
        return "okr/import :: run";
    }

    private static void run(String id, @Nullable ImportRun run, boolean seen, Model model) {
        model.addAttribute("importId", id);
        model.addAttribute("run", run);
        model.addAttribute("seen", seen);
    }

    @PostMapping("/{id}/application")
    String apply(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        try {
            ImportView done = imports.apply(actor, id);
            redirect.addFlashAttribute("flash", Message.of("okr.import.done", done.fileName()));
        } catch (NotFound gone) {
            throw gone;
        } catch (InvalidInput refused) {
            Violation first = refused.violations().get(0);
            redirect.addFlashAttribute(
                    "failure",
                    Message.of("okr.import.at", first.pointer().substring(1).replace('/', '!'), first.text()));
        } catch (ImportRunning running) {
            return "redirect:/okr/imports/" + id;
        } catch (Failure refused) {
            redirect.addFlashAttribute("failure", refused.text());
        }
        return "redirect:/okr/imports/" + id;
    }

    private String form(Actor actor, @Nullable String cycle, List<Violation> violations, Model model) {
        model.addAttribute("cycle", chosen(actor, cycle).orElse(null));
        model.addAttribute("cycles", cycles.all(actor));
        model.addAttribute("keeper", Cycles.mayKeep(actor));
        model.addAttribute("line", null);
        model.addAttribute("wrong", new FieldErrors(violations, messages, actor.locale()));
        return "okr/imports";
    }

    private Optional<CycleView> chosen(Actor actor, @Nullable String id) {
        return id == null || id.isBlank() ? cycles.current(actor) : Optional.of(cycles.get(actor, id));
    }
}
