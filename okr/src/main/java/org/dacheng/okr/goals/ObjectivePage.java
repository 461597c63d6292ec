package org.dacheng.okr.goals;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.alignment.Alignments;
import org.dacheng.okr.carryover.CarryOverLinkFinder;
import org.dacheng.okr.checkin.CheckInView;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.comment.Comments;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.editor.ObjectivePageRenderer;
import org.dacheng.okr.editor.OwnerPages;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The model of the page of an objective. */
@Component
class ObjectivePage implements ObjectivePageRenderer {

    private static final int CHECK_INS = 200;

    /** Fields of the page's forms that take free text. */
    private static final List<String> TEXTS = List.of("words", "comment", "reason");

    private final Objectives objectives;
    private final Cycles cycles;
    private final CheckIns checkIns;
    private final Comments comments;
    private final Alignments alignments;
    private final CarryOverLinkFinder carryOverLinks;
    private final ObjectivePageDrafts drafts;
    private final ObjectiveProgressChart chart;

    ObjectivePage(
            Objectives objectives,
            Cycles cycles,
            CheckIns checkIns,
            Comments comments,
            Alignments alignments,
            CarryOverLinkFinder carryOverLinks,
            ObjectivePageDrafts drafts,
            ObjectiveProgressChart chart) {
        this.objectives = objectives;
        this.cycles = cycles;
        this.checkIns = checkIns;
        this.comments = comments;
        this.alignments = alignments;
        this.carryOverLinks = carryOverLinks;
        this.drafts = drafts;
        this.chart = chart;
    }

    /** @param draft id of the draft to show; null for the newest */
    String show(PageReply reply, String id, @Nullable String draft) {
        return show(reply, id, List.of(), drafts.show(reply, id, Map.of(), draft));
    }

    @Override
    public String refused(PageReply reply, String id, List<Violation> violations, Map<String, String> posted) {
        return show(reply, id, violations, drafts.show(reply, id, posted, null));
    }

    @Override
    public String late(PageReply reply, String id, Message why, Map<String, String> posted) {
        reply.with(
                "unsent",
                TEXTS.stream()
                        .map(name -> posted.getOrDefault(name, ""))
                        .filter(text -> !PlainText.isBlank(text))
                        .toList());
        return refused(reply, id, List.of(new Violation("", why)), posted);
    }

    private String show(PageReply reply, String id, List<Violation> violations, Map<String, String> typed) {
        ObjectiveView objective = objectives.get(reply.actor(), id);
        CycleView cycle = cycles.get(reply.actor(), objective.cycleId());
        List<CheckInView> made =
                checkIns.ofObjective(reply.actor(), id, CHECK_INS, null).items();
        reply.with("objective", objective);
        reply.with("cycle", cycle);
        reply.with("checkIns", made);
        reply.with("chart", chart.of(objective, made));
        reply.with("titles", titles(objective));
        reply.with("comments", comments.of(reply.actor(), id));
        reply.with("origin", carryOverLinks.of(reply.actor(), objective));
        reply.with("contributors", alignments.contributors(reply.actor(), id));
        reply.with("ownerAddress", OwnerPages.address(reply.actor(), objective.owner()));
        reply.with("scoring", cycle.state().takesScores());
        reply.with("own", objective.responsible().id().equals(reply.actor().personId()));
        reply.withViolations(violations);
        reply.with("typed", typed);
        return "okr/objective";
    }

    /** Key results by id, to look up those of check-ins. */
    private static Map<String, KeyResultView> titles(ObjectiveView objective) {
        return objective.keyResults().stream().collect(Collectors.toMap(KeyResultView::id, Function.identity()));
    }
}
