package org.dacheng.okr.objective;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.measure.OkrFormulas;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.visibility.Visibility;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An objective; its row is the lock for changes of the objective and its key results. Progress and scores are written
 * directly to the row by other classes.
 */
@Entity
@DynamicUpdate
@Table(name = "okr_objective")
class Objective {

    @Id
    private String id;

    private String cycleId;

    @Convert(converter = ObjectiveConverters.OwnerKindConverter.class)
    private OwnerKind ownerKind;

    private String ownerId;
    private String responsibleId;
    private String departmentId;
    private String title;
    private String note;

    @Convert(converter = ObjectiveConverters.CategoryConverter.class)
    private ObjectiveCategory category;

    private int ordinal;

    @Convert(converter = ObjectiveConverters.VisibilityConverter.class)
    private Visibility visibility;

    @Convert(converter = ObjectiveConverters.StateConverter.class)
    private ObjectiveState state;

    private String requestId;
    private String agreedRevision;
    private boolean changed;

    @Convert(converter = ObjectiveConverters.RollUpConverter.class)
    private RollUp rollUp;

    private BigDecimal progress;
    private BigDecimal computedProgress;
    private String createdBy;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant createdAt;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant changedAt;

    protected Objective() {}

    Objective(String cycleId, Owner owner, String responsibleId, int ordinal, String createdBy, Instant now) {
        this.id = Ids.next();
        this.cycleId = cycleId;
        this.ownerKind = owner.kind();
        this.ownerId = owner.id();
        this.responsibleId = responsibleId;
        this.ordinal = ordinal;
        this.title = "";
        this.note = "";
        this.category = ObjectiveCategory.COMMITTED;
        this.visibility = Visibility.EVERYONE;
        this.state = ObjectiveState.DRAFT;
        this.rollUp = RollUp.KEY_RESULTS;
        this.progress = BigDecimal.ZERO.setScale(OkrFormulas.SCALE);
        this.computedProgress = this.progress;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.changedAt = now;
    }

    String id() {
        return id;
    }

    String cycleId() {
        return cycleId;
    }

    Owner owner() {
        return new Owner(ownerKind, ownerId);
    }

    String responsibleId() {
        return responsibleId;
    }

    @Nullable
    String departmentId() {
        return departmentId;
    }

    ObjectiveState state() {
        return state;
    }

    boolean isReadyToSubmit() {
        return state == ObjectiveState.DRAFT
                || state == ObjectiveState.RETURNED
                || (state == ObjectiveState.AGREED && changed);
    }

    String title() {
        return title;
    }

    @Nullable
    String requestId() {
        return requestId;
    }

    /** Null means unchanged. */
    void write(ObjectiveEdit edit) {
        title = edit.title() == null ? title : PlainText.line(edit.title());
        note = edit.note() == null ? note : PlainText.lines(edit.note());
        category = edit.category() == null ? category : edit.category();
        visibility = edit.visibility() == null ? visibility : edit.visibility();
        rollUp = edit.rollUp() == null ? rollUp : edit.rollUp();
        responsibleId = edit.responsibleId() == null ? responsibleId : edit.responsibleId();
        departmentId = edit.departmentId() == null ? departmentId : edit.departmentId();
    }

    void moveTo(int at) {
        ordinal = at;
    }

    int ordinal() {
        return ordinal;
    }

    /** @param parts names of the changed parts of its content */
    void markChanged(Collection<String> parts, Instant now) {
        changedAt = now;
        changed = changed || AgreedContent.isChanged(wasAgreed(), parts);
    }

    /** Whether its content was agreed on before. */
    boolean wasAgreed() {
        return agreedRevision != null;
    }

    void submit(String request) {
        state = ObjectiveState.SUBMITTED;
        requestId = request;
    }

    void agree(String revision) {
        state = ObjectiveState.AGREED;
        agreedRevision = revision;
        changed = false;
    }

    /** Once agreed, it stays agreed when a change is withdrawn, but still differs from the agreed content. */
    void returnToOwner(boolean withdrawn) {
        if (withdrawn) {
            state = agreedRevision == null ? ObjectiveState.DRAFT : ObjectiveState.AGREED;
        } else {
            state = ObjectiveState.RETURNED;
        }
    }

    ObjectiveContent content(
            java.util.List<String> viewers, java.util.List<ObjectiveContent.KeyResultContent> keyResults) {
        return new ObjectiveContent(
                title, note, category, visibility, viewers, rollUp, responsibleId, departmentId, keyResults);
    }
}
