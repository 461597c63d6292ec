package org.dacheng.forms.attachment;

import org.dacheng.people.actor.Actor;

/** Read permission on attachments, implemented by the module that owns their owner. */
public interface AttachmentGuard {

    /** True when this guard is responsible for the owner reference, such as {@code request:01k…}. */
    boolean guards(String owner);

    /** Whether the actor may read this attachment; readers of the owner need not see all of its attachments. */
    boolean mayRead(Actor actor, String owner, String attachmentId);
}
