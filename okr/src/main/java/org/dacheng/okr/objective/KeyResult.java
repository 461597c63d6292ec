package org.dacheng.okr.objective;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.measure.OkrFormulas;
import org.dacheng.okr.measure.WeightDistribution;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A key result; check-ins and scores are written directly to its row by other classes. */
@Entity
@DynamicUpdate
@Table(name = "okr_key_result")
class KeyResult {

    @Id
    private String id;

    private String objectiveId;
    private String title;

    @Convert(converter = ObjectiveConverters.KeyResultKindConverter.class)
    private KeyResultKind kind;

    private String unit;
    private String currency;
    private int decimals;
    private BigDecimal startValue;
    private BigDecimal targetValue;
    private BigDecimal currentValue;
    private BigDecimal baselineValue;
    private BigDecimal commitValue;
    private BigDecimal stretchValue;
    private BigDecimal weight;
    private boolean weightLocked;
    private int ordinal;
    private String responsibleId;
    private BigDecimal progress;

    @Column(insertable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant lastCheckInAt;

    protected KeyResult() {}

    KeyResult(String objectiveId, String responsibleId, Measure measure, int ordinal) {
        this.id = Ids.next();
        this.objectiveId = objectiveId;
        this.title = "";
        this.responsibleId = responsibleId;
        this.ordinal = ordinal;
        this.weight = BigDecimal.ZERO.setScale(WeightDistribution.SCALE);
        this.startValue = measure.start();
        this.currentValue = measure.start();
        measure(measure, 0);
    }

    String id() {
        return id;
    }

    String objectiveId() {
        return objectiveId;
    }

    String title() {
        return title;
    }

    int ordinal() {
        return ordinal;
    }

    boolean isKind(KeyResultKind other) {
        return kind == other;
    }

    Measure measure() {
        return new Measure(
                kind, unit, currency, decimals, startValue, targetValue, baselineValue, commitValue, stretchValue);
    }

    WeightDistribution.Weight weight() {
        return new WeightDistribution.Weight(id, weight, weightLocked);
    }

    void rename(String text) {
        title = PlainText.line(text);
    }

    void assign(String personId) {
        responsibleId = personId;
    }

    /** Without a reported value, the current value is the start. */
    final void measure(Measure measure, int milestonesDone) {
        boolean untouched = lastCheckInAt == null && currentValue.compareTo(startValue) == 0;
        kind = measure.kind();
        unit = PlainText.line(measure.unit());
        currency = measure.currency();
        decimals = measure.decimals();
        startValue = measure.start();
        targetValue = measure.target();
        baselineValue = measure.baseline();
        commitValue = measure.commit();
        stretchValue = measure.stretch();
        if (kind == KeyResultKind.MILESTONES) {
            currentValue = BigDecimal.valueOf(milestonesDone);
        } else if (untouched) {
            currentValue = measure.start();
        } else if (kind == KeyResultKind.YES_NO) {
            currentValue = currentValue.compareTo(BigDecimal.ONE) >= 0 ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        progress = OkrFormulas.progress(startValue, targetValue, currentValue);
    }

    void weigh(BigDecimal share) {
        weight = share.setScale(WeightDistribution.SCALE);
    }

    void lock(boolean locked) {
        weightLocked = locked;
    }

    void moveTo(int at) {
        ordinal = at;
    }

    ObjectiveContent.KeyResultContent content(List<ObjectiveContent.MilestoneContent> milestones) {
        return new ObjectiveContent.KeyResultContent(
                id, title, plain(), weight, weightLocked, responsibleId, milestones);
    }

    /** Without the trailing zeros of the columns, so that a value is equal before and after it is stored. */
    private Measure plain() {
        return new Measure(
                kind,
                unit,
                currency,
                decimals,
                TrimmedDecimals.plain(startValue, decimals),
                TrimmedDecimals.plain(targetValue, decimals),
                TrimmedDecimals.plainNullable(baselineValue, decimals),
                TrimmedDecimals.plainNullable(commitValue, decimals),
                TrimmedDecimals.plainNullable(stretchValue, decimals));
    }
}
