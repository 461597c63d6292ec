package org.dacheng.engine.signing;

import java.util.Collection;
import java.util.List;
import org.dacheng.base.text.Message;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.flow.NobodyFoundPolicy;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.person.RoleKeys;
import org.springframework.stereotype.Component;

/** Applies the policy for nodes whose rules find nobody; the last resort is an administrator. */
@Component
class FallbackApprovers {

    private final People people;
    private final DeputyResolver deputyResolver;

    FallbackApprovers(People people, DeputyResolver deputyResolver) {
        this.people = people;
        this.deputyResolver = deputyResolver;
    }

    ResolvedSigners of(ApprovalNode node, NodeEntryContext entryContext, Message why) {
        NobodyFoundPolicy policy = node.whenNobody();
        return switch (policy.way()) {
            case APPROVE -> ResolvedSigners.pass(List.of(), Message.of("engine.why.nobody-approved", why));
            case REFUSE -> ResolvedSigners.refuse(Message.of("engine.why.nobody-refused", why));
            case PROCESS_OWNER -> owners(entryContext, why);
            case HAND_TO -> {
                String person = policy.person();
                List<Signer> handed = person == null ? List.of() : fit(List.of(person), entryContext);
                yield handed.isEmpty() ? owners(entryContext, why) : to(handed, "engine.why.nobody-handed", why);
            }
        };
    }

    /** The owners of the process, without the submitter; the administrators if there is none. */
    ResolvedSigners owners(NodeEntryContext entryContext, Message why) {
        List<Signer> owners = fit(entryContext.owners(), entryContext);
        if (!owners.isEmpty()) {
            return to(owners, "engine.why.nobody-owner", why);
        }
        List<String> administrators = people.withRole(RoleKeys.ADMINISTRATOR).stream()
                .map(PersonView::id)
                .toList();
        List<Signer> last = fit(administrators, entryContext);
        return last.isEmpty()
                ? ResolvedSigners.refuse(Message.of("engine.why.nobody-refused", why))
                : to(last, "engine.why.nobody-administrator", why);
    }

    private ResolvedSigners to(List<Signer> signers, String key, Message why) {
        return ResolvedSigners.assign(signers, List.of(), deputyResolver.explain(Message.of(key, why), signers));
    }

    private List<Signer> fit(Collection<String> ids, NodeEntryContext entryContext) {
        return ids.stream()
                .filter(id -> deputyResolver.isActive(id) && !id.equals(entryContext.submitterId()))
                .map(id -> deputyResolver.personOrDeputy(id, entryContext))
                .distinct()
                .toList();
    }
}
