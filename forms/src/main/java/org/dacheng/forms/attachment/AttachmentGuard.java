package org.dacheng.forms.attachment;

import org.dacheng.people.actor.Actor;

/** Says who may read what attachments hang on; the module that owns the thing implements it. */
public interface AttachmentGuard {

    /** True when the owner reference, such as {@code request:01k…}, is of this guard's kind. */
    boolean guards(String owner);

    /** Whether the actor may read this one: not everybody who reads the owner sees all of it. */
    boolean mayRead(Actor actor, String owner, String attachmentId);
}
