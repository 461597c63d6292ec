package org.dacheng.engine.design;

import org.dacheng.base.text.Message;
import org.dacheng.forms.design.document.ElementMember;

/**
 * Something that is probably a mistake. A draft with warnings is published only if each is accepted.
 *
 * @param id names the warning as long as its cause stays, such as {@code same-label:f3}
 * @param pointer JSON pointer into the files, such as {@code /form/components/3/label}
 * @param place the element that the pointer leads to, and the member within it
 */
public record DraftWarning(String id, String pointer, ElementMember place, Message text) {}
