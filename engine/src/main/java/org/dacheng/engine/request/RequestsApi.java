package org.dacheng.engine.request;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.util.Locale;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.list.RequestList;
import org.dacheng.engine.list.RequestQuery;
import org.dacheng.engine.list.RequestRow;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for reading and exporting requests. */
@RestController
@RequestMapping("/api/v1/requests")
@Tag(name = "Requests")
class RequestsApi {

    private static final String VIEWS = "started|copied|all";
    private static final String STATUSES = "running|returned|approved|refused|withdrawn";

    private final Requests requests;
    private final RequestExportResponse export;

    RequestsApi(Requests requests, RequestExportResponse export) {
        this.requests = requests;
        this.export = export;
    }

    @GetMapping
    @Operation(summary = "Requests, newest first", description = "Pass `next` as `cursor` for the following slice.")
    CursorPage<RequestRow> list(
            Actor actor,
            @RequestParam(defaultValue = "started") @Pattern(regexp = VIEWS, message = "{engine.api.view}") String view,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Pattern(regexp = STATUSES, message = "{engine.api.status}") @Nullable
                    String status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50")
                    @Min(value = 1, message = "{engine.api.limit}")
                    @Max(value = 200, message = "{engine.api.limit}")
                    int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return requests.list(actor, query(view, process, status, q, limit, cursor));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A request with its answers, its progress and the operations open to me")
    RequestView get(Actor actor, @PathVariable String id) {
        return requests.get(actor, id);
    }

    @GetMapping("/export.xlsx")
    @Operation(
            summary = "The list as a workbook",
            description =
                    "With a process, its form's fields are columns; without one, every process has its own sheet.")
    @ApiResponse(responseCode = "200", description = "An .xlsx workbook")
    void export(
            Actor actor,
            @RequestParam(defaultValue = "started") @Pattern(regexp = VIEWS, message = "{engine.api.view}") String view,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Pattern(regexp = STATUSES, message = "{engine.api.status}") @Nullable
                    String status,
            @RequestParam(required = false) @Nullable String q,
            HttpServletResponse response)
            throws IOException {
        export.write(actor, query(view, process, status, q, 200, null), response);
    }

    private static RequestQuery query(
            String view,
            @Nullable String process,
            @Nullable String status,
            @Nullable String text,
            int limit,
            @Nullable String cursor) {
        return new RequestQuery(
                RequestList.valueOf(view.toUpperCase(Locale.ROOT)),
                process,
                status == null ? null : RequestStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                text,
                limit,
                cursor);
    }
}
