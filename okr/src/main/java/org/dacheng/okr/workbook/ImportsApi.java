package org.dacheng.okr.workbook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.dacheng.base.excel.CellProblem;
import org.dacheng.base.excel.job.ChangeCount;
import org.dacheng.base.excel.job.ImportView;
import org.dacheng.base.excel.job.PlannedChange;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** REST endpoints for imports of workbooks of goals. */
@RestController
@RequestMapping("/api/v1/okr/imports")
@Tag(name = "OKR")
class ImportsApi {

    private final Imports imports;
    private final Cycles cycles;
    private final Messages messages;

    ImportsApi(Imports imports, Cycles cycles, Messages messages) {
        this.imports = imports;
        this.cycles = cycles;
        this.messages = messages;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Upload a workbook of goals",
            description = "The part `file` is an .xlsx workbook with the sheets of the export or of the template. It"
                    + " is read and checked; with `apply=true` it is written too, all or nothing. Without `cycle`, into"
                    + " the current one.")
    @ApiResponse(responseCode = "201", description = "The planned or, if applied, written changes, and the problems")
    @ApiResponse(
            responseCode = "422",
            description = "It cannot be read (pointer `/file`), or cannot be applied (`/<sheet>/<cell>`)")
    ImportJson upload(
            Actor actor,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(defaultValue = "false") boolean apply,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw InvalidInput.of("/file", "base.excel.empty");
        }
        String name = file.getOriginalFilename();
        try (InputStream in = file.getInputStream()) {
            ImportView read = imports.read(actor, cycle(actor, cycle), name == null ? "" : name, in);
            return json(actor, apply ? imports.apply(actor, read.id()) : read);
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "The planned or written changes of an import, and its problems")
    ImportJson one(Actor actor, @PathVariable String id) {
        return json(actor, imports.get(actor, id));
    }

    @PostMapping("/{id}/application")
    @Operation(
            summary = "Apply an import, all or nothing",
            description = "409 when it is applied already or is being written, or when others changed meanwhile what it"
                    + " speaks of: what it will do now is shown again and may be applied then.")
    ImportJson apply(Actor actor, @PathVariable String id) {
        return json(actor, imports.apply(actor, id));
    }

    private String cycle(Actor actor, @Nullable String id) {
        return id != null && !id.isBlank()
                ? id
                : cycles.current(actor)
                        .map(CycleView::id)
                        .orElseThrow(() -> new NotFound(Message.of("okr.export.no-cycle")));
    }

    private ImportJson json(Actor actor, ImportView one) {
        return new ImportJson(
                one.id(),
                one.subject(),
                one.fileName(),
                one.appliedAt() != null ? "applied" : one.preview().isValid() ? "waiting" : "refused",
                one.madeAt(),
                one.appliedAt(),
                one.preview().counts(),
                one.preview().items(),
                one.preview().itemCount(),
                problems(actor, one.preview().problems()),
                one.preview().problemCount(),
                problems(actor, one.preview().hints()));
    }

    private List<CellProblemJson> problems(Actor actor, List<CellProblem> problems) {
        return problems.stream()
                .map(one -> new CellProblemJson(
                        one.violation().pointer(), one.sheet(), one.cell(), messages.text(one.text(), actor.locale())))
                .toList();
    }

    /**
     * @param items the first of {@code itemCount}
     * @param state {@code waiting}, {@code refused} when there are problems, {@code applied}
     */
    record ImportJson(
            String id,
            String cycleId,
            String fileName,
            String state,
            Instant madeAt,
            @Nullable Instant appliedAt,
            List<ChangeCount> counts,
            List<PlannedChange> items,
            int itemCount,
            List<CellProblemJson> problems,
            int problemCount,
            List<CellProblemJson> hints) {}

    record CellProblemJson(String pointer, String sheet, String cell, String message) {}
}
