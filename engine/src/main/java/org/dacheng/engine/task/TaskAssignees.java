package org.dacheng.engine.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.engine.flow.SubmitterApproverPolicy;
import org.dacheng.engine.signing.NodeEntryContext;
import org.dacheng.engine.signing.Signer;
import org.dacheng.engine.signing.Signers;
import org.dacheng.engine.state.NotPossibleNow;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.stereotype.Component;

/**
 * Determines who gets a task of a waiting node by transfer, in turn or as a deputy. People who are away are replaced by
 * their deputies, and nobody decides a node twice: people who have a task of it, have approved it or come later in turn
 * are excluded.
 */
@Component
class TaskAssignees {

    private final Signers signers;
    private final People people;

    TaskAssignees(Signers signers, People people) {
        this.signers = signers;
        this.people = people;
    }

    /** The next signer in turn, and the remaining queue. */
    record NextSigner(Signer signer, boolean deputy, List<Signer> queue) {}

    /**
     * The person, or the deputy of a person who is away.
     *
     * @throws InvalidInput with pointer {@code /person}, if the person left, already takes part in the node, or
     *     submitted the request
     */
    Signer transferred(DecisionContext decision, String personId) {
        if (!isActive(personId)) {
            throw refused(Message.of("engine.task.no-such-person", personId));
        }
        Signer receiver = signers.personOrDeputy(personId, entryContext(decision));
        Optional<Message> already = alreadyInvolved(decision, receiver);
        if (already.isPresent()) {
            throw refused(already.get());
        }
        boolean own = receiver.personId().equals(decision.request().submitterId());
        if (own && decision.node().whenSubmitter() != SubmitterApproverPolicy.DECIDE) {
            throw refused(Message.of("engine.task.not-to-submitter"));
        }
        return receiver.onBehalfOf() == null ? inPlaceOfHolder(decision, receiver.personId()) : receiver;
    }

    /** A task transferred by a deputy stays on behalf of the same absent person, unless that person gets it back. */
    private static Signer inPlaceOfHolder(DecisionContext decision, String personId) {
        String absent = decision.task().onBehalfOf();
        return new Signer(personId, personId.equals(absent) ? null : absent);
    }

    /** @throws NotPossibleNow if the holder has no deputy, or the deputy already takes part in the node */
    Signer deputy(DecisionContext decision) {
        String holder = decision.task().personId();
        Signer receiver = signers.personOrDeputy(holder, entryContext(decision));
        if (receiver.personId().equals(holder)) {
            throw new NotPossibleNow(Message.of("engine.task.nobody-stands-in"));
        }
        alreadyInvolved(decision, receiver).ifPresent(message -> {
            throw new NotPossibleNow(message);
        });
        return receiver;
    }

    /** The next active person in turn who has not approved the node yet; empty if there is none. */
    Optional<NextSigner> next(DecisionContext decision) {
        List<Signer> queue = decision.waiting().queue();
        for (int i = 0; i < queue.size(); i++) {
            Signer queued = queue.get(i);
            Signer present = signers.personOrDeputy(queued.personId(), entryContext(decision));
            if (isActive(queued.personId()) && !hasApproved(decision, present.personId())) {
                boolean deputy = !present.personId().equals(queued.personId());
                List<Signer> later = queue.subList(i + 1, queue.size()).stream()
                        .filter(signer -> !signer.personId().equals(present.personId()))
                        .toList();
                return Optional.of(new NextSigner(deputy ? present : queued, deputy, later));
            }
        }
        return Optional.empty();
    }

    private Optional<Message> alreadyInvolved(DecisionContext decision, Signer receiver) {
        String person = receiver.personId();
        List<Message> reasons = new ArrayList<>();
        if (decision.waiting().held().stream().anyMatch(held -> held.personId().equals(person))) {
            reasons.add(Message.of("engine.task.has-it-already"));
        } else if (decision.waiting().queue().stream()
                .anyMatch(later -> later.personId().equals(person))) {
            reasons.add(Message.of("engine.task.comes-later"));
        } else if (hasApproved(decision, person)) {
            reasons.add(Message.of("engine.task.approved-already"));
        }
        String absent = receiver.onBehalfOf();
        return reasons.stream()
                .findFirst()
                .map(reason -> absent == null
                        ? reason
                        : Message.of(
                                "engine.task.deputy-takes-part",
                                people.get(absent).name(),
                                people.get(person).name()));
    }

    /** Approvals are cleared when a node is entered again, so the stored ones belong to the current entry. */
    private static boolean hasApproved(DecisionContext decision, String personId) {
        return decision.request().progress().approvals().stream()
                .anyMatch(approved -> approved.nodeId().equals(decision.node().id())
                        && approved.personId().equals(personId));
    }

    private static NodeEntryContext entryContext(DecisionContext decision) {
        return decision.step().entryContext(decision.node().id());
    }

    private boolean isActive(String personId) {
        return people.find(personId).filter(PersonView::active).isPresent();
    }

    private static InvalidInput refused(Message text) {
        return InvalidInput.of("/person", text);
    }
}
