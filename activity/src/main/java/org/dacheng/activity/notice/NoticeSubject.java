package org.dacheng.activity.notice;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.event.RequestRef;
import org.dacheng.okr.event.GoalRef;
import org.jspecify.annotations.Nullable;

/**
 * The subject of a notice. Stored as JSON in its row; rows written before goals existed are about requests and use
 * other member names, which are read as well.
 *
 * @param label number of a request, else empty
 * @param group name of the process of a request, or of the cycle of an objective
 */
public record NoticeSubject(
        SubjectKind kind,
        String id,
        @JsonAlias("number") String label,
        LocalText title,
        @JsonAlias("processName") LocalText group) {

    /** Kinds of subjects. */
    public enum SubjectKind {
        @JsonProperty("request")
        REQUEST,
        @JsonProperty("objective")
        OBJECTIVE,
        @JsonProperty("cycle")
        CYCLE,
        @JsonProperty("file")
        FILE
    }

    public NoticeSubject(@Nullable SubjectKind kind, String id, String label, LocalText title, LocalText group) {
        this.kind = Objects.requireNonNullElse(kind, SubjectKind.REQUEST);
        this.id = id;
        this.label = label;
        this.title = title;
        this.group = group;
    }

    static NoticeSubject of(RequestRef request) {
        return new NoticeSubject(
                SubjectKind.REQUEST, request.id(), request.number(), request.title(), request.processName());
    }

    static NoticeSubject of(GoalRef goal) {
        return new NoticeSubject(SubjectKind.OBJECTIVE, goal.id(), "", LocalText.same(goal.title()), goal.cycleName());
    }

    static NoticeSubject ofCycle(String id, LocalText name) {
        return new NoticeSubject(SubjectKind.CYCLE, id, "", name, name);
    }

    static NoticeSubject ofFile(String id, String name, LocalText context) {
        return new NoticeSubject(SubjectKind.FILE, id, "", LocalText.same(name), context);
    }

    /** Context in one line: {@code Leave · QJ-20260301-0007}, {@code 2026 Q4}. */
    public LocalText context() {
        return label.isEmpty() ? group : new LocalText(group.zh() + " · " + label, group.en() + " · " + label);
    }

    /** Address of its page; a notice may link elsewhere. */
    String address() {
        return switch (kind) {
            case REQUEST -> "/requests/" + id;
            case OBJECTIVE -> "/okr/objectives/" + id;
            case CYCLE -> "/okr?cycle=" + id;
            case FILE -> "/notices";
        };
    }
}
