package org.dacheng.okr.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Messages;
import org.dacheng.base.web.FieldErrors;
import org.dacheng.okr.alignment.Alignments;
import org.dacheng.okr.carry.Origins;
import org.dacheng.okr.checkin.CheckInView;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.comment.Comments;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything that the page of an objective shows. */
@Component
class ObjectivePage {

    private static final int CHECK_INS = 200;

    private final Objectives objectives;
    private final Cycles cycles;
    private final CheckIns checkIns;
    private final Comments comments;
    private final Alignments alignments;
    private final Origins origins;
    private final ObjectiveDrafts drafts;
    private final Chart chart;
    private final Messages messages;

    ObjectivePage(
            Objectives objectives,
            Cycles cycles,
            CheckIns checkIns,
            Comments comments,
            Alignments alignments,
            Origins origins,
            ObjectiveDrafts drafts,
            Chart chart,
            Messages messages) {
        this.objectives = objectives;
        this.cycles = cycles;
        this.checkIns = checkIns;
        this.comments = comments;
        this.alignments = alignments;
        this.origins = origins;
        this.drafts = drafts;
        this.chart = chart;
        this.messages = messages;
    }

    /** @param draft which of several drafts to show; null for the newest */
    void show(Asker asker, String id, @Nullable String draft, Model model) {
        show(asker, id, List.of(), drafts.show(asker, id, Map.of(), draft, model), model);
    }

    /** @param posted what was typed into the form that was refused, or into the card */
    void refused(Asker asker, String id, List<Violation> violations, Map<String, String> posted, Model model) {
        show(asker, id, violations, drafts.show(asker, id, posted, null, model), model);
    }

    private void show(Asker asker, String id, List<Violation> violations, Map<String, String> typed, Model model) {
        ObjectiveView objective = objectives.get(asker, id);
        CycleView cycle = cycles.get(asker, objective.cycleId());
        List<CheckInView> made =
                checkIns.ofObjective(asker, id, CHECK_INS, null).items();
        model.addAttribute("objective", objective);
        model.addAttribute("cycle", cycle);
        model.addAttribute("checkIns", made);
        model.addAttribute("chart", chart.of(objective, made));
        model.addAttribute("titles", titles(objective));
        model.addAttribute("comments", comments.of(asker, id));
        model.addAttribute("origin", origins.of(asker, objective));
        model.addAttribute("contributors", alignments.contributors(asker, id));
        model.addAttribute("ownerAddress", Heads.address(asker, objective.owner()));
        model.addAttribute("scoring", cycle.state().takesScores());
        model.addAttribute("own", objective.responsible().id().equals(asker.personId()));
        model.addAttribute("violations", violations);
        model.addAttribute("errors", new FieldErrors(violations, messages, asker.locale()));
        model.addAttribute("typed", typed);
    }

    /** Key results by id, also those that check-ins speak of. */
    private static Map<String, KeyResultView> titles(ObjectiveView objective) {
        return objective.keyResults().stream().collect(Collectors.toMap(KeyResultView::id, Function.identity()));
    }
}
