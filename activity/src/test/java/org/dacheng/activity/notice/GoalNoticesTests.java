package org.dacheng.activity.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.alignment.Alignments;
import org.dacheng.okr.comment.CommentView;
import org.dacheng.okr.comment.Comments;
import org.dacheng.okr.cycle.CycleCommand;
import org.dacheng.okr.cycle.CycleKind;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.event.AgreedGoalChanged;
import org.dacheng.okr.event.GoalRef;
import org.dacheng.okr.event.PersonNudged;
import org.dacheng.okr.objective.AgreementTransitions;
import org.dacheng.okr.objective.NewObjective;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class GoalNoticesTests {

    @Autowired
    Notices notices;

    @Autowired
    Cycles cycles;

    @Autowired
    Objectives objectives;

    @Autowired
    AgreementTransitions agreeing;

    @Autowired
    Comments comments;

    @Autowired
    Alignments alignments;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private static final AtomicInteger YEARS = new AtomicInteger(2100);

    String cycle = "";

    @BeforeEach
    void aCycleAndNobodyWasToldAnything() {
        int year = YEARS.getAndIncrement();
        cycle = cycles.create(
                        as("admin"),
                        new CycleCommand(
                                new LocalText(year + " 年第一季度", "Q1 " + year),
                                CycleKind.QUARTER,
                                LocalDate.of(year, 1, 1),
                                LocalDate.of(year, 3, 31),
                                14,
                                null,
                                null))
                .id();
        transaction.executeWithoutResult(
                status -> jdbc.sql("delete from activity_notice").update());
    }

    @Test
    void aCommentIsToldToWhoAnswersForTheGoalAndToWhoIsNamed() {
        String goal = agreed("employee", "Fewer outages");

        comments.add(as("manager"), goal, null, null, "好的，@legal 也看一下");

        NoticeView notice = noticesOf("employee").get(0);
        assertThat(notice.kind()).isEqualTo("goal-commented");
        assertThat(notice.text()).contains("评论了目标“Fewer outages”");
        assertThat(notice.about().group().en()).startsWith("Q1 2");
        assertThat(noticesOf("legal")).extracting(NoticeView::kind).containsExactly("goal-mentions");
        assertThat(noticesOf("legal").get(0).note()).doesNotContain("@legal").contains("@");
        assertThat(noticesOf("manager")).isEmpty();
        assertThat(notices.read(as("legal"), noticesOf("legal").get(0).id()))
                .isEqualTo("/okr/objectives/" + goal + "#comments");
    }

    @Test
    void whoTalkedBeforeHearsTheAnswer() {
        String goal = agreed("employee", "Fewer outages");

        comments.add(as("legal"), goal, null, null, "Is this allowed?");
        comments.add(as("employee"), goal, null, null, "It is.");

        assertThat(noticesOf("legal")).extracting(NoticeView::kind).containsExactly("goal-commented");
        assertThat(noticesOf("employee")).hasSize(1);
    }

    @Test
    void whoMayNotSeeTheGoalHearsNothingOfIt() {
        String draft = draft("employee", "Secret plan");

        comments.add(as("employee"), draft, null, null, "@legal @manager look");

        assertThat(noticesOf("legal")).isEmpty();
        assertThat(noticesOf("manager")).isEmpty();
    }

    @Test
    void anEditedCommentIsToldToThoseAloneWhoAreNamedAnew() {
        String goal = agreed("employee", "Fewer outages");
        CommentView said = comments.add(as("manager"), goal, null, null, "@legal look");

        comments.edit(as("manager"), said.id(), "@legal @finance look again");

        assertThat(noticesOf("legal")).hasSize(1);
        assertThat(noticesOf("finance")).extracting(NoticeView::kind).containsExactly("goal-mentions");
        assertThat(noticesOf("employee")).hasSize(1);
    }

    @Test
    void whoAnswersForAGoalHearsWhatIsAlignedToItWithoutARequest() {
        String parent = agreed("manager", "A platform that stands");
        String seen = agreed("employee", "Fewer outages");
        String unseen = draft("legal", "Contracts in a day");

        alignments.request(as("employee"), seen, parent, null);
        alignments.request(as("legal"), unseen, parent, null);

        assertThat(noticesOf("manager"))
                .extracting(NoticeView::kind, NoticeView::note)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("goal-aligned", "Fewer outages"),
                        org.assertj.core.groups.Tuple.tuple("goal-aligned", null));
        assertThat(noticesOf("employee")).isEmpty();
    }

    @Test
    void whoOwnsAnAgreedGoalHearsThatSomebodyElseChangedIt() {
        String goal = agreed("employee", "Fewer outages");

        objectives.change(as("hr"), goal, new ObjectiveEdit("No outages", null, null, null, null, null, null, null));

        NoticeView notice = noticesOf("employee").get(0);
        assertThat(notice.kind()).isEqualTo("goal-changed");
        assertThat(notice.text()).contains("修改了已确认的目标“No outages”");
        assertThat(noticesOf("hr")).isEmpty();
        assertThat(notices.read(as("employee"), notice.id())).isEqualTo("/okr/objectives/" + goal);
    }

    @Test
    void whoOwnsAnAgreedGoalHearsThatSomebodyElseRemovedIt() {
        String goal = agreed("employee", "Fewer outages");
        String own = agreed("employee", "Fewer calls");

        objectives.remove(as("hr"), goal);
        objectives.remove(as("employee"), own);

        NoticeView notice = noticesOf("employee").get(0);
        assertThat(noticesOf("employee")).hasSize(1);
        assertThat(notice.kind()).isEqualTo("goal-removed");
        assertThat(notices.read(as("employee"), notice.id())).isEqualTo("/okr?cycle=" + cycle);
    }

    /** An import of several goals creates one notice per person, with the number of goals. */
    @Test
    void anImportOfSeveralAgreedGoalsIsToldOnce() {
        transaction.executeWithoutResult(status -> {
            for (int at = 1; at <= 3; at++) {
                events.publishEvent(
                        imported("goal " + at, at == 1 ? List.of("employee", "manager") : List.of("employee")));
            }
        });

        NoticeView several = noticesOf("employee").get(0);
        assertThat(noticesOf("employee")).hasSize(1);
        assertThat(several.kind()).isEqualTo("goals-imported");
        assertThat(several.text()).contains("3 个已确认的目标");
        assertThat(notices.read(as("employee"), several.id())).isEqualTo("/okr?cycle=" + cycle);
        NoticeView one = noticesOf("manager").get(0);
        assertThat(one.kind()).isEqualTo("goal-imported");
        assertThat(one.text()).contains("goal 1");
    }

    private AgreedGoalChanged imported(String title, List<String> concerned) {
        GoalRef goal = new GoalRef(title.replace(" ", ""), title, LocalText.same("Q1"));
        return new AgreedGoalChanged(goal, cycle, concerned, "hr", true);
    }

    @Test
    void whoIsRemindedByAnotherIsToldOfWhatAndLedThere() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new PersonNudged(cycle, "legal", "manager", "stale", "Before Monday, @legal"));
            events.publishEvent(new PersonNudged(cycle, "employee", "manager", "unwritten", ""));
        });

        NoticeView legal = noticesOf("legal").get(0);
        assertThat(legal.text()).startsWith("Wang Lei reminds you to check in for Q1 2");
        assertThat(legal.note()).isEqualTo("Before Monday, @Wu Qiang");
        assertThat(legal.link()).isEqualTo("/okr/check-in?cycle=" + cycle);
        assertThat(noticesOf("employee").get(0).link()).isEqualTo("/okr?cycle=" + cycle);
        assertThat(noticesOf("employee").get(0).note()).isNull();
    }

    private String draft(String person, String title) {
        return objectives
                .create(
                        as(person),
                        new NewObjective(cycle, Owner.person(person), null, null, title, null, null, null, null, null))
                .id();
    }

    private String agreed(String person, String title) {
        String id = draft(person, title);
        agreeing.agreed(null, List.of(id));
        return id;
    }

    private List<NoticeView> noticesOf(String person) {
        return notices.list(as(person), false, 50, null).items();
    }

    private static Actor as(String person) {
        return SmallCompany.actor(person);
    }
}
