package org.dacheng.bench;

import java.util.List;
import java.util.Locale;

/** Statistics of measured values. */
public final class MeasurementStatistics {

    /** Median of the values. */
    public static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** @param share share of the values that are not above the result, 0 to 1, such as 0.95 */
    public static double percentile(List<Double> figures, double share) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    public static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }

    private MeasurementStatistics() {}
}
