package org.dacheng.okr.objective;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.json.Json;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Content of an objective as stored in revisions; {@link Json#read} reads it from a revision's column. */
public record ObjectiveContent(
        String title,
        String note,
        ObjectiveCategory category,
        Visibility visibility,
        List<String> viewers,
        RollUp rollUp,
        String responsibleId,
        @Nullable String departmentId,
        List<KeyResultContent> keyResults) {

    /** A key result, in order. */
    public record KeyResultContent(
            String id,
            String title,
            Measure measure,
            BigDecimal weight,
            boolean weightLocked,
            String responsibleId,
            List<MilestoneContent> milestones) {}

    public record MilestoneContent(
            String id, String title, @Nullable LocalDate dueOn) {}

    /** Inputs of progress, except values reported by people. */
    Set<ProgressInput> progressInputs() {
        return keyResults.stream()
                .map(one -> new ProgressInput(
                        one.id(),
                        one.measure(),
                        one.weight(),
                        one.milestones().stream().map(MilestoneContent::id).collect(Collectors.toSet())))
                .collect(Collectors.toSet());
    }

    record ProgressInput(String keyResultId, Measure measure, BigDecimal weight, Set<String> milestones) {}

    /** Parts that differ, each with {@code before} and {@code after}. */
    public static Map<String, Map<String, JsonNode>> difference(ObjectiveContent before, ObjectiveContent after) {
        JsonNode old = Json.tree((Object) before);
        JsonNode fresh = Json.tree((Object) after);
        Map<String, Map<String, JsonNode>> changes = new LinkedHashMap<>();
        fresh.fieldNames().forEachRemaining(name -> {
            if (!fresh.get(name).equals(old.get(name))) {
                changes.put(name, Map.of("before", old.get(name), "after", fresh.get(name)));
            }
        });
        return changes;
    }
}
