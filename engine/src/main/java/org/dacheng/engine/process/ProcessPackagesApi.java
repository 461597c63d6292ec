package org.dacheng.engine.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.people.actor.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for publishing process packages. */
@RestController
@RequestMapping("/api/v1/process-packages/{key}")
@Tag(name = "Process packages")
class ProcessPackagesApi {

    private final ProcessPackages packages;
    private final ProcessVersions versions;
    private final Messages messages;

    ProcessPackagesApi(ProcessPackages packages, ProcessVersions versions, Messages messages) {
        this.packages = packages;
        this.versions = versions;
        this.messages = messages;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The files of the newest version as one JSON object", operationId = "getProcessPackage")
    ProcessPackage get(Actor actor, @PathVariable String key) {
        return newest(actor, key);
    }

    @GetMapping(produces = "application/zip")
    @Operation(summary = "The files of the newest version as a zip", operationId = "getZippedProcessPackage")
    byte[] getZip(Actor actor, @PathVariable String key) {
        return newest(actor, key).toZip();
    }

    private ProcessPackage newest(Actor actor, String key) {
        ProcessVersionView newest = versions.newest(actor, key)
                .orElseThrow(() -> new NotFound(Message.of("engine.process.not-found", key)));
        return versions.content(actor, newest.id());
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Publish a process given as one JSON object", operationId = "publishProcess")
    PublishedPackageJson put(
            Actor actor,
            @PathVariable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = PackageJson.class)))
                    @RequestBody
                    byte[] body) {
        return answer(actor, packages.publish(actor, key, ProcessPackage.fromJson(body)));
    }

    @PutMapping(consumes = "application/zip")
    @Operation(summary = "Publish a process given as a zipped folder", operationId = "publishZippedProcess")
    PublishedPackageJson putZip(Actor actor, @PathVariable String key, HttpServletRequest request) throws IOException {
        return answer(actor, packages.publish(actor, key, ProcessPackage.fromZip(request.getInputStream())));
    }

    private PublishedPackageJson answer(Actor actor, PublishedPackage published) {
        return PublishedPackageJson.of(published, text -> messages.text(text, actor.locale()));
    }

    /** The body of {@link #put}: the three files of a package as members. */
    record PackageJson(JsonNode process, JsonNode form, JsonNode flow) {}
}
