package org.dacheng.forms.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.id.Ids;
import org.dacheng.base.id.Sha256;
import org.dacheng.base.text.Message;
import org.dacheng.people.actor.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores uploads, binds them to their owner, and returns them to people who may read the owner. */
@Service
public class Attachments {

    private final AttachmentRows rows;
    private final AttachmentFileStore store;
    private final FileTypeDetector kinds;
    private final DamagedFileReporter damaged;
    private final FilesProperties properties;
    private final ObjectProvider<AttachmentGuard> guards;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Attachments(
            AttachmentRows rows,
            AttachmentFileStore store,
            FileTypeDetector kinds,
            DamagedFileReporter damaged,
            FilesProperties properties,
            ObjectProvider<AttachmentGuard> guards,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.store = store;
        this.kinds = kinds;
        this.damaged = damaged;
        this.properties = properties;
        this.guards = guards;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Stores a file that belongs to the uploader until it is bound, or deleted because it never is.
     *
     * @throws AttachmentRefused too large, of a wrong type, or too many uploads that were not submitted
     */
    public AttachmentView upload(Actor actor, String fileName, InputStream content) {
        String name = SafeFileName.of(fileName);
        requireRoom(actor, 1);
        AttachmentFileStore.ReceivedFile received = store.receive(content);
        try {
            String kind = kinds.kind(received.path(), name);
            AttachmentView view = new AttachmentView(Ids.next(), name, received.size(), kind);
            // Reads a whole file, so it comes before the lock.
            AttachmentFileStore.FileState before = store.state(received.sha256());
            transaction.executeWithoutResult(status -> store(actor, view, received, before));
            return view;
        } finally {
            store.discard(received);
        }
    }

    /** Size limit of one file in MB. */
    public int largest() {
        return properties.largest();
    }

    /** Counts under a lock, so that simultaneous uploads are counted together. */
    private void store(
            Actor actor,
            AttachmentView view,
            AttachmentFileStore.ReceivedFile received,
            AttachmentFileStore.FileState before) {
        rows.lock(actor.personId());
        requireRoom(actor, received.size());
        store.store(received, before);
        rows.insert(view, received.sha256(), actor.personId(), clock.instant());
        rows.clearDamaged(received.sha256());
    }

    private void requireRoom(Actor actor, long more) {
        if (rows.unbound(actor.personId()) + more > properties.unbound().toBytes()) {
            throw new AttachmentRefused(
                    413,
                    Message.of(
                            "forms.attachment.too-many-unbound",
                            properties.unbound().toMegabytes(),
                            properties.unboundHours()));
        }
    }

    /**
     * Copies attachments for another use: each copy is an upload of the actor with the same content. What the actor may
     * not read, what is damaged, and what exceeds the room for uploads is not copied.
     *
     * @return ids of the copies by the ids of the originals
     */
    public Map<String, String> copy(Actor actor, Collection<String> ids) {
        Map<String, String> copies = new LinkedHashMap<>();
        for (AttachmentRows.AttachmentRow row : rows.find(ids)) {
            if (mayRead(actor, row) && store.state(row.sha256()) == AttachmentFileStore.FileState.GOOD) {
                AttachmentView original = row.view();
                AttachmentView copy = new AttachmentView(Ids.next(), original.name(), original.size(), original.type());
                if (Boolean.TRUE.equals(transaction.execute(status -> insertCopy(actor, copy, row.sha256())))) {
                    copies.put(original.id(), copy.id());
                }
            }
        }
        return copies;
    }

    private boolean insertCopy(Actor actor, AttachmentView copy, String sha256) {
        rows.lock(actor.personId());
        if (rows.unbound(actor.personId()) + copy.size() > properties.unbound().toBytes()) {
            return false;
        }
        rows.insert(copy, sha256, actor.personId(), clock.instant());
        return true;
    }

    /** The attachments with these ids that exist, in the given order. */
    public List<AttachmentView> find(Collection<String> ids) {
        Map<String, AttachmentRows.AttachmentRow> found = byId(ids);
        return ids.stream()
                .distinct()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(AttachmentRows.AttachmentRow::view)
                .toList();
    }

    /** Digests of the name and content of the attachments that exist, by id. */
    public Map<String, String> digests(Collection<String> ids) {
        return rows.find(ids).stream()
                .collect(Collectors.toMap(
                        row -> row.view().id(),
                        row -> Sha256.of(row.sha256() + row.view().name())));
    }

    /**
     * Binds uploads to their owner; ids already bound to the same owner are accepted. Of two simultaneous bindings one
     * wins.
     *
     * @param places JSON pointers of the fields, by the ids in them
     * @param owner such as {@code request:01k…}
     * @throws InvalidInput at its field, when an id is unknown, another person's or bound elsewhere
     */
    @Transactional
    public void bind(Actor actor, Map<String, String> places, String owner) {
        Set<String> free = free(actor, places, owner);
        if (rows.bind(free, owner) < free.size()) {
            // Others were faster; attachments that they bound to this owner are accepted.
            free(actor, places, owner);
        }
    }

    /** Those of the ids that are not bound yet. */
    private Set<String> free(Actor actor, Map<String, String> places, String owner) {
        Map<String, AttachmentRows.AttachmentRow> found = byId(places.keySet());
        List<Violation> violations = new ArrayList<>();
        Set<String> free = new TreeSet<>();
        places.forEach((id, place) -> {
            AttachmentRows.AttachmentRow row = found.get(id);
            if (row == null || row.owner() == null && !row.uploaderId().equals(actor.personId())) {
                violations.add(new Violation(place, Message.of("forms.attachment.not-yours", id)));
            } else if (row.owner() == null) {
                free.add(id);
            } else if (!row.owner().equals(owner)) {
                violations.add(new Violation(
                        place, Message.of("forms.attachment.bound", row.view().name())));
            }
        });
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return free;
    }

    /**
     * The file, for the uploader of an unbound attachment, or people to whom the owner shows a bound one.
     *
     * @throws NotFound when there is none, or the actor may not know of it
     * @throws FileMissing when its content is no longer on the disk
     * @throws FileAltered when its content differs from the upload
     */
    Content open(Actor actor, String id) {
        AttachmentRows.AttachmentRow row = byId(List.of(id)).get(id);
        if (row == null || !mayRead(actor, row)) {
            throw new NotFound(Message.of("forms.attachment.not-found"));
        }
        switch (store.state(row.sha256())) {
            case GOOD -> {
                if (row.damaged()) {
                    rows.clearDamaged(row.sha256());
                }
            }
            case MISSING -> {
                damaged.report(row, true);
                throw new FileMissing(row.view().name());
            }
            case ALTERED -> {
                damaged.report(row, false);
                throw new FileAltered(row.view().name());
            }
        }
        return new Content(row.view(), store.place(row.sha256()));
    }

    private boolean mayRead(Actor actor, AttachmentRows.AttachmentRow row) {
        String owner = row.owner();
        if (owner == null) {
            return row.uploaderId().equals(actor.personId());
        }
        return guards.stream()
                .anyMatch(guard -> guard.guards(owner)
                        && guard.mayRead(actor, owner, row.view().id()));
    }

    private Map<String, AttachmentRows.AttachmentRow> byId(Collection<String> ids) {
        return rows.find(ids).stream()
                .collect(Collectors.toMap(row -> row.view().id(), Function.identity()));
    }

    /**
     * The content of a file, for the same people as its download.
     *
     * @throws NotFound when there is none, or the actor may not know of it
     * @throws FileMissing when its content is no longer on the disk
     * @throws FileAltered when its content differs from the upload
     * @throws IOException when it cannot be read
     */
    public InputStream read(Actor actor, String id) throws IOException {
        return Files.newInputStream(open(actor, id).path());
    }

    /** A file on the disk and its attachment. */
    record Content(AttachmentView view, Path path) {}
}
