package org.dacheng.okr.workbook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoint for the export of goals as a workbook. */
@RestController
@Tag(name = "OKR")
class OkrExportApi {

    private final OkrExportResponse exportResponse;

    OkrExportApi(OkrExportResponse exportResponse) {
        this.exportResponse = exportResponse;
    }

    @GetMapping("/api/v1/okr/export.xlsx")
    @Operation(
            summary = "Goals of a cycle as a workbook",
            description = "Sheets of progress, objectives with their key results, alignments and check-ins. Without"
                    + " `cycle`, the current one; `department` includes those below it,"
                    + " `below` stands for the direct reports of a manager and with `all=yes` for everybody below;"
                    + " `concern` keeps only the people who have it, as the list of reports does.")
    @ApiResponse(responseCode = "200", description = "An .xlsx workbook")
    void export(
            Actor actor,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String ownerKind,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String responsible,
            @RequestParam(required = false) @Nullable String below,
            @RequestParam(required = false) @Nullable String all,
            @RequestParam(required = false) @Nullable String concern,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String confidence,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String unscored,
            HttpServletResponse response)
            throws IOException {
        exportResponse.write(
                actor,
                new ExportFilter(
                        cycle,
                        ownerKind,
                        owner,
                        department,
                        responsible,
                        below,
                        all,
                        concern,
                        state,
                        confidence,
                        q,
                        unscored),
                response);
    }
}
