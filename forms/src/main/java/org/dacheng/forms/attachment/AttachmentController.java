package org.dacheng.forms.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Uploads and downloads files. Browsers save them; only pictures and PDF are displayed, by the preview of a page, where
 * they can load and run nothing.
 */
@RestController
class AttachmentController {

    private static final String SANDBOX = "sandbox";

    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Receives the part {@code file}. */
    @PostMapping(
            path = {"/attachments", "/api/v1/attachments"},
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    AttachmentView upload(Actor actor, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null) {
            throw new AttachmentRefused(422, Message.of("forms.attachment.none-sent"));
        }
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return attachments.upload(actor, name == null ? "" : name, content);
        }
    }

    /** A picture to be displayed; other files are not found here. */
    @GetMapping("/attachments/{id}/picture")
    ResponseEntity<Resource> picture(Actor actor, @PathVariable String id) {
        Attachments.Content content = attachments.open(actor, id);
        if (!content.view().isPicture()) {
            throw new NotFound(Message.of("forms.attachment.not-found"));
        }
        return reply(content, ContentDisposition.inline(), SANDBOX, CacheControl.noCache());
    }

    /** @throws NotFound also for files that browsers do not display */
    @GetMapping("/attachments/{id}/preview")
    ResponseEntity<Resource> preview(Actor actor, @PathVariable String id) {
        Attachments.Content content = attachments.open(actor, id);
        if (content.view().preview() == null) {
            throw new NotFound(Message.of("forms.attachment.not-found"));
        }
        // The viewers of browsers do not show a PDF in a sandbox; nothing in it is allowed to load or run.
        boolean pdf = "pdf".equals(content.view().preview());
        return reply(
                content,
                ContentDisposition.inline(),
                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'" + (pdf ? "" : "; sandbox"),
                CacheControl.noCache());
    }

    @GetMapping({"/attachments/{id}", "/api/v1/attachments/{id}"})
    ResponseEntity<Resource> download(Actor actor, @PathVariable String id) {
        return reply(attachments.open(actor, id), ContentDisposition.attachment(), SANDBOX, CacheControl.noCache());
    }

    private static ResponseEntity<Resource> reply(
            Attachments.Content content, ContentDisposition.Builder disposition, String policy, CacheControl cache) {
        ContentDisposition named = disposition
                .filename(content.view().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.view().type()))
                .contentLength(content.view().size())
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy)
                .cacheControl(cache.cachePrivate())
                .body(new FileSystemResource(content.path()));
    }
}
