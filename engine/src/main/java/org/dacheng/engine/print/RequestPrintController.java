package org.dacheng.engine.print;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dacheng.base.excel.job.ExportQueue;
import org.dacheng.base.pdf.PdfRenderer;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A request to print, and as a PDF file. */
@Controller
@Tag(name = "Requests")
class RequestPrintController {

    private final RequestSheets sheets;
    private final RequestPdf pdf;
    private final PdfRenderer renderer;
    private final ExportQueue queue;

    RequestPrintController(RequestSheets sheets, RequestPdf pdf, PdfRenderer renderer, ExportQueue queue) {
        this.sheets = sheets;
        this.pdf = pdf;
        this.renderer = renderer;
        this.queue = queue;
    }

    @GetMapping(path = "/requests/{id}", params = "print")
    String print(PageReply reply, @PathVariable String id) {
        reply.with("sheet", sheets.of(reply.actor(), id));
        reply.with("id", id).with("pdf", renderer.isAvailable());
        return "engine/request-print";
    }

    /** Files are made one after the other like exports, since each takes much memory for a moment. */
    @GetMapping(
            path = {"/requests/{id}/pdf", "/api/v1/requests/{id}/pdf"},
            produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "A request as a PDF file",
            description = "The sheet that is printed, with what I may see, in my language.")
    @ApiResponse(responseCode = "200", description = "A PDF file")
    @ApiResponse(responseCode = "503", description = "No font with Chinese characters is installed")
    void pdf(Actor actor, @PathVariable String id, HttpServletResponse response) throws IOException {
        queue.runInTurn(() -> write(pdf.of(sheets.of(actor, id)), response));
    }

    private static void write(RequestPdf.PdfFile file, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setContentLength(file.content().length);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        response.getOutputStream().write(file.content());
    }
}
