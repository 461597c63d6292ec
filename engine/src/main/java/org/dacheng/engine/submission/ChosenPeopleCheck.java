package org.dacheng.engine.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.engine.forecast.ExpectedStep;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.stereotype.Component;

/** Checks the people chosen by the submitter against the choices that the flow offers. */
@Component
class ChosenPeopleCheck {

    private static final int MAX_PEOPLE = 50;

    private final People people;

    ChosenPeopleCheck(People people) {
        this.people = people;
    }

    /** @throws InvalidInput with pointers below {@code /chosen} */
    void check(List<ExpectedStep> milestones, Map<String, List<String>> chosen, Set<String> nodeIds) {
        List<Violation> violations = new ArrayList<>();
        for (ExpectedStep step : milestones) {
            ExpectedStep.PeopleChoice choice = step.choice();
            if (choice != null) {
                check(step, choice, chosen.getOrDefault(step.nodeId(), List.of()), violations);
            }
        }
        Set<String> unknown =
                chosen.keySet().stream().filter(node -> !nodeIds.contains(node)).collect(Collectors.toSet());
        unknown.forEach(
                node -> violations.add(new Violation(pointer(node), Message.of("engine.request.no-choice", node))));
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private void check(
            ExpectedStep step, ExpectedStep.PeopleChoice choice, List<String> ids, List<Violation> violations) {
        String pointer = pointer(step.nodeId());
        if (ids.isEmpty()) {
            violations.add(new Violation(pointer, Message.of("engine.request.choose", step.name())));
        }
        if (ids.size() > (choice.several() ? MAX_PEOPLE : 1)) {
            violations.add(new Violation(
                    pointer, Message.of("engine.request.choose-fewer", choice.several() ? MAX_PEOPLE : 1)));
        }
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            boolean active = people.find(id).filter(PersonView::active).isPresent();
            if (!active || !(choice.from().isEmpty() || choice.from().contains(id))) {
                violations.add(new Violation(pointer + "/" + i, Message.of("engine.request.not-to-choose", id)));
            }
        }
    }

    private static String pointer(String nodeId) {
        return Violation.at("/chosen", nodeId);
    }
}
