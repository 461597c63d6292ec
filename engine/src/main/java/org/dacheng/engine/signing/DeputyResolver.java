package org.dacheng.engine.signing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.dacheng.base.text.Message;
import org.dacheng.people.deputy.Deputies;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Replaces absent people by their deputies. */
@Component
class DeputyResolver {

    private final People people;
    private final Deputies deputies;

    DeputyResolver(People people, Deputies deputies) {
        this.people = people;
        this.deputies = deputies;
    }

    boolean isActive(String personId) {
        return people.find(personId).filter(PersonView::active).isPresent();
    }

    /**
     * The person, or the deputy if the person is away. The person keeps the task if the deputy left or is the
     * submitter.
     */
    Signer personOrDeputy(String personId, NodeEntryContext entryContext) {
        Set<String> visited = new HashSet<>(Set.of(personId));
        String present = personId;
        Optional<String> deputy = deputies.of(present, entryContext.at());
        while (deputy.isPresent() && visited.add(deputy.get())) {
            present = deputy.get();
            deputy = deputies.of(present, entryContext.at());
        }
        boolean same = present.equals(personId);
        boolean unfit = !isActive(present) || present.equals(entryContext.submitterId());
        return same || unfit ? new Signer(personId, null) : new Signer(present, personId);
    }

    @Nullable
    Message deputyMessage(Signer signer) {
        String absent = signer.onBehalfOf();
        return absent == null
                ? null
                : Message.of(
                        "engine.why.stands-in",
                        people.get(signer.personId()).name(),
                        people.get(absent).name());
    }

    Message explain(Message why, Collection<Signer> signers) {
        Message explained = why;
        for (Signer signer : signers) {
            String absent = signer.onBehalfOf();
            if (absent != null) {
                explained = Message.of(
                        "engine.why.deputy",
                        explained,
                        people.get(signer.personId()).name(),
                        people.get(absent).name());
            }
        }
        return explained;
    }
}
