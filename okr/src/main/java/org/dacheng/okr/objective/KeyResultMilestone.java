package org.dacheng.okr.objective;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.PlainText;

/** A milestone of a key result. */
@Entity(name = "OkrStep")
@Table(name = "okr_milestone")
class KeyResultMilestone {

    @Id
    private String id;

    private String keyResultId;
    private String title;
    private LocalDate dueOn;
    private boolean done;
    private int ordinal;

    protected KeyResultMilestone() {}

    KeyResultMilestone(String keyResultId) {
        this.id = Ids.next();
        this.keyResultId = keyResultId;
    }

    String id() {
        return id;
    }

    String keyResultId() {
        return keyResultId;
    }

    boolean isDone() {
        return done;
    }

    void write(KeyResultEdit.MilestoneEdit step, int at) {
        title = PlainText.line(step.title());
        dueOn = step.dueOn();
        ordinal = at;
    }

    ObjectiveContent.MilestoneContent content() {
        return new ObjectiveContent.MilestoneContent(id, title, dueOn);
    }
}
