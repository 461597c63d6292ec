package org.dacheng.okr.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.stereotype.Component;

/** Validates teams. */
@Component
class TeamCheck {

    private static final int MAX_NAME_LENGTH = 100;
    private static final int MAX_MEMBERS = 500;

    private final People people;

    TeamCheck(People people) {
        this.people = people;
    }

    void check(TeamCommand command) {
        List<Violation> violations = new ArrayList<>();
        name(violations, "/name/zh_CN", command.name().zh());
        name(violations, "/name/en", command.name().en());
        if (PlainText.isBlank(command.leadId())) {
            violations.add(new Violation("/leadId", Message.of("okr.team.no-lead")));
        } else {
            active(violations, "/leadId", command.leadId());
        }
        if (command.memberIds().size() > MAX_MEMBERS) {
            violations.add(new Violation("/memberIds", Message.of("okr.team.too-many", MAX_MEMBERS)));
        } else {
            command.memberIds().forEach(id -> active(violations, "/memberIds", id));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static void name(List<Violation> violations, String pointer, String name) {
        if (PlainText.isBlank(name) || PlainText.length(PlainText.line(name)) > MAX_NAME_LENGTH) {
            violations.add(new Violation(pointer, Message.of("okr.team.name", MAX_NAME_LENGTH)));
        }
    }

    private void active(List<Violation> violations, String pointer, String personId) {
        Optional<PersonView> person = people.find(personId);
        if (person.isEmpty()) {
            violations.add(new Violation(pointer, Message.of("okr.objective.no-such-person", personId)));
        } else if (!person.get().active()) {
            violations.add(new Violation(
                    pointer,
                    Message.of("okr.objective.person-left", person.get().name())));
        }
    }
}
