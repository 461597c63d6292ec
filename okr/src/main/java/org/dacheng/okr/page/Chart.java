package org.dacheng.okr.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.List;
import org.dacheng.okr.checkin.CheckInView;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Progress of an objective's key results over time, for the script that draws it. */
@Component
class Chart {

    private static final double HUNDRED = 100;

    private final ObjectMapper json;

    Chart(ObjectMapper json) {
        this.json = json;
    }

    /** @param points moment in milliseconds and progress in percent, oldest first */
    record Line(String name, List<double[]> points) {}

    /** Empty when nothing was checked in yet. */
    String of(ObjectiveView objective, List<CheckInView> checkIns) {
        List<Line> lines = objective.keyResults().stream()
                .map(keyResult -> new Line(keyResult.title(), points(keyResult, checkIns)))
                .filter(line -> !line.points().isEmpty())
                .toList();
        try {
            return lines.isEmpty() ? "" : json.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Names and numbers are always JSON", e);
        }
    }

    private static List<double[]> points(KeyResultView keyResult, List<CheckInView> checkIns) {
        return checkIns.stream()
                .filter(one -> one.keyResultId().equals(keyResult.id()) && counts(one, keyResult.feed()))
                .sorted(Comparator.comparing(CheckInView::at))
                .map(one ->
                        new double[] {one.at().toEpochMilli(), one.progress().doubleValue() * HUNDRED})
                .toList();
    }

    /** Since a source feeds it, what people say stands beside the value. */
    private static boolean counts(CheckInView checkIn, KeyResultView.@Nullable Feed feed) {
        return feed == null || checkIn.origin().equals("source") || checkIn.at().isBefore(feed.since());
    }
}
