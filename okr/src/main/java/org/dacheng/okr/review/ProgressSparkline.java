package org.dacheng.okr.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small chart of progress over time, oldest first, 0 to 1; empty when there is no data. */
public record ProgressSparkline(List<BigDecimal> shares) {

    private static final double WIDTH = 72;
    private static final double HEIGHT = 20;
    private static final double EDGE = 2;

    /** Points of an SVG polyline in a box of 72 by 20. */
    public String points() {
        return IntStream.range(0, shares.size())
                .mapToObj(at -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        EDGE + at * (WIDTH - 2 * EDGE) / Math.max(1, shares.size() - 1),
                        HEIGHT - EDGE - shares.get(at).doubleValue() * (HEIGHT - 2 * EDGE)))
                .collect(Collectors.joining(" "));
    }
}
