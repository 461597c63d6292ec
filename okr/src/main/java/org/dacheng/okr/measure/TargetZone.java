package org.dacheng.okr.measure;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The farthest zone that a value has reached: {@code (value − mark) × sign(target − start) ≥ 0}. Source: our own order
 * of marks; committed and aspirational targets follow "Measure What Matters".
 */
public enum TargetZone {
    BASELINE,
    COMMIT,
    TARGET,
    STRETCH;

    /** @return null when not even the first zone of the measure is reached */
    public static @Nullable TargetZone of(Measure measure, BigDecimal value) {
        TargetZone reached = null;
        for (TargetZone zone : values()) {
            BigDecimal mark = zone.mark(measure);
            reached = mark != null && reaches(measure, value, mark) ? zone : reached;
        }
        return reached;
    }

    private static boolean reaches(Measure measure, BigDecimal value, BigDecimal mark) {
        int direction = measure.target().compareTo(measure.start());
        return direction != 0 && value.compareTo(mark) * direction >= 0;
    }

    private @Nullable BigDecimal mark(Measure measure) {
        return switch (this) {
            case BASELINE -> measure.baseline();
            case COMMIT -> measure.commit();
            case TARGET -> measure.target();
            case STRETCH -> measure.stretch();
        };
    }

    /** The key used in pages and CSS classes: {@code stretch}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
