package org.dacheng.engine.process;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.failure.InvalidInput;
import org.dacheng.people.failure.Violation;
import org.dacheng.people.text.Message;
import org.dacheng.people.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes process packages from programs. */
@RestController
@RequestMapping("/api/v1/process-packages/{key}")
@Tag(name = "Process packages")
class ProcessPackagesApi {

    private final ProcessPackages packages;
    private final Messages messages;

    ProcessPackagesApi(ProcessPackages packages, Messages messages) {
        this.packages = packages;
        this.messages = messages;
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Publish a process given as one JSON object", operationId = "publishProcess")
    PublishedJson put(Asker asker, @PathVariable String key, @RequestBody PackageJson body) {
        return answer(asker, packages.publish(asker, key, body.content()));
    }

    @PutMapping(consumes = "application/zip")
    @Operation(summary = "Publish a process given as a zipped folder", operationId = "publishZippedProcess")
    PublishedJson putZip(Asker asker, @PathVariable String key, HttpServletRequest request) throws IOException {
        return answer(asker, packages.publish(asker, key, ProcessPackage.fromZip(request.getInputStream())));
    }

    private PublishedJson answer(Asker asker, PublishedPackage published) {
        List<Warning> warnings = published.warnings().stream()
                .map(warning -> new Warning(warning.pointer(), messages.text(warning.text(), asker.locale())))
                .toList();
        return new PublishedJson(published.process(), warnings);
    }

    /** The version that holds the package now, and what its designer should know. */
    record PublishedJson(@JsonUnwrapped ProcessView process, List<Warning> warnings) {}

    /** @param pointer JSON pointer into the package */
    record Warning(String pointer, String detail) {}

    /** The three files of a package as members. */
    record PackageJson(
            @Nullable JsonNode process,
            @Nullable JsonNode form,
            @Nullable JsonNode flow) {

        ProcessPackage content() {
            List<Violation> missing = new ArrayList<>();
            ProcessPackage content = new ProcessPackage(
                    member("process", process, missing), member("form", form, missing), member("flow", flow, missing));
            if (!missing.isEmpty()) {
                throw new InvalidInput(missing);
            }
            return content;
        }

        private static JsonNode member(String name, @Nullable JsonNode value, List<Violation> missing) {
            if (value == null || !value.isObject()) {
                missing.add(new Violation("/" + name, Message.of("engine.package.member-missing", name)));
                return NullNode.getInstance();
            }
            return value;
        }
    }
}
