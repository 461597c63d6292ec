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

    private static final int LONGEST_NAME = 100;
    private static final int MOST_MEMBERS = 500;

    private final People people;

    TeamCheck(People people) {
        this.people = people;
    }

    void check(TeamCommand command) {
        List<Violation> wrong = new ArrayList<>();
        name(wrong, "/name/zh_CN", command.name().zh());
        name(wrong, "/name/en", command.name().en());
        if (PlainText.isBlank(command.leadId())) {
            wrong.add(new Violation("/leadId", Message.of("okr.team.no-lead")));
        } else {
            active(wrong, "/leadId", command.leadId());
        }
        if (command.memberIds().size() > MOST_MEMBERS) {
            wrong.add(new Violation("/memberIds", Message.of("okr.team.too-many", MOST_MEMBERS)));
        } else {
            command.memberIds().forEach(id -> active(wrong, "/memberIds", id));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private static void name(List<Violation> wrong, String pointer, String name) {
        if (PlainText.isBlank(name) || PlainText.length(PlainText.line(name)) > LONGEST_NAME) {
            wrong.add(new Violation(pointer, Message.of("okr.team.name", LONGEST_NAME)));
        }
    }

    private void active(List<Violation> wrong, String pointer, String personId) {
        Optional<PersonView> person = people.find(personId);
        if (person.isEmpty()) {
            wrong.add(new Violation(pointer, Message.of("okr.objective.no-such-person", personId)));
        } else if (!person.get().active()) {
            wrong.add(new Violation(
                    pointer,
                    Message.of("okr.objective.person-left", person.get().name())));
        }
    }
}
