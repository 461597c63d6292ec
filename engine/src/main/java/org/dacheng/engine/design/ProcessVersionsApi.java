package org.dacheng.engine.design;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Messages;
import org.dacheng.engine.process.ProcessVersionView;
import org.dacheng.engine.process.ProcessVersions;
import org.dacheng.engine.process.PublishedPackage;
import org.dacheng.engine.process.PublishedPackageJson;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for published versions of processes, and for publishing a draft. */
@RestController
@RequestMapping("/api/v1/processes/{key}/versions")
@Tag(name = "Process drafts")
class ProcessVersionsApi {

    private final ProcessDrafts drafts;
    private final ProcessVersions versions;
    private final Messages messages;

    ProcessVersionsApi(ProcessDrafts drafts, ProcessVersions versions, Messages messages) {
        this.drafts = drafts;
        this.versions = versions;
        this.messages = messages;
    }

    @GetMapping
    @Operation(summary = "Published versions of a process, newest first", operationId = "listProcessVersions")
    List<ProcessVersionView> list(Actor actor, @PathVariable String key) {
        return versions.list(actor, key);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Publish the draft as the next version", operationId = "publishProcessDraft")
    PublishedPackageJson publish(Actor actor, @PathVariable String key, @RequestBody PublishJson publish) {
        PublishedPackage published = drafts.publish(actor, key, publish.publication());
        return PublishedPackageJson.of(published, text -> messages.text(text, actor.locale()));
    }

    /**
     * The body of {@link #publish}.
     *
     * @param basis of the draft to publish, as in its JSON; refused with 409 if there is another draft by now
     * @param revision of the draft to publish; refused with 409 if there are later steps
     * @param replaces number of the newest version; 0 if none is published; refused with 409 if another is
     * @param acceptedWarnings ids of the warnings in {@code GET draft/problems} that were looked at; others are refused
     *     with 422
     * @param acceptAllWarnings true to publish whatever the warnings are
     * @param note what has changed and why, at most 1,000 characters
     */
    record PublishJson(
            String basis,
            long revision,
            int replaces,
            @Nullable Set<String> acceptedWarnings,
            boolean acceptAllWarnings,
            @Nullable String note) {

        PublishJson {
            if (basis == null) {
                throw InvalidInput.of("/basis", "engine.design.no-basis");
            }
        }

        private Publication publication() {
            return new Publication(basis, revision, replaces, accepted(), Objects.requireNonNullElse(note, ""));
        }

        private AcceptedWarnings accepted() {
            Set<String> sent = acceptedWarnings == null ? Set.of() : acceptedWarnings;
            Set<String> ids = sent.stream().filter(Objects::nonNull).collect(Collectors.toSet());
            return new AcceptedWarnings(acceptAllWarnings, ids);
        }
    }
}
