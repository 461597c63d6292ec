package org.dacheng.engine.form;

import java.util.List;
import java.util.Locale;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Messages;
import org.dacheng.engine.flow.SigningMode;
import org.dacheng.engine.forecast.ExpectedStep;
import org.jspecify.annotations.Nullable;

/** JSON form of an expected step, with the note as a sentence in the actor's language. */
record ExpectedStepJson(
        String node,
        LocalText name,
        ExpectedStep.StepKind kind,
        List<String> people,
        SigningMode signing,
        String note,
        ExpectedStep.@Nullable PeopleChoice choice,
        @Nullable String branch) {

    static List<ExpectedStepJson> of(List<ExpectedStep> milestones, Messages messages, Locale locale) {
        return milestones.stream()
                .map(step -> new ExpectedStepJson(
                        step.nodeId(),
                        step.name(),
                        step.kind(),
                        step.people(),
                        step.signing(),
                        messages.text(step.note(), locale),
                        step.choice(),
                        step.branch()))
                .toList();
    }
}
