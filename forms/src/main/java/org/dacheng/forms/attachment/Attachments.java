package org.dacheng.forms.attachment;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.failure.InvalidInput;
import org.springframework.stereotype.Service;

/** Takes files in, hangs them on their owner, gives them out to whoever may read the owner. */
@Service
public class Attachments {

    /** Keeps a file that belongs to the uploader until it is bound. @throws AttachmentRefused too big or wrong type */
    public AttachmentView upload(Asker asker, String fileName, InputStream content) {
        throw new IllegalStateException("to be filled in");
    }

    public List<AttachmentView> find(Collection<String> ids) {
        throw new IllegalStateException("to be filled in");
    }

    /**
     * Hangs uploads on their owner; ids already bound to the same owner are fine.
     *
     * @param owner such as {@code request:01k…}
     * @throws InvalidInput when an id is unknown, somebody else's or bound elsewhere
     */
    public void bind(Asker asker, Collection<String> ids, String owner) {
        throw new IllegalStateException("to be filled in");
    }
}
