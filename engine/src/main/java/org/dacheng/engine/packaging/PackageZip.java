package org.dacheng.engine.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.engine.settings.ViolationCollector;
import org.jspecify.annotations.Nullable;

/** Unpacks a zipped process package with size limits, because a few kilobytes of zip can contain gigabytes. */
final class PackageZip {

    private static final int MAX_ENTRIES = 100;
    private static final int MAX_BYTES = 5_000_000;
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final List<String> FILES = List.of("process", "form", "flow");

    static ProcessPackage read(InputStream zip) {
        Map<String, byte[]> found = unpack(zip);
        ViolationCollector violations = new ViolationCollector();
        Map<String, JsonNode> files = new HashMap<>();
        for (String name : FILES) {
            files.put(name, parse(name, found.get(name + ".json"), violations));
        }
        violations.orThrow();
        return new ProcessPackage(tree(files, "process"), tree(files, "form"), tree(files, "flow"));
    }

    /** Files indented for people and version control; all entries have the same time, so that equal packages are equal. */
    static byte[] write(ProcessPackage content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            write("process", content.process(), zip);
            write("form", content.form(), zip);
            write("flow", content.flow(), zip);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(String name, JsonNode file, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(name + ".json");
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(file.toPrettyString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static JsonNode tree(Map<String, JsonNode> files, String name) {
        return files.getOrDefault(name, NullNode.getInstance());
    }

    private static Map<String, byte[]> unpack(InputStream zip) {
        Map<String, byte[]> found = new HashMap<>();
        int entries = 0;
        int left = MAX_BYTES;
        try (ZipInputStream in = new ZipInputStream(zip, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw refused("engine.package.zip-too-big", MAX_BYTES / 1_000_000);
                }
                byte[] content = in.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    throw refused("engine.package.zip-too-big", MAX_BYTES / 1_000_000);
                }
                keep(entry, content, found);
            }
        } catch (IOException | IllegalArgumentException notZip) {
            throw refused("engine.package.no-zip");
        }
        if (entries == 0) {
            throw refused("engine.package.no-zip");
        }
        return found;
    }

    /** Keeps a file at the top level or in a top-level folder; refuses duplicate names. */
    private static void keep(ZipEntry entry, byte[] content, Map<String, byte[]> found) {
        String[] path = entry.getName().split("/");
        String name = path[path.length - 1];
        boolean system = path[0].startsWith("__MACOSX") || name.startsWith(".");
        if (!entry.isDirectory() && !system && path.length <= 2 && found.putIfAbsent(name, content) != null) {
            throw refused("engine.package.zip-twice", name);
        }
    }

    private static JsonNode parse(String name, byte @Nullable [] content, ViolationCollector violations) {
        if (content == null) {
            violations.add("/" + name, Message.of("engine.package.file-missing", name + ".json"));
            return NullNode.getInstance();
        }
        return PackageJson.object(name + ".json", content, "/" + name, violations);
    }

    private static InvalidInput refused(String key, Object... args) {
        return InvalidInput.of("", key, args);
    }

    private PackageZip() {}
}
