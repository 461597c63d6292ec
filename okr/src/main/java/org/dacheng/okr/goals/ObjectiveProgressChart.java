package org.dacheng.okr.goals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dacheng.okr.checkin.CheckInView;
import org.dacheng.okr.checkin.FeedCheckIns;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Data of the progress chart of an objective's key results, for the script that draws it. */
@Component
class ObjectiveProgressChart {

    private static final double HUNDRED = 100;

    private final ObjectMapper json;

    ObjectiveProgressChart(ObjectMapper json) {
        this.json = json;
    }

    /** @param points time in milliseconds and progress in percent, oldest first */
    record ChartSeries(String name, List<double[]> points) {}

    /**
     * JSON of the chart; empty without check-ins.
     *
     * @param checkIns newest first, in the order in which they were made; for those of a source only the day is
     *     shown
     */
    String of(ObjectiveView objective, List<CheckInView> checkIns) {
        List<CheckInView> oldestFirst = new ArrayList<>(checkIns);
        Collections.reverse(oldestFirst);
        List<ChartSeries> lines = objective.keyResults().stream()
                .map(keyResult -> new ChartSeries(keyResult.title(), points(keyResult, oldestFirst)))
                .filter(line -> !line.points().isEmpty())
                .toList();
        try {
            return lines.isEmpty() ? "" : json.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Names and numbers are always JSON", e);
        }
    }

    /** A value of a source counts from the start of its day; the line continues from the value before. */
    private static List<double[]> points(KeyResultView keyResult, List<CheckInView> oldestFirst) {
        List<double[]> points = new ArrayList<>();
        double moment = Double.NEGATIVE_INFINITY;
        for (CheckInView one : oldestFirst) {
            if (one.keyResultId().equals(keyResult.id()) && counts(one, keyResult.feed())) {
                moment = Math.max(moment, one.at().toEpochMilli());
                points.add(new double[] {moment, one.progress().doubleValue() * HUNDRED});
            }
        }
        return points;
    }

    /** Since a source feeds the key result, values reported by people are not part of the line. */
    private static boolean counts(CheckInView checkIn, KeyResultView.@Nullable FeedSummary feed) {
        return feed == null
                || checkIn.origin().equals(FeedCheckIns.ORIGIN)
                || checkIn.at().isBefore(feed.since());
    }
}
