package org.dacheng.engine.signing;

import java.util.Collection;
import java.util.List;
import org.dacheng.base.text.Message;
import org.dacheng.engine.flow.Approval;
import org.dacheng.engine.flow.NobodyPolicy;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.person.Roles;
import org.springframework.stereotype.Component;

/** What happens when the rules find nobody: in the end an administrator has it, never no one. */
@Component
class Fallback {

    private final People people;
    private final Presence presence;

    Fallback(People people, Presence presence) {
        this.people = people;
        this.presence = presence;
    }

    Signing of(Approval node, Situation situation, Message why) {
        NobodyPolicy policy = node.whenNobody();
        return switch (policy.way()) {
            case APPROVE -> Signing.pass(List.of(), Message.of("engine.why.nobody-approved", why));
            case REFUSE -> Signing.refuse(Message.of("engine.why.nobody-refused", why));
            case PROCESS_OWNER -> owners(situation, why);
            case HAND_TO -> {
                String person = policy.person();
                List<Signer> handed = person == null ? List.of() : fit(List.of(person), situation);
                yield handed.isEmpty() ? owners(situation, why) : to(handed, "engine.why.nobody-handed", why);
            }
        };
    }

    /** The owners of the process, without the submitter; where there is none, the administrators. */
    Signing owners(Situation situation, Message why) {
        List<Signer> owners = fit(situation.owners(), situation);
        if (!owners.isEmpty()) {
            return to(owners, "engine.why.nobody-owner", why);
        }
        List<String> administrators = people.withRole(Roles.ADMINISTRATOR).stream()
                .map(PersonView::id)
                .toList();
        List<Signer> last = fit(administrators, situation);
        return last.isEmpty()
                ? Signing.refuse(Message.of("engine.why.nobody-refused", why))
                : to(last, "engine.why.nobody-administrator", why);
    }

    private Signing to(List<Signer> signers, String key, Message why) {
        return Signing.assign(signers, List.of(), presence.explain(Message.of(key, why), signers));
    }

    private List<Signer> fit(Collection<String> ids, Situation situation) {
        return ids.stream()
                .filter(id -> presence.isActive(id) && !id.equals(situation.submitterId()))
                .map(id -> presence.present(id, situation))
                .distinct()
                .toList();
    }
}
