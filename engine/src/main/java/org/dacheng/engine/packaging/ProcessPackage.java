package org.dacheng.engine.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.id.Sha256;
import org.dacheng.base.text.Message;
import org.dacheng.engine.jsonschema.JsonSchemaValidator;
import org.dacheng.engine.settings.PackageErrorMessages;
import org.dacheng.engine.settings.ViolationCollector;
import org.jspecify.annotations.Nullable;

/**
 * A process as files, the body of {@code PUT /api/v1/process-packages/{key}}: a zipped folder, or one JSON object with
 * the same members.
 *
 * @param process {@code process.json}: name, description, group, icon, who may start, owners, numbering, title, summary
 * @param form {@code form.json}: form schema
 * @param flow {@code flow.json}: flow tree
 */
public record ProcessPackage(JsonNode process, JsonNode form, JsonNode flow) {

    private static final JsonSchemaValidator SCHEMA =
            new JsonSchemaValidator(ProcessPackage.class, "package.schema.json");

    /**
     * @param zip {@code process.json}, {@code form.json}, {@code flow.json} at its top level or in its only folder
     * @throws InvalidInput if it is not such a zip, or is too large when unpacked
     */
    public static ProcessPackage fromZip(InputStream zip) {
        return PackageZip.read(zip);
    }

    /**
     * @param json one object with the members {@code process}, {@code form} and {@code flow}, in UTF-8
     * @throws InvalidInput if it is not such an object
     */
    public static ProcessPackage fromJson(byte[] json) {
        ViolationCollector violations = new ViolationCollector();
        JsonNode body = PackageJson.object(Message.of("engine.package.body"), json, "", violations);
        violations.orThrow();
        SCHEMA.errors(body).forEach(error -> violations.add(error.pointer(), PackageErrorMessages.of(error)));
        violations.orThrow();
        return new ProcessPackage(body.path("process"), body.path("form"), body.path("flow"));
    }

    /**
     * @param name of the file; {@code .zip} at its end tells a zip from JSON
     * @throws InvalidInput if it is no package
     */
    public static ProcessPackage fromFile(@Nullable String name, byte[] content) {
        return name != null && name.toLowerCase(Locale.ROOT).endsWith(".zip")
                ? fromZip(new ByteArrayInputStream(content))
                : fromJson(content);
    }

    /** The package as a zip with its files, as {@link #fromZip} reads it. */
    public byte[] toZip() {
        return PackageZip.write(this);
    }

    /** SHA-256 in hex over the three files. */
    public String hash() {
        MessageDigest digest = Sha256.digest();
        for (JsonNode file : new JsonNode[] {process, form, flow}) {
            digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return Sha256.hex(digest);
    }
}
