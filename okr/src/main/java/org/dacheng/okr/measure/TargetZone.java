package org.dacheng.okr.measure;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The farthest mark that a value has reached: {@code (value − mark) × sign(target − start) ≥ 0}. Source: our own order
 * of marks; committed against aspirational aims follow "Measure What Matters".
 */
public enum TargetZone {
    BASELINE,
    COMMIT,
    TARGET,
    STRETCH;

    /** @return null when not even the first of the marks that the measure has is reached */
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

    /** The word in pages and styles: {@code stretch}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
