package org.dacheng.engine.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.failure.Violation;
import org.dacheng.forms.attachment.AttachmentRefused;
import org.dacheng.forms.attachment.Attachments;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

/**
 * Stores the files that a browser without scripts posts together with the form: the part {@code upload.data.receipts}
 * belongs to the field {@code data.receipts}. With scripts a form contains only ids of files that are uploaded already.
 */
@Component
class PostedFiles {

    private static final String PREFIX = "upload.";

    private final Attachments attachments;

    PostedFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * The parameters with the ids of posted files.
     *
     * @param refused why files were not stored, with pointers to their fields
     */
    record StoredFiles(MultiValueMap<String, String> parameters, List<Violation> refused) {}

    StoredFiles store(Actor actor, HttpServletRequest request, MultiValueMap<String, String> parameters) {
        List<Violation> refused = new ArrayList<>();
        MultipartRequest posted = WebUtils.getNativeRequest(request, MultipartRequest.class);
        if (posted == null) {
            return new StoredFiles(parameters, refused);
        }
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>(parameters);
        posted.getMultiFileMap().forEach((name, files) -> {
            if (name.startsWith(PREFIX)) {
                String field = name.substring(PREFIX.length());
                files.stream().filter(file -> !file.isEmpty()).forEach(file -> store(actor, file, field, all, refused));
            }
        });
        return new StoredFiles(all, refused);
    }

    private void store(
            Actor actor,
            MultipartFile file,
            String field,
            MultiValueMap<String, String> parameters,
            List<Violation> refused) {
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            String id =
                    attachments.upload(actor, name == null ? "" : name, content).id();
            parameters.add(field, id);
        } catch (AttachmentRefused wrong) {
            refused.add(new Violation("/" + field.replace('.', '/'), wrong.text()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
