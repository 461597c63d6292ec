package org.dacheng.engine.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dacheng.base.id.Sha256;
import org.dacheng.base.json.Json;
import org.dacheng.engine.answer.RequestAttachments;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.process.PublishedDefinitions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fingerprint to compare submissions: SHA-256 of process, answers and chosen people, independent of their order. Files
 * count by name and content: a browser without scripts that posts a form twice uploads its files twice.
 */
@Component
class SubmissionFingerprint {

    private final RequestAttachments attachments;
    private final PublishedDefinitions definitions;

    SubmissionFingerprint(RequestAttachments attachments, PublishedDefinitions definitions) {
        this.attachments = attachments;
        this.definitions = definitions;
    }

    /** @param versionId version of the process that says which answers are files */
    String of(SubmitRequest command, String versionId) {
        PublishedDefinition process = definitions.get(versionId);
        return of(command, attachments.contents(process.schema(), command.data()));
    }

    /**
     * The fingerprints that a request with this content may have: the present one, and the one of earlier versions of
     * the program, which compared files by their ids. The same ids are the same files, so both are exact.
     */
    Set<String> possible(SubmitRequest command, String versionId) {
        return Set.copyOf(List.of(of(command, versionId), of(command, Map.of())));
    }

    private static String of(SubmitRequest command, Map<String, String> files) {
        List<@Nullable Object> content = new ArrayList<>();
        content.add(command.process());
        content.add(sorted(command.data(), files));
        content.add(sorted(command.chosen(), Map.of()));
        if (command.submitter() != null) {
            content.add(command.submitter());
        }
        return Sha256.of(Json.write(content));
    }

    /** @param files contents by the ids that stand for them */
    private static @Nullable Object sorted(@Nullable Object value, Map<String, String> files) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            map.forEach((key, member) -> sorted.put(String.valueOf(key), sorted(member, files)));
            return sorted;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(sorted(item, files)));
            return items;
        }
        return value instanceof String text ? files.getOrDefault(text, text) : value;
    }
}
