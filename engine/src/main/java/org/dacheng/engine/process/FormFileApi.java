package org.dacheng.engine.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.forms.conversion.formjs.FormJsForms;
import org.dacheng.people.actor.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoint for the form of a process as a file of form-js. */
@RestController
@RequestMapping("/api/v1/process-packages/{key}/form-js")
@Tag(name = "Form conversions")
class FormFileApi {

    private final ProcessVersions versions;
    private final FormJsForms forms;

    FormFileApi(ProcessVersions versions, FormJsForms forms) {
        this.versions = versions;
        this.forms = forms;
    }

    @GetMapping
    @Operation(
            summary = "The form of the newest version as a file for Camunda Modeler",
            description = "Texts that are written in two languages are in the language of the request.",
            operationId = "getFormFile")
    ObjectNode get(Actor actor, @PathVariable String key) {
        ProcessVersionView newest = versions.newest(actor, key)
                .orElseThrow(() -> new NotFound(Message.of("engine.process.not-found", key)));
        return forms.write(actor, versions.content(actor, newest.id()).form(), actor.locale());
    }
}
