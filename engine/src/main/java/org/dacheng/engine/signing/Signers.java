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
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.flow.CopyNode;
import org.dacheng.engine.flow.SigningMode;
import org.dacheng.engine.flow.SubmitterApproverPolicy;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the signers and readers of a node. */
@Component
public class Signers {

    private final People people;
    private final Departments departments;
    private final DeputyResolver deputyResolver;
    private final FallbackApprovers fallback;

    Signers(People people, Departments departments, DeputyResolver deputyResolver, FallbackApprovers fallback) {
        this.people = people;
        this.departments = departments;
        this.deputyResolver = deputyResolver;
        this.fallback = fallback;
    }

    /** Finds the signers of a node, after all policies of the node and the flow. */
    public ResolvedSigners of(ApprovalNode node, NodeEntryContext entryContext) {
        Message why = why(node.id(), node.approvers(), entryContext);
        Set<String> found = found(node.id(), node.approvers(), entryContext);
        boolean hasSubmitter = found.contains(entryContext.submitterId());
        Set<String> asked = hasSubmitter ? withoutSubmitter(node.whenSubmitter(), found, entryContext) : found;
        if (asked.isEmpty()) {
            return hasSubmitter && node.whenSubmitter() == SubmitterApproverPolicy.PASS
                    ? ResolvedSigners.pass(
                            List.of(entryContext.submitterId()), Message.of("engine.why.submitter-passes", why))
                    : fallback.of(node, entryContext, why);
        }
        return withoutDuplicates(
                node, asked, entryContext, hasSubmitter ? substituteMessage(node.whenSubmitter(), why) : why);
    }

    /** Signers for a node that must not refuse because the request is already running: the owners of the process. */
    public ResolvedSigners ownersFor(ApprovalNode node, NodeEntryContext entryContext) {
        return fallback.owners(entryContext, why(node.id(), node.approvers(), entryContext));
    }

    /** People who get a copy. */
    public List<String> readers(CopyNode node, NodeEntryContext entryContext) {
        return List.copyOf(found(node.id(), node.people(), entryContext));
    }

    /** Reason for the signers: the node's rules with the display names of roles. */
    public Message why(String nodeId, List<ApproverRule> rules, NodeEntryContext entryContext) {
        ApproverContext context = context(nodeId, entryContext);
        return rules.stream()
                .map(rule -> rule.why(context))
                .reduce((one, other) -> Message.of("engine.why.and", one, other))
                .orElse(Message.of("engine.why.no-rule"));
    }

    /** Ids of the candidates; empty for anybody. */
    public List<String> candidates(SubmitterChoice rule, String nodeId, NodeEntryContext entryContext) {
        return rule.candidates(context(nodeId, entryContext));
    }

    /** The person, or the deputy of a person who is away. */
    public Signer personOrDeputy(String personId, NodeEntryContext entryContext) {
        return deputyResolver.personOrDeputy(personId, entryContext);
    }

    /** Message that says for whom a deputy signs; null if the signer is not a deputy. */
    public @Nullable Message deputyMessage(Signer signer) {
        return deputyResolver.deputyMessage(signer);
    }

    private Set<String> found(String nodeId, List<ApproverRule> rules, NodeEntryContext entryContext) {
        ApproverContext context = context(nodeId, entryContext);
        Set<String> found = new LinkedHashSet<>();
        rules.forEach(rule -> found.addAll(rule.people(context)));
        found.removeIf(id -> !deputyResolver.isActive(id));
        return found;
    }

    private ApproverContext context(String nodeId, NodeEntryContext entryContext) {
        return new NodeApproverContext(nodeId, entryContext, people, departments);
    }

    /** Skipping the submitter affects only the submitter's own share; other people found still decide. */
    private Set<String> withoutSubmitter(
            SubmitterApproverPolicy policy, Set<String> found, NodeEntryContext entryContext) {
        String submitter = entryContext.submitterId();
        Set<String> asked = new LinkedHashSet<>();
        for (String id : found) {
            Stream<String> stands = !id.equals(submitter) ? Stream.of(id) : substitute(policy, submitter).stream();
            stands.forEach(asked::add);
        }
        return asked;
    }

    private Optional<String> substitute(SubmitterApproverPolicy policy, String submitter) {
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
                        .filter(head -> head != null && !head.equals(submitter) && deputyResolver.isActive(head))
                        .findFirst();
    }

    private static Message substituteMessage(SubmitterApproverPolicy policy, Message why) {
        return switch (policy) {
            case DECIDE -> why;
            case PASS -> Message.of("engine.why.submitter-left-out", why);
            case MANAGER -> Message.of("engine.why.submitter-manager", why);
            case DEPARTMENT_HEAD -> Message.of("engine.why.submitter-head", why);
        };
    }

    private ResolvedSigners withoutDuplicates(
            ApprovalNode node, Set<String> asked, NodeEntryContext entryContext, Message why) {
        Map<String, Signer> signers = new LinkedHashMap<>();
        for (String id : asked) {
            Signer signer = deputyResolver.personOrDeputy(id, entryContext);
            signers.putIfAbsent(signer.personId(), signer);
        }
        List<String> already = signers.keySet().stream()
                .filter(entryContext.approved()::contains)
                .toList();
        already.forEach(signers::remove);
        boolean enough = !already.isEmpty() && (signers.isEmpty() || node.signing() == SigningMode.ANY);
        return enough
                ? ResolvedSigners.pass(already, Message.of("engine.why.duplicate", why))
                : ResolvedSigners.assign(
                        List.copyOf(signers.values()), already, deputyResolver.explain(why, signers.values()));
    }
}
