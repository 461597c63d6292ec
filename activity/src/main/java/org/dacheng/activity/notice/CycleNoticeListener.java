package org.dacheng.activity.notice;

import java.util.List;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.event.CycleReminderSent;
import org.dacheng.okr.event.PersonNudged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Creates notices for reminders of cycles; each links to the page where the work is done. */
@Component("cycleNotices")
class CycleNoticeListener {

    private final NoticeWriter writer;
    private final Cycles cycles;

    CycleNoticeListener(NoticeWriter writer, Cycles cycles) {
        this.writer = writer;
        this.cycles = cycles;
    }

    @EventListener
    void on(PersonNudged event) {
        cycles.find(event.cycleId()).ifPresent(cycle -> {
            NoticeKind kind = NoticeKind.ofKey("nudged-" + event.reason());
            NoticeSubject subject = NoticeSubject.ofCycle(cycle.id(), cycle.name());
            String words = PlainText.isBlank(event.words()) ? null : event.words();
            NoticeContent content = NoticeContent.of(subject, event.byId(), null, words);
            writer.write(List.of(new NewNotice(event.personId(), kind, content, address(kind) + cycle.id())));
        });
    }

    @EventListener
    void on(CycleReminderSent event) {
        NoticeKind kind = kind(event);
        NoticeContent content =
                NoticeContent.ofDay(NoticeSubject.ofCycle(event.cycleId(), event.cycleName()), event.day());
        String link = address(kind) + event.cycleId();
        writer.write(event.personIds().stream()
                .map(person -> new NewNotice(person, kind, content, link))
                .toList());
    }

    private static NoticeKind kind(CycleReminderSent event) {
        return switch (event.kind()) {
            case WRITING_BEGINS -> NoticeKind.CYCLE_WRITING_BEGINS;
            case WRITING_ENDS -> NoticeKind.CYCLE_WRITING_ENDS;
            case CHECK_IN -> NoticeKind.CYCLE_CHECK_IN;
            case SCORING_BEGINS -> NoticeKind.CYCLE_SCORING_BEGINS;
            case SCORING_ENDS -> NoticeKind.CYCLE_SCORING_ENDS;
            case CYCLE_ENDS -> NoticeKind.CYCLE_ENDS;
            case NEXT_STEP -> nextStep(event.state());
        };
    }

    private static NoticeKind nextStep(CycleState state) {
        return switch (state) {
            case PLANNED -> NoticeKind.CYCLE_TO_OPEN;
            case OPEN -> NoticeKind.CYCLE_TO_SCORE;
            case SCORING, CLOSED, HIDDEN -> NoticeKind.CYCLE_TO_CLOSE;
        };
    }

    private static String address(NoticeKind kind) {
        return switch (kind) {
            case CYCLE_CHECK_IN, CYCLE_ENDS, NUDGED_STALE, NUDGED_AT_RISK -> "/okr/check-in?cycle=";
            case CYCLE_TO_OPEN, CYCLE_TO_SCORE, CYCLE_TO_CLOSE -> "/okr/cycles/";
            default -> "/okr?cycle=";
        };
    }
}
