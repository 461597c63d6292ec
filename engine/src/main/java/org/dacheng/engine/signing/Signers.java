package org.dacheng.engine.signing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dacheng.base.text.Message;
import org.dacheng.engine.approver.ApproverContext;
import org.dacheng.engine.approver.ApproverRule;
import org.dacheng.engine.approver.SubmitterChoice;
import org.dacheng.engine.flow.Approval;
import org.dacheng.engine.flow.Copy;
import org.dacheng.engine.flow.SigningMode;
import org.dacheng.engine.flow.SubmitterPolicy;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the people of a node. */
@Component
public class Signers {

    private final People people;
    private final Departments departments;
    private final Presence presence;
    private final Fallback fallback;

    Signers(People people, Departments departments, Presence presence, Fallback fallback) {
        this.people = people;
        this.departments = departments;
        this.presence = presence;
        this.fallback = fallback;
    }

    public Signing of(Approval node, Situation situation) {
        Message why = why(node.id(), node.approvers(), situation);
        Set<String> found = found(node.id(), node.approvers(), situation);
        boolean hasSubmitter = found.contains(situation.submitterId());
        Set<String> asked = hasSubmitter ? withoutSubmitter(node.whenSubmitter(), found, situation) : found;
        if (asked.isEmpty()) {
            return hasSubmitter && node.whenSubmitter() == SubmitterPolicy.PASS
                    ? Signing.pass(List.of(situation.submitterId()), Message.of("engine.why.submitter-passes", why))
                    : fallback.of(node, situation, why);
        }
        return withoutDuplicates(node, asked, situation, hasSubmitter ? instead(node.whenSubmitter(), why) : why);
    }

    /** For a node that must not refuse because the request is under way already. */
    public Signing ownersFor(Approval node, Situation situation) {
        return fallback.owners(situation, why(node.id(), node.approvers(), situation));
    }

    /** Those who get a copy. */
    public List<String> readers(Copy node, Situation situation) {
        return List.copyOf(found(node.id(), node.people(), situation));
    }

    /** Why these people: the node's rules with the names people know roles by. */
    public Message why(String nodeId, List<ApproverRule> rules, Situation situation) {
        ApproverContext context = context(nodeId, situation);
        return rules.stream()
                .map(rule -> rule.why(context))
                .reduce((one, other) -> Message.of("engine.why.and", one, other))
                .orElse(Message.of("engine.why.no-rule"));
    }

    /** Ids to choose from; empty for anybody. */
    public List<String> candidates(SubmitterChoice rule, String nodeId, Situation situation) {
        return rule.candidates(context(nodeId, situation));
    }

    /** The person, or the deputy of a person who is away. */
    public Signer present(String personId, Situation situation) {
        return presence.present(personId, situation);
    }

    /** Says for whom a deputy signs; null when the signer is nobody's deputy. */
    public @Nullable Message standsIn(Signer signer) {
        return presence.standsIn(signer);
    }

    private Set<String> found(String nodeId, List<ApproverRule> rules, Situation situation) {
        ApproverContext context = context(nodeId, situation);
        Set<String> found = new LinkedHashSet<>();
        rules.forEach(rule -> found.addAll(rule.people(context)));
        found.removeIf(id -> !presence.isActive(id));
        return found;
    }

    private ApproverContext context(String nodeId, Situation situation) {
        return new RuleContext(nodeId, situation, people, departments);
    }

    /** Passing takes only his own share: where others are found as well, they decide. */
    private Set<String> withoutSubmitter(SubmitterPolicy policy, Set<String> found, Situation situation) {
        String submitter = situation.submitterId();
        Set<String> asked = new LinkedHashSet<>();
        for (String id : found) {
            Stream<String> stands = !id.equals(submitter) ? Stream.of(id) : standIn(policy, submitter).stream();
            stands.forEach(asked::add);
        }
        return asked;
    }

    private Optional<String> standIn(SubmitterPolicy policy, String submitter) {
        return switch (policy) {
            case DECIDE -> Optional.of(submitter);
            case PASS -> Optional.empty();
            case MANAGER ->
                people.managerChain(submitter).stream()
                        .filter(PersonView::active)
                        .map(PersonView::id)
                        .findFirst();
            case DEPARTMENT_HEAD -> headAbove(submitter);
        };
    }

    private Optional<String> headAbove(String submitter) {
        String department = people.get(submitter).mainDepartmentId();
        return department == null
                ? Optional.empty()
                : departments.pathUp(department).stream()
                        .map(DepartmentView::headId)
                        .filter(head -> head != null && !head.equals(submitter) && presence.isActive(head))
                        .findFirst();
    }

    private static Message instead(SubmitterPolicy policy, Message why) {
        return switch (policy) {
            case DECIDE -> why;
            case PASS -> Message.of("engine.why.submitter-left-out", why);
            case MANAGER -> Message.of("engine.why.submitter-manager", why);
            case DEPARTMENT_HEAD -> Message.of("engine.why.submitter-head", why);
        };
    }

    private Signing withoutDuplicates(Approval node, Set<String> asked, Situation situation, Message why) {
        Map<String, Signer> signers = new LinkedHashMap<>();
        for (String id : asked) {
            Signer signer = presence.present(id, situation);
            signers.putIfAbsent(signer.personId(), signer);
        }
        List<String> already =
                signers.keySet().stream().filter(situation.approved()::contains).toList();
        already.forEach(signers::remove);
        boolean enough = !already.isEmpty() && (signers.isEmpty() || node.signing() == SigningMode.ANY);
        return enough
                ? Signing.pass(already, Message.of("engine.why.duplicate", why))
                : Signing.assign(List.copyOf(signers.values()), already, presence.explain(why, signers.values()));
    }
}
