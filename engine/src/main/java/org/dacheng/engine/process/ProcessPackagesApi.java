package org.dacheng.engine.process;

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

    ProcessPackagesApi(ProcessPackages packages) {
        this.packages = packages;
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Publish a process given as one JSON object", operationId = "publishProcess")
    ProcessView put(Asker asker, @PathVariable String key, @RequestBody PackageJson body) {
        return packages.publish(asker, key, body.content());
    }

    @PutMapping(consumes = "application/zip")
    @Operation(summary = "Publish a process given as a zipped folder", operationId = "publishZippedProcess")
    ProcessView putZip(Asker asker, @PathVariable String key, HttpServletRequest request) throws IOException {
        return packages.publish(asker, key, ProcessPackage.fromZip(request.getInputStream()));
    }

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
