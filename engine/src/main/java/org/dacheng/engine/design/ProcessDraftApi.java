package org.dacheng.engine.design;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.forms.design.DesignStep;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.ElementMember;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for drafts of processes. */
@RestController
@RequestMapping("/api/v1/processes/{key}/draft")
@Tag(name = "Process drafts")
class ProcessDraftApi {

    private final ProcessDrafts drafts;
    private final Messages messages;

    ProcessDraftApi(ProcessDrafts drafts, Messages messages) {
        this.drafts = drafts;
        this.messages = messages;
    }

    @GetMapping
    @Operation(
            summary = "The draft of a process; without one, the newest version as a draft without changes",
            operationId = "getProcessDraft")
    DraftJson get(Actor actor, @PathVariable String key) {
        return DraftJson.of(drafts.get(actor, key));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin the draft of a new process", operationId = "createProcessDraft")
    DraftJson create(Actor actor, @PathVariable String key, @RequestBody byte[] body) {
        return DraftJson.of(drafts.create(actor, key, ProcessPackage.fromJson(body)));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Discard all changes since the last published version", operationId = "discardProcessDraft")
    void discard(Actor actor, @PathVariable String key) {
        drafts.discard(actor, key);
    }

    @PostMapping("/steps")
    @Operation(
            summary = "Change a draft by commands, as one step that can be undone",
            operationId = "changeProcessDraft")
    DraftJson edit(Actor actor, @PathVariable String key, @RequestBody StepsJson steps) {
        return DraftJson.of(drafts.edit(actor, key, steps.basis(), steps.revision(), steps.commands()));
    }

    @GetMapping("/steps")
    @Operation(summary = "Steps of a draft after a revision, oldest first", operationId = "listProcessDraftSteps")
    List<StepJson> steps(Actor actor, @PathVariable String key, @RequestParam(defaultValue = "0") long since) {
        return drafts.since(actor, key, since).stream()
                .map(step -> json(actor, step))
                .toList();
    }

    @PostMapping("/undos")
    @Operation(summary = "Undo my last step that nobody has overwritten", operationId = "undoProcessDraftStep")
    StepJson undo(Actor actor, @PathVariable String key) {
        return json(actor, drafts.undo(actor, key));
    }

    @PostMapping("/redos")
    @Operation(summary = "Do the step again that I undid last", operationId = "redoProcessDraftStep")
    StepJson redo(Actor actor, @PathVariable String key) {
        return json(actor, drafts.redo(actor, key));
    }

    @GetMapping("/problems")
    @Operation(
            summary = "What prevents a draft from being published, and warnings to accept",
            operationId = "listProcessDraftProblems")
    List<ProblemJson> problems(Actor actor, @PathVariable String key) {
        List<ProblemJson> problems = new ArrayList<>();
        DraftFindings found = drafts.findings(actor, key);
        found.problems()
                .forEach(
                        one -> problems.add(json(actor, Severity.ERROR, null, one.pointer(), one.place(), one.text())));
        found.warnings()
                .forEach(one ->
                        problems.add(json(actor, Severity.WARNING, one.id(), one.pointer(), one.place(), one.text())));
        return problems;
    }

    private ProblemJson json(
            Actor actor, Severity severity, @Nullable String id, String pointer, ElementMember place, Message text) {
        return new ProblemJson(
                pointer,
                place.element().file(),
                place.element().id(),
                place.member(),
                messages.text(text, actor.locale()),
                severity,
                id);
    }

    private StepJson json(Actor actor, DesignStep step) {
        String summary = messages.text(step.summary().message(), actor.locale());
        return new StepJson(step.number(), step.kind(), step.personId(), step.at(), summary);
    }

    /**
     * The body of {@link #edit}.
     *
     * @param basis of the draft that the commands are based on, as {@link DraftJson#basis}
     * @param revision of the draft that the commands are based on
     */
    record StepsJson(String basis, long revision, List<DesignCommand> commands) {

        StepsJson {
            if (basis == null) {
                throw InvalidInput.of("/basis", "engine.design.no-basis");
            }
            commands = commands == null ? List.of() : commands;
            int missing = commands.indexOf(null);
            if (missing >= 0) {
                throw InvalidInput.of("/commands/" + missing, "forms.design.no-command");
            }
        }
    }

    /**
     * A draft.
     *
     * @param basis id of the draft, or of the published version if there is no draft; sent with every step
     * @param version number of the published version that it started from; 0 for a process never published
     * @param revision number of the last step
     * @param files members {@code process}, {@code form} and {@code flow}
     */
    record DraftJson(
            String key,
            String basis,
            int version,
            long revision,
            @Nullable String changedBy,
            @Nullable Instant changedAt,
            ObjectNode files) {

        static DraftJson of(ProcessDraft draft) {
            return new DraftJson(
                    draft.key(),
                    draft.basis(),
                    draft.version(),
                    draft.revision(),
                    draft.changedBy(),
                    draft.changedAt(),
                    draft.content().json());
        }
    }

    /** @param summary what the step does, in the language of the request */
    record StepJson(long revision, DesignStep.Kind kind, String personId, Instant at, String summary) {}

    /** Errors prevent publishing; warnings have to be accepted. */
    enum Severity {
        @JsonProperty("error")
        ERROR,
        @JsonProperty("warning")
        WARNING
    }

    /**
     * A problem of a draft.
     *
     * @param pointer JSON pointer into the files
     * @param element id of the element; empty for the file as a whole
     * @param member JSON pointer within the element
     * @param id of a warning, sent to accept it; null for errors
     */
    record ProblemJson(
            String pointer,
            String file,
            String element,
            String member,
            String detail,
            Severity severity,
            @Nullable String id) {}
}
